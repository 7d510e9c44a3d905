import { eenInschrijving } from '../fixtures/inschrijvingen.js';
import { startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';
import { gangVan, mensenVan } from './reisgenoten.js';

/** Found in Rotterdam, brought in by the chain of Amsterdam: the registration goes over, after a refusal, and ends where she was found. */
let dienst: Proefdienst;
let gang: ReturnType<typeof gangVan>;
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2026-03-02T10:00:00.000Z' });
  gang = gangVan(dienst);
});
afterAll(() => dienst.stop());

const amsterdam = mensenVan('0363');
const rotterdam = mensenVan('0599');
const utrecht = mensenVan('0344');
const haar = { geslachtsnaam: 'Xandrilova', voornamen: 'Yvkota', geboortedatum: '2001-11-27' };
const toelichting = 'De politie trof haar aan in een loods bij u aan de haven.';
const reden = 'Onze politie weet daar niets van.';
const bewijsreden = 'Een kopie lag bij de advocaat.';
const nummers = { bsn: '999990408', aNummer: '9012489524' };
const geheimen = ['Xandrilova', 'Yvkota', '2001-11-27', 'loods', 'weet daar niets', 'advocaat', '999990408'];

let hier: string;
let daar: string;
let eerste: string;
let overdracht: string;
const lees = (pad: string, wie: Gebruiker) => gang.lees(pad, wie);
const doe = (naam: string, versie: number, body: object = {}, wie: Gebruiker = amsterdam.registrar) =>
  gang.doe(`inschrijvingen/${hier}/${naam}`, versie, body, wie);
const beslis = (id: string, soort: string, body: object = {}, wie: Gebruiker = rotterdam.registrar) =>
  gang.doe(`overdrachten/${id}/${soort}`, 1, body, wie);
const gevraagd = async () =>
  ((await lees(`inschrijvingen/${hier}`, amsterdam.registrar)).body.overdracht as { id: string }).id;

describe('a registration that turns out to belong elsewhere', () => {
  it('is begun here, and cannot be judged here once she turns out found elsewhere', async () => {
    hier = await dienst.ontvang('0363');
    expect((await doe('bevragingen', 1, haar)).body.uitkomst).toBe('geen-treffer');
    const paspoort = { feit: 'identiteit', bewijssoort: 'paspoort', oordeel: 'niet-aanvaard', motivering: bewijsreden };
    expect((await doe('bewijzen', 2, paspoort)).status).toBe(200);
    // Nothing to hand over while the place is this one.
    expect((await doe('gemeentebepalingen', 3, { gemeenteAangetroffen: '0363' })).status).toBe(200);
    expect((await doe('overdrachten', 4, { toelichting })).body.code).toBe('eigen-gemeente-verantwoordelijk');
    expect((await doe('gemeentebepalingen', 4, { gemeenteAangetroffen: '0599' })).body).toMatchObject({
      gemeente: { gemeentecode: '0599', regel: 'gemeente-waar-aangetroffen' },
    });
    const voldaan = { voldaan: true, motivering: bewijsreden };
    const beoordeling = {
      ...{ rechtmatigVerblijf: voldaan, verwachtVerblijf: voldaan },
      ...{ adresInGemeente: voldaan, identiteitVastgesteld: voldaan },
    };
    expect((await doe('beoordelingen', 5, { beoordeling })).body.code).toBe('andere-gemeente-verantwoordelijk');
    for (const wie of [rotterdam.registrar, utrecht.registrar])
      expect((await lees(`inschrijvingen/${hier}`, wie)).status).toBe(404);
  });

  it('is asked for once; the other sees who and why, and neither the file nor its evidence', async () => {
    expect((await doe('overdrachten', 5, { toelichting }, amsterdam.tweede)).status).toBe(403);
    const samen = await Promise.all([1, 2, 3].map(() => doe('overdrachten', 5, { toelichting })));
    expect(samen.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    eerste = await gevraagd();
    expect((await lees('overdrachten', rotterdam.registrar)).body.resultaten).toMatchObject([
      { id: eerste, status: 'gevraagd', vanGemeente: '0363' },
    ]);
    const gezien = (await lees(`overdrachten/${eerste}`, rotterdam.registrar)).body;
    expect(gezien).toMatchObject({ identiteit: haar, toelichting, gemeente: { gemeentecode: '0599' } });
    expect(JSON.stringify(gezien)).not.toContain('advocaat');
    expect((await lees(`inschrijvingen/${hier}`, rotterdam.registrar)).status).toBe(404);
    for (const wie of [amsterdam.registrar, utrecht.registrar])
      expect((await lees(`overdrachten/${eerste}`, wie)).status).toBe(404);
    expect((await lees(`overdrachten/${eerste}`, rotterdam.burgemeester)).status).toBe(403);
    // It waits: nobody works on it here meanwhile.
    expect((await doe('gemeentebepalingen', 6, { gemeenteAangetroffen: '0363' })).status).toBe(409);
  });

  it('is refused with a reason, which the asking municipality reads, and is asked for again', async () => {
    expect((await beslis(eerste, 'weigeringen', {})).status).toBe(400);
    expect((await beslis(eerste, 'weigeringen', { reden }, rotterdam.tweede)).status).toBe(403);
    expect((await beslis(eerste, 'weigeringen', { reden })).body.status).toBe('geweigerd');
    expect((await lees(`inschrijvingen/${hier}`, amsterdam.registrar)).body).toMatchObject({
      ...{ status: 'gemeente-bepaald', versie: 7, overdrachtgeweigerd: reden },
    });
    expect((await doe('overdrachten', 7, { toelichting: `${toelichting} Zie hun mutatie.` })).status).toBe(200);
    overdracht = await gevraagd();
    expect(overdracht).not.toBe(eerste);
    expect((await beslis(eerste, 'acceptaties')).status).toBe(409);
  });

  it('goes over once, however many accept and refuse; it ends here and begins there', async () => {
    const negen = Array.from({ length: 9 }, (_, nr) => ({ ...rotterdam.registrar, sub: `rotterdam-${nr}` }));
    const antwoorden = await Promise.all(negen.map((wie) => beslis(overdracht, 'acceptaties', {}, wie)));
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await beslis(overdracht, 'weigeringen', { reden })).status).toBe(409);
    expect((await lees(`inschrijvingen/${hier}`, amsterdam.registrar)).body).toMatchObject({
      ...{ status: 'overgedragen', versie: 9 },
    });
    expect((await doe('bevragingen', 9, haar)).status).toBe(409);
    const gelezen = (await lees(`overdrachten/${overdracht}`, rotterdam.registrar)).body;
    daar = String(gelezen.nieuweInschrijvingId);
    const nieuw = (await lees(`inschrijvingen/${daar}`, rotterdam.registrar)).body;
    expect(nieuw).toMatchObject({
      ...{ status: 'ontvangen', gemeentecode: '0599', verzoekgemeente: '0363', overdrachtId: overdracht, bewijzen: [] },
    });
    for (const geheel of ['identiteit', 'betrokkeneId', 'adresbepaling']) expect(nieuw).not.toHaveProperty(geheel);
    for (const wie of [amsterdam.registrar, utrecht.registrar])
      expect((await lees(`inschrijvingen/${daar}`, wie)).status).toBe(404);
    const bijVerzoek = `select gemeentecode from inschrijving where actieverzoek_id =
      (select actieverzoek_id from inschrijving where id = $1) order by gemeentecode`;
    expect(await dienst.rijen(bijVerzoek, [hier])).toEqual([{ gemeentecode: '0363' }, { gemeentecode: '0599' }]);
  });

  it('is finished there by people of there, with a question, a burgemeester and a person of its own', async () => {
    const voor = (await dienst.brp.aanroepen()).length;
    await eenInschrijving(dienst, 'ingeschreven', { id: daar, wie: rotterdam.registrar, over: haar });
    expect((await dienst.brp.aanroepen()).length).toBe(voor + 1);
    const kenToe = (wie: Gebruiker) => gang.doe(`inschrijvingen/${daar}/bsn-toekenningen`, 9, nummers, wie);
    expect((await kenToe(amsterdam.registrar)).status).toBe(404);
    expect((await kenToe(rotterdam.registrar)).body.status).toBe('voltooid');
    const { betrokkeneId } = (await lees(`inschrijvingen/${daar}`, rotterdam.registrar)).body;
    const persoon = `betrokkenen/${String(betrokkeneId)}`;
    expect((await lees(persoon, rotterdam.registrar)).body).toMatchObject({ status: 'met-nummer' });
    expect((await lees(persoon, amsterdam.registrar)).status).toBe(404);
  });

  it('told the chain of Amsterdam every step, in two chains of signed actions, and nobody who she is', async () => {
    expect(await gang.events(hier, 9)).toEqual(
      [
        ...['ontvangen', 'bevraagd', 'bijgewerkt', 'gemeente-bepaald', 'gemeente-bepaald'],
        ...['overdracht-gevraagd', 'overdracht-geweigerd', 'overdracht-gevraagd', 'overgedragen'],
      ].map((soort) => `inschrijving-${soort}`),
    );
    const daarna = await gang.events(daar, 10);
    expect([daarna[0], daarna.at(-1)]).toEqual(['inschrijving-overgenomen', 'inschrijving-bsn-toegekend']);
    for (const { tekst } of dienst.meelezer.over(daar)) expect(tekst).toContain('"gemeentecode":"0363"');
    for (const [id, wie, aantal] of [
      [hier, amsterdam.registrar, 9],
      [daar, rotterdam.registrar, 10],
    ] as const)
      expect((await lees(`inschrijvingen/${id}/handelingencontrole`, wie)).body).toEqual({
        ...{ ongeschonden: true, aantal, gebreken: [] },
      });
    expect(await gang.lekken(geheimen)).toEqual([]);
  });
});
