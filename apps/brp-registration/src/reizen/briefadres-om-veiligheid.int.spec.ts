import { briefhash } from '@schakel/brieven';
import { datum, type Gemeentecode } from '@schakel/domain';
import { Tijdbewaker } from '@schakel/service';
import { Aanbieder } from '../backoffice/aanbieder.js';
import { drukBrief } from '../brief/briefdruk.js';
import { DOEL, medewerker, startProefdienst, type Antwoord, type Proefdienst } from '../fixtures/proefdienst.js';
import { gangVan, mensenVan } from './reisgenoten.js';

/**
 * Somebody who stands nowhere is inscribed where found, on a briefadres for safety, with a restriction of delivery. She has no papers: her
 * identity rests on the investigation of the AVIM, her birth on an oath as last resort.
 */
let dienst: Proefdienst;
let gang: ReturnType<typeof gangVan>;
let nu = '2026-03-02T10:00:00.000Z';
const zet = (dag: string) => (nu = `${dag}T10:00:00.000Z`);
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => nu });
  gang = gangVan(dienst);
});
afterAll(() => dienst.stop());

const { registrar, tweede, burgemeester, zorg } = mensenVan('0363');
const ander = medewerker('kwaliteit-ander', 'kwaliteitsmedewerker-burgerzaken');
const haar = { geslachtsnaam: 'Qwarminova', voornamen: 'Zselyke', geboortedatum: '1998-07-19' };
const opvang = { straat: 'Verborgenhof', huisnummer: '77 B', postcode: '1018 ZX', woonplaats: 'Schuilstad' };
const stadhuis = { straat: 'Loketkade', huisnummer: '1', postcode: '1011 PN', woonplaats: 'Amsterdam' };
const nummers = { bsn: '999993653', aNummer: '9012489524' };
const motivering = 'Zij vertelde van het pand en van de mannen.';
const geheimen = [
  ...['Qwarminova', 'Qwarminowa', 'Zselyke', '1998-07-19', 'Verborgenhof', 'Schuilstad', '1018ZX', '1018 ZX'],
  ...['Loketkade', '999993653', '9012489524', motivering, 'wraak'],
];

let id: string;
let versie = 1;
/** A step by the registrar that succeeds; keeps the version. */
async function loop(naam: string, body: object = {}, wie = registrar): Promise<Antwoord> {
  const antwoord = await gang.doe(`inschrijvingen/${id}/${naam}`, versie, body, wie);
  if (antwoord.status !== 200) throw new Error(`${naam}: ${antwoord.status} ${String(antwoord.body.code)}`);
  versie = antwoord.body.versie as number;
  return antwoord;
}
/** The code with which a step is refused; nothing changes by it. */
async function geweigerd(naam: string, body: object = {}, wie = registrar): Promise<unknown> {
  const { status, body: antwoord } = await gang.doe(`inschrijvingen/${id}/${naam}`, versie, body, wie);
  expect(status).toBeGreaterThanOrEqual(400);
  const { instance: _, ...getoond } = antwoord;
  for (const geheim of geheimen) expect(JSON.stringify(getoond)).not.toContain(geheim);
  return antwoord.code;
}
const bewijs = (feit: string, bewijssoort: string, oordeel = 'aanvaard', rest: object = {}) => ({
  ...{ feit, bewijssoort, oordeel, motivering },
  ...rest,
});
const voldaan = { voldaan: true, motivering };
const beoordeling = {
  ...{ rechtmatigVerblijf: voldaan, verwachtVerblijf: voldaan },
  ...{ adresInGemeente: voldaan, identiteitVastgesteld: voldaan },
};
const aangifte = { door: 'I', inPersoon: true, ontvangenOp: '2026-03-03', verblijfSinds: '2026-02-27' };
const briefadres = { grond: 'briefadres-veiligheid', adres: stadhuis, verstrekkingsbeperking: 'gevraagd' };

describe('an unregistered adult, inscribed where found on a briefadres with 2.59', () => {
  let persoon: string;
  let besluit: string;

  it('is asked for, is nobody in the BRP, and belongs to the municipality where she was found', async () => {
    id = await dienst.ontvang('0363');
    expect((await loop('bevragingen', haar)).body).toMatchObject({ status: 'bevraagd', uitkomst: 'geen-treffer' });
    expect((await loop('gemeentebepalingen', { gemeenteAangetroffen: '0363' })).body).toMatchObject({
      gemeente: { gemeentecode: '0363', regel: 'gemeente-waar-aangetroffen' },
    });
    for (const wie of [burgemeester, zorg]) expect((await gang.lees(`inschrijvingen/${id}`, wie)).status).toBe(403);
    const elders = mensenVan('0599').registrar;
    expect((await gang.lees(`inschrijvingen/${id}`, elders)).status).toBe(404);
  });

  it('proves who she is by what is left: an oath only after better papers were sought', async () => {
    expect(await geweigerd('beoordelingen', { beoordeling })).toBe('bewijs-ontbreekt');
    expect(await geweigerd('bewijzen', bewijs('identiteit', 'identiteitsonderzoek-avim'))).toBe('anders-te-bewijzen');
    await loop('bewijzen', bewijs('identiteit', 'paspoort', 'niet-verkrijgbaar'));
    await loop('bewijzen', bewijs('identiteit', 'identiteitsonderzoek-avim'));
    const eed = (rest: object = {}) => bewijs('geboorte', 'verklaring-onder-ede', 'aanvaard', rest);
    expect(await geweigerd('bewijzen', eed())).toBe('registers-niet-geraadpleegd');
    const geraadpleegd = { registersGeraadpleegd: true };
    expect(await geweigerd('bewijzen', eed(geraadpleegd))).toBe('hogere-bron-verkrijgbaar');
    await loop('bewijzen', bewijs('geboorte', 'buitenlandse-akte', 'niet-verkrijgbaar'));
    expect(await geweigerd('bewijzen', eed(geraadpleegd))).toBe('hogere-bron-verkrijgbaar');
    await loop('bewijzen', bewijs('geboorte', 'ander-geschrift', 'niet-verkrijgbaar'));
    await loop('bewijzen', eed(geraadpleegd));
    const { adresInGemeente: _, ...drie } = beoordeling;
    expect(
      (await gang.doe(`inschrijvingen/${id}/beoordelingen`, versie, { beoordeling: drie }, registrar)).status,
    ).toBe(400);
    expect((await loop('beoordelingen', { beoordeling })).body.status).toBe('beoordeeld');
  });

  it('gets a briefadres after the burgemeester decided, and never the address of the shelter', async () => {
    const scherm = { postcode: opvang.postcode, huisnummer: opvang.huisnummer };
    expect((await gang.maak('afgeschermde-adressen', scherm, zorg, 'opvangadres')).status).toBe(201);
    const wonen = { grond: 'woonadres', adres: opvang, verstrekkingsbeperking: 'gevraagd' };
    expect(await geweigerd('adresbepalingen', wonen)).toBe('adres-afgeschermd');
    expect(await geweigerd('adresbepalingen', { ...wonen, grond: 'briefadres-eigen' })).toBe('adres-afgeschermd');
    expect(await geweigerd('adresbepalingen', { ...briefadres, besluitkenmerk: 'BM-1' })).toBe(
      'besluit-burgemeester-ontbreekt',
    );

    persoon = String((await gang.maak('betrokkenen', {}, registrar)).body.id);
    const voorstel = { betrokkeneId: persoon, reden: 'Zij vreest wraak.' };
    besluit = String((await gang.maak('veiligheidsbesluiten', voorstel, registrar)).body.id);
    const metBesluit = { ...briefadres, betrokkeneId: persoon, grondslagId: besluit };
    expect(await geweigerd('adresbepalingen', metBesluit)).toBe('grondslag-onbekend');
    const neem = { motivering, geldtVanaf: '2026-03-03', herbeoordelenOp: '2026-09-01' };
    const pad = `veiligheidsbesluiten/${besluit}/besluiten`;
    expect((await gang.doe(pad, 1, neem, registrar)).status).toBe(403);
    expect((await gang.doe(pad, 1, neem, burgemeester)).status).toBe(200);
    // It holds from tomorrow: today it carries nothing.
    expect(await geweigerd('adresbepalingen', metBesluit)).toBe('grondslag-onbekend');
    zet('2026-03-03');
    expect((await loop('adresbepalingen', metBesluit)).body.status).toBe('adres-bepaald');
    expect((await gang.lees(`inschrijvingen/${id}`, registrar)).body).toMatchObject({ betrokkeneId: persoon });
  });

  it('asked for the restriction in person, so that it holds at once', async () => {
    const lijst = `verstrekkingsbeperkingen?betrokkeneId=${persoon}`;
    expect((await gang.lees(lijst, registrar)).body.resultaten).toMatchObject([{ status: 'geldend', code: '7' }]);
    // Deciding the address anew records no second wish, and takes nothing away.
    const weer = { ...briefadres, grondslagId: besluit, verstrekkingsbeperking: 'niet-gevraagd' };
    await loop('adresbepalingen', weer);
    expect((await gang.lees(lijst, registrar)).body.resultaten).toMatchObject([{ status: 'geldend', code: '7' }]);
  });

  it('is no duplicate of somebody like her, as a second person judges', async () => {
    const lijkt = await dienst.ontvang('0363');
    await gang.doe(`inschrijvingen/${lijkt}/bevragingen`, 1, { ...haar, geslachtsnaam: 'Qwarminowa' }, registrar);
    const voorstel = { wijze: 'aangifte', aangifte };
    expect(await geweigerd('registraties', voorstel)).toBe('dubbelcontrole-nodig');
    const controle = String((await gang.maak('dubbelcontroles', { inschrijvingId: id }, registrar)).body.id);
    const oordeel = { kandidaatId: lijkt, uitkomst: 'niet-dubbel', motivering };
    const pad = `dubbelcontroles/${controle}/oordelen`;
    expect((await gang.doe(pad, 1, oordeel, registrar)).status).toBe(403);
    expect((await gang.doe(pad, 1, oordeel, ander)).body).toMatchObject({ status: 'niet-dubbel' });
    expect((await loop('registraties', voorstel)).body.status).toBe('ter-toetsing');
  });

  it('is put in force by a second person, once; the back office gets it and confirms', async () => {
    expect(await geweigerd('vaststellingen', {}, registrar)).toBeDefined();
    expect(await geweigerd('vaststellingen', {}, { ...tweede, sub: registrar.sub })).toBe('vier-ogen');
    // Protected since it was proposed: it does not go to the BRP. Lifted again, it does.
    const { postcode, huisnummer } = stadhuis;
    const scherm = await gang.maak('afgeschermde-adressen', { postcode, huisnummer }, zorg, 'opvangadres');
    expect(await geweigerd('vaststellingen', {}, tweede)).toBe('adres-afgeschermd');
    const ophef = { wie: zorg, doelbinding: 'opvangadres', headers: { 'if-match': '"1"' } };
    const pad = `/v1/afgeschermde-adressen/${String(scherm.body.id)}/opheffingen`;
    expect((await dienst.vraag('POST', pad, ophef)).status).toBe(200);
    const tien = Array.from({ length: 10 }, (_, nr) => ({ ...tweede, sub: `kwaliteit-${nr}` }));
    const antwoorden = await Promise.all(
      tien.map((wie) => gang.doe(`inschrijvingen/${id}/vaststellingen`, versie, {}, wie)),
    );
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    versie += 1;
    expect((await gang.lees(`inschrijvingen/${id}`, tweede)).body).toMatchObject({
      ...{ status: 'ingeschreven', ingeschrevenPer: '2026-03-03', overzichtUiterlijk: '2026-03-31' },
    });
    const correctie = { adres: opvang, geldigVanaf: '2026-03-03', reden: motivering };
    expect(await geweigerd('correcties', correctie)).toBe('adres-afgeschermd');
    expect(await dienst.service.app.get(Aanbieder).ronde()).toBe(1);
    const { opdrachten } = (await (await fetch(`${dienst.brp.adres}/burgerzaken/_opdrachten`)).json()) as {
      opdrachten: { token: string; inschrijving: Record<string, unknown> }[];
    };
    expect(opdrachten).toMatchObject([{ inschrijving: { id, functieAdres: 'B', ingeschrevenPer: '2026-03-03' } }]);
    const body = { token: opdrachten[0]?.token, uitkomst: 'aanvaard' };
    expect((await dienst.vraag('POST', '/v1/verwerkingsbevestigingen', { body })).status).toBe(200);
    const open = await gang.lees('verwerkingsopdrachten?aansluiting=onbevestigd', registrar);
    expect(open.body.resultaten).toEqual([]);
  });

  it('gets her numbers, tied to the person in the same moment, and to nobody else', async () => {
    // A number that belongs to another person of the municipality gives neither the one nor the other.
    const vreemd = String((await gang.maak('betrokkenen', {}, registrar)).body.id);
    expect((await gang.doe(`betrokkenen/${vreemd}/koppelingen`, 1, { bsn: '999990019' }, registrar)).status).toBe(200);
    expect(await geweigerd('bsn-toekenningen', { ...nummers, bsn: '999990019' })).toBe('bsn-al-gekoppeld');
    expect((await gang.lees(`betrokkenen/${persoon}`, registrar)).body).toMatchObject({ status: 'zonder-nummer' });
    const gelijk = await Promise.all(
      [1, 2, 3].map(() => gang.doe(`inschrijvingen/${id}/bsn-toekenningen`, versie, nummers, registrar)),
    );
    expect(gelijk.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    versie += 1;
    expect((await gang.lees(`inschrijvingen/${id}`, registrar)).body).toMatchObject({ status: 'voltooid', ...nummers });
    expect((await gang.lees(`betrokkenen/${persoon}`, registrar)).body).toMatchObject({ status: 'met-nummer' });
  });

  it('reads within four weeks what was recorded and that she may shut others out; the letter is genuine', async () => {
    zet('2026-03-31');
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect((await gang.lees(`inschrijvingen/${id}`, registrar)).body.signalen).toEqual([]);
    const regels = (...delen: readonly string[]) => delen.map((regel) => ({ regel }));
    const gegevens = [`Naam: ${haar.voornamen} ${haar.geslachtsnaam}`, 'Briefadres: Loketkade 1, Amsterdam'];
    const ondertekening = { namens: 'Het college', naam: 'A. Ambtenaar', functie: 'medewerker' };
    const brief = {
      ...{ betrokkeneId: persoon, soort: 'overzicht', ondertekening },
      geadresseerde: regels(haar.geslachtsnaam, 'Loketkade 1', '1011 PN Amsterdam'),
      afzenderregels: regels('Postbus 202'),
      invulling: [{ naam: 'gegevens', regels: regels(...gegevens) }],
    };
    const lek = { ...brief, geadresseerde: regels(haar.geslachtsnaam, 'Verborgenhof 77b', '1018zx Schuilstad') };
    expect((await gang.maak('brieven', lek, registrar)).body.code).toBe('adres-afgeschermd');
    const briefId = String((await gang.maak('brieven', brief, registrar)).body.id);
    const bytes = await dienst.haal(`/v1/brieven/${briefId}/document`, { wie: registrar, doelbinding: DOEL });
    const gedrukt = await drukBrief(
      {
        ...{ soort: 'overzicht', ondertekening, invulling: { gegevens }, afzenderregels: ['Postbus 202'] },
        geadresseerde: [haar.geslachtsnaam, 'Loketkade 1', '1011 PN Amsterdam'],
      },
      { id: briefId, gemeentecode: '0363' as Gemeentecode, dag: datum('2026-03-31') },
    );
    if ('weigering' in gedrukt) throw new Error('the letter cannot be printed');
    expect(briefhash(bytes)).toBe(gedrukt.hash);
    expect(JSON.stringify(gedrukt.model)).toContain('artikel 2.59');
    const { controlecode } = (await gang.lees(`brieven/${briefId}`, registrar)).body;
    const echt = async () =>
      (
        await dienst.vraag('POST', '/v1/brieven/verificaties', {
          ...{ wie: tweede, doelbinding: DOEL, body: { controlecode } },
        })
      ).body.echt;
    expect(await echt()).toBe(false);
    expect((await gang.doe(`brieven/${briefId}/verzendingen`, 1, { wijze: 'post' }, registrar)).status).toBe(200);
    expect(await echt()).toBe(true);
    // A church asks for an extract: she shut it out.
    const uittreksel = { ...brief, soort: 'uittreksel', ontvanger: 'kerk', geadresseerde: regels('De kerk') };
    expect((await gang.maak('brieven', uittreksel, registrar)).body.code).toBe('verstrekking-beperkt');
    expect(await geweigerd('afsluitingen')).toBe('overzicht-ontbreekt');
    await loop('overzichten', { verzondenOp: '2026-03-31' });
    zet('2026-04-02');
    await dienst.service.app.get(Tijdbewaker).ronde();
    expect((await gang.lees(`inschrijvingen/${id}`, registrar)).body.signalen).toEqual([]);
    expect((await loop('afsluitingen')).body.status).toBe('afgesloten');
  });

  it('has a record that verifies, tells what held on a past day, and told the chain how far she is and no more', async () => {
    expect((await gang.lees(`inschrijvingen/${id}/handelingencontrole`, registrar)).body).toEqual({
      ...{ ongeschonden: true, aantal: versie, gebreken: [] },
    });
    const stand = async (dag: string) => (await gang.lees(`inschrijvingen/${id}/standen/${dag}`, registrar)).body;
    expect(await stand('2026-03-02')).toMatchObject({ geldend: { ingeschreven: false } });
    expect(await stand('2026-03-10')).toMatchObject({
      geldend: { adresbepaling: { adres: { straat: 'Loketkade' } } },
      bekend: { status: 'voltooid' },
    });
    const soorten = await gang.events(id, versie);
    expect(soorten).toHaveLength(versie);
    expect(soorten.filter((soort) => soort !== 'inschrijving-bijgewerkt')).toEqual([
      ...['inschrijving-ontvangen', 'inschrijving-bevraagd', 'inschrijving-gemeente-bepaald'],
      ...['inschrijving-adres-bepaald', 'inschrijving-adres-bepaald'],
      ...['inschrijving-ingeschreven', 'inschrijving-bsn-toegekend'],
    ]);
    expect(await gang.events(persoon, 2)).toEqual(['betrokkene-vastgelegd', 'betrokkene-gekoppeld']);
    expect(dienst.meelezer.over(besluit)).toEqual([]);
    expect(await gang.lekken(geheimen)).toEqual([]);
  });
});
