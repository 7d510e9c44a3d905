import { scanForPersonalData } from '@schakel/contracts';
import { eventually, withoutIds } from '@schakel/testing';
import { mensen, veiligThuisOin } from '../fixtures/begeleiding.js';
import { aanbiederId, opvangAmsterdam, vrouwenopvang, zorgcoordinator } from '../fixtures/verwijzingen.js';
import { zorgreis } from './zorgreis.js';

// A boy or young man alone, from outside the EU, of whom nobody knows whether he is 18: to Nidos, until he is. Dates by hand.

const NU = '2026-03-02T09:00:00.000Z';
const reis = zorgreis(NU);
const { lees, maak, doe, ronde, zet, verteld } = reis;
const ZORG = 'zorgverwijzing';
const MELDEN = 'veilig-thuis-melding';
const ADRES = 'opvangadres';
const { veiligThuis, anderVeiligThuis, elders, piket, zorg, collega } = mensen;
const jeugdhulp = aanbiederId(undefined, 'minderjarig');
const geheim = {
  naam: 'Tesfay Zwijgerman',
  bsn: '999990019',
  verhaal: 'hij moest pakjes wegbrengen voor zijn schuld',
  motief: 'zijn reisagent leest zijn telefoon',
  geboren: '2008-11-20',
  straat: 'Verzonnenlaan Kwispelveer',
  huisnummer: '7713-bis',
  plaats: 'Nergenshuizerdam',
};
/** What is known on the first evening: he looks nineteen, and there is doubt. */
const eersteAvond = {
  ...{ nationaliteit: 'derdeland', verblijfsgrond: 'f', geslacht: 'man', gezag: 'afwezig' },
  ...{ geschatteLeeftijd: 19, leeftijdOnzeker: true },
};
/** After the age was determined: beyond doubt seventeen. */
const { geschatteLeeftijd: _geschat, ...zonderSchatting } = eersteAvond;
const naOnderzoek = { ...zonderSchatting, leeftijdOnzeker: false, geboortedatum: geheim.geboren };

let verwijzing: string;
let keuze: string;
const pad = () => `zorgverwijzingen/${verwijzing}`;
const bevestig = (wie = zorg) => doe(keuze, 'bevestigingen', ZORG, { besluit: 'volg-voorstel' }, wie);
const aantal = async (tabel: string) =>
  (await reis.dienst().alsBeheerder(`select 1 from ${tabel} where zorgverwijzing_id = $1`, [verwijzing])).length;

describe('a minor who is alone, or may be one', () => {
  it('with an uncertain age counts as a minor: Nidos, and no row of the Wmo', async () => {
    verwijzing = await reis.dienst().ontvang();
    const feiten = eersteAvond;
    const gemaakt = await maak('spoorkeuzen', ZORG, { zorgverwijzingId: verwijzing, feiten }, piket);
    expect(gemaakt.status).toBe(201);
    keuze = `spoorkeuzen/${String(gemaakt.body.id)}`;
    const { body } = await lees(keuze, ZORG);
    expect(body.voorstel).toMatchObject({ regel: 'A1', verantwoordelijke: 'Nidos (voogdij)' });
    const sporen = (body.voorstel as { sporen: { spoor: string; regels: { regel: string }[] }[] }).sporen;
    expect(Object.fromEntries(sporen.map(({ spoor, regels }) => [spoor, regels.map(({ regel }) => regel)]))).toEqual({
      ...{ A: ['A1'], B: [], C: [], D: [] },
      E: ['E1', 'E2', 'E3'],
    });
    // Whoever has duty proposes; a care officer settles, and may not send a child to a row for adults.
    expect((await bevestig(piket)).status).toBe(403);
    const afwijking = { spoor: 'B', regel: 'B2', reden: geheim.verhaal };
    expect((await doe(keuze, 'afwijkingen', ZORG, afwijking)).body.code).toBe('spoor-past-niet');
    expect((await bevestig()).body).toMatchObject({ status: 'bevestigd', keuze: { hoofdregel: 'A1' } });
    expect((await lees(keuze, ZORG, elders)).status).toBe(404);
  });

  it('is paid for by Nidos, as it wrote itself', async () => {
    const voorstel = { zorgverwijzingId: verwijzing, ingangsdatum: '2026-03-02', feiten: { regel: 'A1' } };
    const { body, status } = await maak('kostenverantwoordelijkheden', ZORG, voorstel);
    expect(status).toBe(201);
    const kosten = `kostenverantwoordelijkheden/${String(body.id)}`;
    expect((await lees(kosten, ZORG)).body).toMatchObject({ status: 'voorgesteld', voorstel: { drager: 'nidos' } });
    expect((await lees(kosten, ZORG)).body.voorstel).not.toHaveProperty('betaler');
    const brief = { antwoord: 'erken', ontvangenVia: 'mail van Nidos' };
    expect((await doe(kosten, 'ontvangen-antwoorden', ZORG, brief)).body).toMatchObject({
      ...{ status: 'erkend', toedeling: { drager: 'nidos' } },
    });
  });

  it('a report to Veilig Thuis is beside that, never instead of it', async () => {
    const melding = {
      ...{ zorgverwijzingId: verwijzing, organisatie: veiligThuisOin, acuut: false, mensenhandel: true },
      ...{
        aanleidingen: ['km-anders'],
        aarden: ['lichamelijke-mishandeling'],
        omschrijving: `${geheim.naam} (${geheim.bsn}): ${geheim.verhaal}`,
      },
      ...{ metToestemming: false, motivering: geheim.motief },
    };
    const { body, status } = await maak('veilig-thuis-meldingen', MELDEN, melding);
    expect(status).toBe(201);
    const vt = `veilig-thuis-meldingen/${String(body.id)}`;
    const gezien = await lees(vt, MELDEN, veiligThuis);
    expect(gezien.body).toMatchObject({ omschrijving: melding.omschrijving, triageUiterlijk: '2026-03-09' });
    expect(gezien.body).not.toHaveProperty('motivering');
    expect((await lees(vt, MELDEN, anderVeiligThuis)).status).toBe(404);
    expect((await lees(keuze, ZORG, veiligThuis)).status).toBe(403);
    const triage = { uitkomst: 'onderzoek' };
    expect((await doe(vt, 'triages', MELDEN, triage, veiligThuis, veiligThuis)).body.status).toBe('in-onderzoek');
    // He has no place yet: with nothing but this report the choice cannot be closed.
    expect(await doe(keuze, 'afsluitingen', ZORG)).toMatchObject({
      status: 409,
      body: { code: 'veilig-thuis-nooit-enige-spoor' },
    });
    expect((await lees(keuze, ZORG)).body.status).toBe('bevestigd');
  });

  it('goes only to who takes the young, where nobody reads the address', async () => {
    const feiten = eersteAvond;
    expect((await doe(pad(), 'voorstellen', ZORG, { feiten })).body).toMatchObject({
      ...{ status: 'voorgesteld', voorstel: { spoor: { regel: 'A1', leeftijdsgroep: 'minderjarig' } } },
    });
    const bied = async (aanbieder: string) => {
      const { versie } = (await lees(pad(), ZORG)).body;
      return reis.dienst().doe(verwijzing, 'aanbiedingen', Number(versie), { aanbiederId: aanbieder });
    };
    expect((await bied(vrouwenopvang)).body.code).toBe('doelgroep-past-niet');
    expect((await bied(jeugdhulp)).status).toBe(201);
    const adres = { straat: geheim.straat, huisnummer: geheim.huisnummer, plaats: geheim.plaats };
    const locatie = await maak('opvangadressen', ADRES, { aanbiederId: jeugdhulp, adres }, zorgcoordinator);
    expect(locatie.status).toBe(201);
    const waar = `opvangadressen/${String(locatie.body.id)}`;
    for (const wie of [zorgcoordinator, opvangAmsterdam])
      expect(withoutIds((await lees(waar, ADRES, wie)).body)).not.toMatch(/Kwispelveer|7713|Nergenshuizer/);
    expect((await lees(waar, ADRES, zorg)).status).toBe(404);
    const inzage = { zorgverwijzingId: verwijzing, reden: 'Vervoer vanavond.' };
    expect((await maak(`${waar}/inzagen`, ADRES, inzage)).status).toBeGreaterThanOrEqual(400);

    const bijAanbieder = (await lees(pad(), ZORG, opvangAmsterdam)).body;
    // Who is responsible it must know; not that somebody reported, who pays, or how old he said he is.
    expect(bijAanbieder.aanbod).toEqual({
      ...{ leeftijdsgroep: 'minderjarig', geslacht: 'man', meegekomenKinderen: 0, dreiging: 'onbekend' },
      ...{ problematiek: [], verantwoordelijke: 'Nidos (voogdij)', reageerVoor: '2026-03-03T09:00:00.000Z' },
    });
    const akkoord = await doe(pad(), 'acceptaties', ZORG, undefined, opvangAmsterdam, opvangAmsterdam);
    expect(akkoord.body).toMatchObject({ status: 'geaccepteerd' });
    expect((await doe(pad(), 'plaatsingen', ZORG, { ingangsdatum: '2026-03-02' })).body.status).toBe('geplaatst');
  });

  it('turns 18: announced half a year before and asked again on the day, and a person decides', async () => {
    zet('2026-04-10T09:00:00.000Z');
    // While there is doubt there is no birthday: the clock has nothing to tell.
    expect((await lees(keuze, ZORG)).body.signalen).toEqual([]);
    expect((await doe(keuze, 'feiten', ZORG, { feiten: naOnderzoek })).body).toMatchObject({
      ...{ status: 'bevestigd', voorstel: { regel: 'A1' }, keuze: { hoofdregel: 'A1' } },
    });
    // 20 May in the Netherlands begins at ten in the evening of the 19th, in summer time.
    await ronde('2026-05-19T21:59:59.000Z');
    expect((await lees(keuze, ZORG)).body.status).toBe('bevestigd');
    await ronde('2026-05-19T22:00:00.000Z');
    await ronde('2026-05-19T22:00:01.000Z');
    expect((await lees(keuze, ZORG)).body).toMatchObject({
      ...{ status: 'te-herbeoordelen', keuze: { hoofdregel: 'A1' }, voorstel: { regel: 'A1' } },
      taak: {
        aanleidingen: [{ reden: 'wordt-18', dag: '2026-11-20' }],
        vooruitblik: { dag: '2026-11-20', verschil: { hoofdregel: { van: 'A1', naar: 'B2' } } },
      },
    });
    expect((await bevestig(collega)).body).toMatchObject({ status: 'bevestigd', keuze: { hoofdregel: 'A1' } });
    // 20 November begins at eleven, in winter time.
    await ronde('2026-11-19T22:59:59.000Z');
    expect((await lees(keuze, ZORG)).body.status).toBe('bevestigd');
    await ronde('2026-11-19T23:00:00.000Z');
    expect((await lees(keuze, ZORG)).body).toMatchObject({
      ...{ status: 'te-herbeoordelen', voorstel: { regel: 'B2' }, keuze: { hoofdregel: 'A1' } },
    });
    expect((await bevestig(collega)).body).toMatchObject({ status: 'bevestigd', keuze: { hoofdregel: 'B2' } });
    // He has a place, so Veilig Thuis was not alone: now the choice may be closed.
    expect((await doe(keuze, 'afsluitingen', ZORG)).body.status).toBe('afgesloten');
    expect([await aantal('wmo_melding'), await aantal('bedenktijd')]).toEqual([0, 0]);
  });

  it('the chain learns of a place and of a payer, never which; who he is and where is nowhere in clear', async () => {
    const soorten = () => verteld(verwijzing).map(({ type }) => type.split('.')[3]);
    await eventually(() => soorten().at(-1) === 'zorgverwijzing-geplaatst', 'the events', { timeoutMs: 30_000 });
    expect(soorten()).toEqual([
      ...['zorgverwijzing-ontvangen', 'zorgverwijzing-voorgesteld', 'zorgverwijzing-aangeboden'],
      ...['zorgverwijzing-gezien', 'zorgverwijzing-geaccepteerd', 'zorgverwijzing-geplaatst'],
    ]);
    for (const event of verteld(verwijzing)) expect(scanForPersonalData(event)).toEqual([]);
    const sporen = await reis.sporen();
    for (const woord of [...Object.values(geheim), 'Kwispelveer', 'lichamelijke-mishandeling'])
      expect([woord, sporen.includes(woord)]).toEqual([woord, false]);
  });
});
