import { scanForPersonalData } from '@schakel/contracts';
import { eventually } from '@schakel/testing';
import { mensen } from '../fixtures/begeleiding.js';
import { piketmedewerker, zorgcoordinator } from '../fixtures/verwijzingen.js';
import { zorgreis } from './zorgreis.js';

// A woman from outside the EU: signal by the police, reflection period, report, permit on B8; then the municipality pays. Dates by hand.

const NU = '2026-03-02T09:00:00.000Z';
const reis = zorgreis(NU);
const { lees, maak, doe, ronde, zet, verteld } = reis;
const VERBLIJF = 'bedenktijd';
const ZORG = 'zorgverwijzing';
const { elders, aanbieder } = mensen;
const geheim = {
  naam: 'Oksana Verzwegenko',
  bsn: '999993653',
  verhaal: 'zij herkende hem op het station in Charleroi',
  adres: 'Kwispelveerlaan 7713',
  geboren: '1994-07-19',
};
const periode = { status: 'lopend', ingang: '2026-03-02', einde: '2026-06-02' };
const derdelander = { nationaliteit: 'derdeland', geboortedatum: geheim.geboren, geslacht: 'vrouw' };

const stap = (spoor: string, naam: string, op: string, extra: object = {}, wie = mensen.zorg) =>
  doe(spoor, 'statuswijzigingen', VERBLIJF, { stap: naam, op, ...extra }, wie);
async function gezet(spoor: string, naam: string, op: string, extra: object = {}): Promise<void> {
  zet(op);
  expect(await stap(spoor, naam, op, extra)).toMatchObject({ status: 200 });
}
/** The police tells the care officer; the officer of the same municipality records it. */
async function signaal(dublin: boolean): Promise<{ spoor: string; verwijzing: string }> {
  zet(NU);
  const verwijzing = await reis.dienst().ontvang();
  const body = { zorgverwijzingId: verwijzing, hoedanigheid: 'slachtoffer', dublin };
  expect((await maak('bedenktijden', VERBLIJF, body, elders)).status).toBe(404);
  const { status, body: gemaakt } = await maak('bedenktijden', VERBLIJF, body);
  expect(status).toBe(201);
  const spoor = `bedenktijden/${String(gemaakt.id)}`;
  expect(await openTaken(spoor)).toEqual(['bedenktijd-laten-aanbieden', 'comensha-informeren']);
  return { spoor, verwijzing };
}
const beeld = async (spoor: string) => (await lees(spoor, VERBLIJF)).body;
const openTaken = async (spoor: string) =>
  ((await beeld(spoor)).taken as { taak: string; afgerondOp?: string }[])
    .filter(({ afgerondOp }) => afgerondOp === undefined)
    .map(({ taak }) => taak);
const gewaarschuwd = async (pad: string, termijn: string, doel = VERBLIJF) =>
  ((await lees(pad, doel)).body.waarschuwingen as { termijn: string; mijlpaal: string }[])
    .filter((een) => een.termijn === termijn)
    .map(({ mijlpaal }) => mijlpaal);
const idVan = (pad: string) => pad.split('/')[1] ?? '';

async function kosten(zorgverwijzingId: string, ingangsdatum: string, regel: string): Promise<string> {
  const gemaakt = await maak('kostenverantwoordelijkheden', ZORG, {
    zorgverwijzingId,
    ingangsdatum,
    feiten: { regel },
  });
  expect(gemaakt.status).toBe(201);
  return `kostenverantwoordelijkheden/${String(gemaakt.body.id)}`;
}

describe('a victim from outside the EU, through the reflection period to a permit', () => {
  let spoor: string;
  let verwijzing: string;
  let keuze: string;

  it('is offered three months, with the Rijk as payer and the track of the Rijk', async () => {
    ({ spoor, verwijzing } = await signaal(false));
    // Nobody jumps to a permit, and only care officers of the municipality see where she stands.
    expect((await stap(spoor, 'vergun', NU, { grond: 'a' })).body.code).toBe('overgang-niet-toegestaan');
    for (const [wie, status] of [
      [elders, 404],
      [aanbieder, 403],
      [piketmedewerker, 403],
    ] as const)
      expect((await lees(spoor, VERBLIJF, wie)).status).toBe(status);
    expect((await lees(spoor, ZORG)).status).toBe(403);
    await gezet(spoor, 'bied-aan', NU, { toelichting: geheim.verhaal });
    expect((await stap(spoor, 'begin', NU, { eerderGehad: true })).body.code).toBe('bedenktijd-al-gehad');
    await gezet(spoor, 'begin', NU, { toelichting: `${geheim.naam}, ${geheim.bsn}` });
    expect(await beeld(spoor)).toMatchObject({
      ...{ status: 'bedenktijd-lopend', betaler: 'rijk-cosm', volgendeMelding: '2026-04-02' },
      periode: { ingang: '2026-03-02', einde: '2026-06-02', termijn: 'gewoon' },
    });
    const feiten = { ...derdelander, verblijfsgrond: 'k', bedenktijd: periode };
    const { body } = await maak('spoorkeuzen', ZORG, { zorgverwijzingId: verwijzing, feiten });
    keuze = `spoorkeuzen/${String(body.id)}`;
    expect((await doe(keuze, 'bevestigingen', ZORG, { besluit: 'volg-voorstel' })).body).toMatchObject({
      ...{ status: 'bevestigd', keuze: { hoofdregel: 'B2' } },
    });
    const rijk = await kosten(verwijzing, '2026-03-02', 'B2');
    expect((await lees(rijk, ZORG)).body).toMatchObject({ voorstel: { drager: 'rijk' } });
    const brief = { antwoord: 'erken', ontvangenVia: 'brief van het COA' };
    expect((await doe(rijk, 'ontvangen-antwoorden', ZORG, brief)).body).toMatchObject({
      ...{ status: 'erkend', toedeling: { drager: 'rijk' } },
    });
  });

  it('the clock warns at thirty, fourteen, seven days and one, and ends nothing', async () => {
    // She reports at the police every month, so nobody has to ask after her.
    for (const op of ['2026-04-02', '2026-05-02']) {
      zet(`${op}T08:00:00.000Z`);
      expect((await doe(spoor, 'politiemeldingen', VERBLIJF, { op })).status).toBe(200);
    }
    // Midnight in the Netherlands of 3, 19 and 26 May and of 1 June, in summer time.
    for (const [dag, mijlpaal] of [
      ['2026-05-02', '30-dagen-vooraf'],
      ['2026-05-18', '14-dagen-vooraf'],
      ['2026-05-25', '7-dagen-vooraf'],
      ['2026-05-31', '1-dagen-vooraf'],
    ] as const) {
      await ronde(`${dag}T21:59:59.000Z`);
      expect(await gewaarschuwd(spoor, 'bedenktijd')).not.toContain(mijlpaal);
      await ronde(`${dag}T22:00:00.000Z`);
      await ronde(`${dag}T22:00:01.000Z`);
      expect((await gewaarschuwd(spoor, 'bedenktijd')).filter((een) => een === mijlpaal)).toHaveLength(1);
    }
    expect(await beeld(spoor)).toMatchObject({ status: 'bedenktijd-lopend', betaler: 'rijk-cosm' });
    expect(await openTaken(spoor)).not.toContain('meldplicht-navragen');
    expect((await stap(spoor, 'verloop', '2026-05-31T22:00:01.000Z')).body.code).toBe('bedenktijd-loopt-nog');
    // The choice of tracks announced the end a month ahead, and still stands.
    expect((await lees(keuze, ZORG)).body).toMatchObject({
      ...{ status: 'te-herbeoordelen', keuze: { hoofdregel: 'B2' } },
      taak: { aanleidingen: [{ reden: 'einde-bedenktijd', dag: '2026-06-03' }] },
    });
  });

  it('report, M55, application: the State pays until somebody decides', async () => {
    await gezet(spoor, 'doe-aangifte', '2026-06-01T09:00:00.000Z');
    expect(await openTaken(spoor)).toContain('m55-navragen');
    await gezet(spoor, 'verzend-m55', '2026-06-01T12:00:00.000Z');
    await gezet(spoor, 'neem-ambtshalve-in-behandeling', '2026-06-01T13:00:00.000Z');
    await ronde('2026-06-02T12:00:00.000Z');
    expect(await gewaarschuwd(spoor, 'ind-beslissing')).toContain('100-procent');
    expect(await openTaken(spoor)).toContain('ind-navragen');
    expect((await beeld(spoor)).betaler).toBe('rijk-cosm');
    expect(await wmoMeldingen()).toEqual([]);
    expect((await stap(spoor, 'vergun', '2026-06-02T12:00:00.000Z')).body.code).toBe('grond-ontbreekt');
  });

  const wmoMeldingen = async () =>
    (
      await reis
        .dienst()
        .alsBeheerder<{ id: string }>('select id from wmo_melding where bedenktijd_id = $1', [idVan(spoor)])
    ).map(({ id }) => `wmo-meldingen/${id}`);

  it('the permit makes the municipality pay: one event, one Wmo-melding with its clocks, the tasks', async () => {
    const op = '2026-06-02T14:00:00.000Z';
    await gezet(spoor, 'vergun', op, { grond: 'a' });
    expect((await stap(spoor, 'vergun', op, { grond: 'a' })).body.code).toBe('overgang-niet-toegestaan');
    expect(await beeld(spoor)).toMatchObject({ status: 'vergund-8a', betaler: 'gemeente' });
    expect(await openTaken(spoor)).toEqual(expect.arrayContaining(['einde-cosm-melden', 'brp-inschrijving-regelen']));
    const [melding, ...meer] = await wmoMeldingen();
    expect(meer).toEqual([]);
    // Six weeks after 2 June: 14 July.
    expect((await lees(String(melding), ZORG)).body).toMatchObject({
      ...{ status: 'gemeld', zorgverwijzingId: verwijzing, termijnen: { onderzoek: '2026-07-14' } },
    });
    const coordinator = zorgcoordinator;
    expect((await doe(spoor, 'taakafrondingen', VERBLIJF, { taak: 'einde-cosm-melden' }, coordinator)).status).toBe(
      200,
    );
    expect(await openTaken(spoor)).not.toContain('einde-cosm-melden');
    await ronde('2026-07-14T22:00:00.000Z');
    expect(await gewaarschuwd(String(melding), 'onderzoek', ZORG)).toContain('100-procent');
  });

  it('a person judges the tracks again; the table alone changes nothing', async () => {
    const wacht = (await lees(keuze, ZORG)).body;
    expect(wacht).toMatchObject({ status: 'te-herbeoordelen', keuze: { hoofdregel: 'B2' } });
    expect((wacht.taak as { aanleidingen: { reden: string }[] }).aanleidingen.map(({ reden }) => reden)).toContain(
      'betaler-gewisseld',
    );
    const bevestig = (wie = mensen.zorg) => doe(keuze, 'bevestigingen', ZORG, { besluit: 'volg-voorstel' }, wie);
    expect((await bevestig(piketmedewerker)).status).toBe(403);
    const feiten = {
      ...{ ...derdelander, verblijfsgrond: 'a', medewerking: 'aangifte' },
      bedenktijd: { ...periode, status: 'afgelopen' },
    };
    expect((await doe(keuze, 'feiten', ZORG, { feiten })).body).toMatchObject({
      ...{ status: 'te-herbeoordelen', voorstel: { regel: 'B3' }, keuze: { hoofdregel: 'B2' } },
      taak: { verschil: { verantwoordelijke: { van: 'Rijk (COA)', naar: 'Gemeente' } } },
    });
    expect((await bevestig(mensen.collega)).body).toMatchObject({
      status: 'bevestigd',
      keuze: { hoofdregel: 'B3', door: 'zorg-2' },
    });
    const gemeente = await kosten(verwijzing, '2026-06-02', 'B3');
    expect((await doe(gemeente, 'erkenningen', ZORG)).body).toMatchObject({
      ...{ status: 'erkend', toedeling: { drager: 'gemeente', gemeente: '0363' } },
    });
  });

  it('the chain learns who pays, twice in all, and nothing of where she stands', async () => {
    const events = () => verteld(idVan(spoor));
    const wissels = () => events().filter(({ type }) => type.includes('betaler-gewisseld'));
    await eventually(() => wissels().length === 2, 'both changes of payer', { timeoutMs: 30_000 });
    const [dossier] = await reis
      .dienst()
      .alsBeheerder<{ id: string }>('select ketendossier_id as id from zorgverwijzing where id = $1', [verwijzing]);
    const over = { gemeentecode: '0363', zorgverwijzingId: verwijzing, ketendossierId: dossier?.id };
    expect(wissels().map(({ data }) => data)).toEqual([
      { ...over, van: 'geen', naar: 'rijk-cosm' },
      { ...over, van: 'rijk-cosm', naar: 'gemeente' },
    ]);
    for (const event of events()) {
      expect(scanForPersonalData(event)).toEqual([]);
      if (!wissels().includes(event)) expect(event.data).toEqual(over);
    }
  });
});

describe('under Dublin', () => {
  it('the period is thirty days, cannot be had again or prolonged, and a person records its end', async () => {
    const { spoor, verwijzing } = await signaal(true);
    await gezet(spoor, 'bied-aan', NU);
    await gezet(spoor, 'begin', NU);
    expect((await beeld(spoor)).periode).toEqual({ ingang: '2026-03-02', einde: '2026-04-01', termijn: 'dublin' });
    // 18 and 25 March in winter time, 31 March and 2 April in summer time.
    for (const nu of ['2026-03-17T23:00', '2026-03-24T23:00', '2026-03-30T22:00', '2026-04-01T22:00'])
      await ronde(`${nu}:00.000Z`);
    expect(await gewaarschuwd(spoor, 'bedenktijd')).toEqual([
      ...['14-dagen-vooraf', '7-dagen-vooraf', '1-dagen-vooraf', 'na-afloop'],
    ]);
    expect(await beeld(spoor)).toMatchObject({ status: 'bedenktijd-lopend', betaler: 'rijk-cosm' });
    expect(await openTaken(spoor)).toContain('verloop-vaststellen');
    const laat = '2026-04-02T08:00:00.000Z';
    zet(laat);
    expect((await stap(spoor, 'doe-aangifte', laat)).body.code).toBe('bedenktijd-voorbij');
    await gezet(spoor, 'verloop', laat);
    expect(await beeld(spoor)).toMatchObject({ status: 'verlopen', betaler: 'geen' });
    expect(await openTaken(spoor)).toEqual(
      expect.arrayContaining(['overdracht-avim', 'vervolgopvang-regelen', 'einde-cosm-melden']),
    );
    const gevraagd = 'select 1 from wmo_melding where zorgverwijzing_id = $1';
    expect(await reis.dienst().alsBeheerder(gevraagd, [verwijzing])).toEqual([]);
    await eventually(() => verteld(idVan(spoor)).at(-1)?.type.includes('bijgewerkt') === true, 'its last event', {
      timeoutMs: 30_000,
    });
    const wissels = verteld(idVan(spoor)).flatMap(({ data }) => ('naar' in data ? [data.naar] : []));
    expect(wissels).toEqual(['rijk-cosm', 'geen']);
  });
});

it('who she is and where she stands is nowhere in clear', async () => {
  const sporen = await reis.sporen();
  for (const woord of [...Object.values(geheim), 'doe-aangifte', 'verzend-m55', 'vergund-8a'])
    expect([woord, sporen.includes(woord)]).toEqual([woord, false]);
});
