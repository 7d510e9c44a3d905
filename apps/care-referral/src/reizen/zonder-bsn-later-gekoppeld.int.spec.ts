import {
  betrokkeneGekoppeld,
  betrokkeneLosgemaakt,
  betrokkeneSamengevoegd,
  betrokkeneVastgelegd,
} from '@schakel/contracts';
import { testBsn } from '@schakel/domain';
import { nieuwId } from '@schakel/platform';
import { eenGebeurtenis, stuurGebeurtenissen } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import { AGB, DOEL, eenClient, opvang, start, vanAanbieder } from '../berichten/fixtures/toewijzingsdienst.js';
import { startBerichtenreis, type Berichtenreis } from '../fixtures/berichtenreis.js';
import {
  bedenktijd,
  collega,
  opvangAmsterdam,
  piketmedewerker,
  rotterdammer,
  vandaag,
  vrouwenopvang,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

// A woman without a citizen service number is recorded at night under one id, and by day, by somebody else, under another. She has a place and
// care all the same, outside the chain of messages. Later the two prove to be one person (ADR 0030) and she has a number.

let reis: Berichtenreis;
beforeAll(async () => {
  reis = await startBerichtenreis();
});
afterAll(() => reis.stop());

const bsn = testBsn(7_101) as string;
const geheim = { achternaam: 'Winterkoninkje', geboortedatum: '1997-03-08' };
const ANDER_AGB = '87654321';
const [nacht, dag] = [nieuwId(), nieuwId()];
const { bsn: _bsn, correspondentie: _post, ...wie } = eenClient(geheim);
const client = { ...wie, correspondentie: { organisatie: 'via de gemeente' } };

const open = (betrokkeneId: string, aanbieder = AGB, door = zorgmedewerker) =>
  reis.maak('toewijzingen', { wet: 'wmo', aanbieder, client, betrokkeneId }, door, DOEL);
/** Files of a person, by whichever id; as the list shows them. */
const vanPersoon = async (betrokkeneId: string, door = zorgmedewerker) => {
  const { status, body } = await reis.lees(`toewijzingen?betrokkeneId=${betrokkeneId}&limiet=50`, door, DOEL);
  expect(status).toBe(200);
  return (body.resultaten as { id: string }[]).map(({ id }) => id).sort();
};
const persoonVan = async (id: string) => (await reis.dienst.lees(id))['betrokkeneId'];

const gemeentecode = '0363';
const samen = { gemeentecode, vanId: nacht, naarId: dag };
const over = (soort: typeof betrokkeneSamengevoegd | typeof betrokkeneLosgemaakt, sequence: number) => ({
  topic: 'brp-registration' as const,
  event: eenGebeurtenis(soort, { subject: nacht, sequence, data: samen }),
});
const enkel = (soort: typeof betrokkeneVastgelegd | typeof betrokkeneGekoppeld, subject: string, sequence: number) => ({
  topic: 'brp-registration' as const,
  event: eenGebeurtenis(soort, { subject, sequence, data: { gemeentecode } }),
});
/** Until what was published about the night's id up to this version was handled. */
const totVersie = (versie: number) =>
  eventually(
    async () =>
      (await reis.dienst.sql('select 1 from betrokkenewijzer where van_id = $1 and versie = $2', [nacht, versie]))
        .length === 1,
    `version ${versie} of the pointer`,
    { timeoutMs: 60_000 },
  );

const brief = async (id: string, door = zorgmedewerker) => {
  const body = {
    afzender: { naam: 'Gemeente Amsterdam', adresregels: ['Postbus 1', '1000 AA Amsterdam'] },
    geadresseerde: ['Stichting Verzonnen', 'Postbus 2'],
    ondertekening: { namens: 'Het college', naam: 'V. Oorbeeld', functie: 'hoofd zorg' },
  };
  const headers = {
    ...{ 'content-type': 'application/json', doelbinding: DOEL },
    authorization: `Bearer ${await reis.dienst.token(door)}`,
  };
  const adres = `${reis.dienst.url}/v1/toewijzingen/${id}/opdrachtbrieven`;
  const antwoord = await fetch(adres, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: antwoord.status, tekst: Buffer.from(await antwoord.arrayBuffer()).toString('latin1') };
};

let vanNacht: string;
let vanDag: string;
let bijAnder: string;

describe('without a number', () => {
  it('she has a place tonight: no number is asked for', async () => {
    const id = await reis.verwijzing();
    const stap = (naam: string, versie: number, body?: unknown, door = zorgmedewerker) =>
      reis.doe(`zorgverwijzingen/${id}/${naam}`, versie, body, door);
    expect((await stap('voorstellen', 1, { feiten: bedenktijd })).status).toBe(200);
    expect((await stap('aanbiedingen', 2, { aanbiederId: vrouwenopvang })).status).toBe(201);
    expect((await stap('acceptaties', 3, undefined, opvangAmsterdam)).status).toBe(200);
    const { body } = await reis.lees(`zorgverwijzingen/${id}`);
    expect((await stap('plaatsingen', Number(body.versie), { ingangsdatum: vandaag() })).body).toMatchObject({
      status: 'geplaatst',
    });
  });

  it('her care is assigned outside the chain of messages, by a letter that only who assigns care can make', async () => {
    await stuurGebeurtenissen(reis.dienst.topics, [
      enkel(betrokkeneVastgelegd, nacht, 1),
      enkel(betrokkeneVastgelegd, dag, 1),
    ]);
    const geopend = await open(nacht);
    expect(geopend.status).toBe(201);
    vanNacht = String(geopend.body.id);
    const producten = [opvang({ ingangsdatum: vandaag() })];
    expect((await brief(vanNacht)).status).toBe(409);
    expect((await reis.dienst.doe(vanNacht, 'producten', { producten })).body).toMatchObject({
      status: 'buiten-keten-zonder-bsn',
    });
    expect(await reis.verzend()).toEqual([]);
    const { status, tekst } = await brief(vanNacht);
    expect([status, tekst.slice(0, 5), /pdfaid:part/.test(tekst)]).toEqual([200, '%PDF-', true]);
    expect((await brief(vanNacht, piketmedewerker)).status).toBe(403);
    expect((await brief(vanNacht, rotterdammer)).status).toBe(404);
    // Nobody can tell by message that care began, so the clock does not ask for it.
    await reis.naDagen(20);
    expect(await reis.dienst.lees(vanNacht)).toMatchObject({ betrokkeneId: nacht, waarschuwingen: [] });
  });

  it('by day others begin for the other id; while nobody knows, each id finds its own', async () => {
    vanDag = String((await open(dag, AGB, collega)).body.id);
    bijAnder = String((await open(dag, ANDER_AGB, collega)).body.id);
    expect(await vanPersoon(nacht)).toEqual([vanNacht]);
    expect(await vanPersoon(dag)).toEqual([vanDag, bijAnder].sort());
    expect(await vanPersoon(dag, rotterdammer)).toEqual([]);
    expect(await open(dag)).toMatchObject({ status: 409, body: { code: 'client-al-bekend' } });
  });

  it('two who open a file for the same person at one provider at once get one', async () => {
    const nieuw = nieuwId();
    const antwoorden = await Promise.all([open(nieuw), open(nieuw, AGB, collega), open(nieuw)]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await vanPersoon(nieuw)).toHaveLength(1);
  });
});

describe('the two are one', () => {
  it('whatever comes first and however often: list and detail follow', async () => {
    // Merged, parted by mistake, merged again; the last comes first, and each a hundred times.
    await stuurGebeurtenissen(reis.dienst.topics, [over(betrokkeneSamengevoegd, 4)], 100);
    await stuurGebeurtenissen(
      reis.dienst.topics,
      [over(betrokkeneLosgemaakt, 3), over(betrokkeneSamengevoegd, 2)],
      100,
    );
    await stuurGebeurtenissen(reis.dienst.topics, [enkel(betrokkeneGekoppeld, dag, 2)], 100);
    // On the same key, so behind all of those.
    await stuurGebeurtenissen(reis.dienst.topics, [over(betrokkeneSamengevoegd, 5)]);
    await totVersie(5);
    const alle = [vanNacht, vanDag, bijAnder].sort();
    expect([await vanPersoon(nacht), await vanPersoon(dag)]).toEqual([alle, alle]);
    for (const id of alle) expect(await persoonVan(id)).toBe(dag);
    expect(await vanPersoon(nacht, rotterdammer)).toEqual([]);
    const wijzers = await reis.dienst.sql('select 1 from betrokkenewijzer where van_id = any ($1::uuid[])', [
      [nacht, dag],
    ]);
    expect(wijzers).toHaveLength(1);
  });

  it('so the other provider has her file already, under whichever id is asked', async () => {
    expect(await open(nacht, ANDER_AGB)).toMatchObject({ status: 409, body: { code: 'client-al-bekend' } });
    expect(await open(nacht, '11223344')).toMatchObject({ status: 201 });
  });

  it('that nothing was written for it: what was assigned stands under the version that it had', async () => {
    const historie = await reis.dienst.sql<{ type: string }>(
      'select type from historie where aggregaat_id = $1 order by versie',
      [vanNacht],
    );
    expect(historie.map(({ type }) => type)).toEqual(['toewijzing-geopend', 'producten-toegewezen']);
  });
});

describe('with a number', () => {
  it('what was assigned goes out by message, once; the letter is over', async () => {
    expect(await reis.dienst.doe(vanNacht, 'bsn-vastleggingen', { bsn: '123456789' })).toMatchObject({ status: 400 });
    expect((await reis.dienst.doe(vanNacht, 'bsn-vastleggingen', { bsn })).body).toMatchObject({
      status: 'toegewezen',
    });
    const [[functie, , xml] = ['', [], ''], ...rest] = await reis.verzend();
    expect([functie, rest, xml.includes(bsn)]).toEqual(['WMO301', [], true]);
    expect(xml).not.toContain(nacht);
    expect(xml).not.toContain(dag);
    expect((await brief(vanNacht)).status).toBe(409);
    expect(await reis.dienst.doe(vanDag, 'bsn-vastleggingen', { bsn })).toMatchObject({
      ...{ status: 409, body: { code: 'client-al-bekend' } },
    });
    const { producten } = (await reis.dienst.lees(vanNacht)) as { producten: [{ nummer: number }] };
    await reis.knooppunt.zetKlaar(
      vanAanbieder('305', start(producten[0].nummer, { Begindatum: vandaag() }), { bsn, dagtekening: vandaag() }),
    );
    // The retour to the 301 and the start, the last first and twice.
    expect(await reis.lever({ omgekeerd: true, dubbel: true })).toEqual(Array(4).fill(202));
    expect(await reis.dienst.lees(vanNacht)).toMatchObject({
      ...{ status: 'gestart', betrokkeneId: dag, verzonden: [{ soort: '301', stand: 'goedgekeurd' }] },
    });
  });

  it('a merge that was a mistake is undone: each is found under its own id again', async () => {
    await stuurGebeurtenissen(reis.dienst.topics, [over(betrokkeneLosgemaakt, 6)], 100);
    await totVersie(6);
    expect(await vanPersoon(nacht)).toContain(vanNacht);
    expect(await vanPersoon(nacht)).not.toContain(vanDag);
    expect(await vanPersoon(dag)).toEqual([vanDag, bijAnder].sort());
    expect([await persoonVan(vanNacht), await persoonVan(vanDag)]).toEqual([nacht, dag]);
  });
});

it('the number and her name stand in clear nowhere: not in the database, in an event or in the log', async () => {
  const sporen = await reis.sporen();
  expect(sporen).toContain('betrokkene-samengevoegd');
  for (const waarde of [bsn, ...Object.values(geheim)])
    expect([waarde, sporen.includes(waarde)]).toEqual([waarde, false]);
});
