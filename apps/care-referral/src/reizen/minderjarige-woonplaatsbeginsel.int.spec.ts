import { testBsn } from '@schakel/domain';
import { medewerker, partner } from '@schakel/service/proef';
import {
  eenClient,
  DOEL,
  inEnvelop,
  start,
  vanAanbieder,
  type Vanaanbieder,
} from '../berichten/fixtures/toewijzingsdienst.js';
import { startBerichtenreis, type Berichtenreis } from '../fixtures/berichtenreis.js';
import { speurAdres } from '../fixtures/speur-adres.js';
import { vanRotterdam } from '../fixtures/sporen.js';
import {
  aanbiederId,
  opvangAmsterdam,
  opvangRotterdam,
  vandaag,
  vrouwenopvang,
  zorgcoordinator,
  zorgmedewerker,
} from '../fixtures/verwijzingen.js';

// A girl of fifteen, groomed by a loverboy, stays with a provider of youth help in Amsterdam. Which municipality is responsible follows from
// where she lived before that stay (Jeugdwet art. 1.1, step 2). What follows is said in messages (iJw 3.2) that come twice and in any order.

let reis: Berichtenreis;
beforeAll(async () => {
  reis = await startBerichtenreis();
});
afterAll(() => reis.stop());
beforeEach(() => reis.knooppunt.leeg());

const rotterdam = vanRotterdam('zorg-9');
const utrecht = medewerker('zorg-8', 'zorgmedewerker', '0344');
const jeugdhulp = aanbiederId(opvangAmsterdam.organisatie, 'minderjarig');
const geboortedatum = `${Number(vandaag().slice(0, 4)) - 15}-01-01`;
const geheim = {
  achternaam: 'Kwikstaartje',
  moeder: 'Boomklevertje',
  toelichting: 'zij sliep tot de zomer bij haar moeder',
  terug: 'haar moeder verhuisde al in het voorjaar',
  wens: 'haar vader weet niet waar zij is',
};
const adres = { straat: 'Verzonnenpad Kwispelveer', huisnummer: '7714-bis', postcode: '9998 ZX', plaats: 'Nergenstad' };
const bsn = testBsn(7_001) as string;
const ander = testBsn(9_002) as string;

const woonadres = (gemeentecode: string) => ({ soort: 'woonadres', gemeentecode, aantekening226: false });
/** She is registered where she stays now, which does not count; before that she lived elsewhere. */
const feiten = (voorVerblijf: string) => ({
  verblijf: 'jeugdhulpaanbieder',
  woonplaatsBuitenNederland: false,
  adres: woonadres('0363'),
  adresVoorVerblijf: woonadres(voorVerblijf),
});
const bepaling = (id: unknown, stap = '') => `woonplaatsbepalingen/${String(id)}${stap && `/${stap}`}`;
const jw = (anders: Partial<Vanaanbieder> = {}): Vanaanbieder => ({
  ...{ wet: 'jw', bsn, dagtekening: vandaag(), geboortedatum },
  ...anders,
});
const functies = async () => (await reis.verzend()).map(([functie, codes]) => [functie, codes]);

describe('another municipality is responsible', () => {
  it('is asked, takes over, and the provider that asked us is told which (319, reason 8): nothing is assigned', async () => {
    const gevraagd = {
      AangevraagdeProducten: {
        AangevraagdProduct: [
          { ReferentieAanbieder: 'J-1', ToewijzingIngangsdatum: vandaag(), Verwijzer: { Type: '02' } },
        ],
      },
    };
    const verzoek = vanAanbieder('315', gevraagd, jw({ bsn: ander }));
    await reis.knooppunt.zetKlaar(verzoek);
    expect(await reis.lever({ dubbel: true })).toEqual([202, 202]);
    const { body: lijst } = await reis.lees('toewijzingen?status=open', zorgmedewerker, DOEL);
    const [{ id: toewijzing }] = lijst.resultaten as [{ id: string }];
    expect(lijst.resultaten).toHaveLength(1);

    const zorgverwijzingId = await reis.verwijzing();
    const bepaald = await reis.maak('woonplaatsbepalingen', {
      ...{ zorgverwijzingId, feiten: feiten('0599'), verzoekOp: vandaag() },
    });
    const { id } = bepaald.body;
    // The request may not be turned down with a municipality that did not agree; nor may we claim her against the rule.
    expect((await reis.lees(bepaling(id))).body).toMatchObject({
      ...{ status: 'bepaald', verantwoordelijkeGemeente: '0363' },
      uitkomst: { gemeentecode: '0599', stap: 2, uitleg: [{ stap: 2, gegeven: 'adresVoorVerblijf' }] },
    });
    expect((await reis.lees(bepaling(id))).body).not.toHaveProperty('antwoord');
    expect((await reis.doe(bepaling(id, 'vaststellingen'), 1)).body).toMatchObject({ code: 'andere-gemeente' });
    expect((await reis.lees(bepaling(id), rotterdam)).status).toBe(404);
    expect((await reis.doe(bepaling(id, 'overdrachten'), 1, { toelichting: geheim.toelichting })).status).toBe(200);

    const gezien = await reis.lees(bepaling(id), rotterdam);
    expect(gezien.body).toMatchObject({ overdracht: { naar: '0599', toelichting: geheim.toelichting } });
    expect(JSON.stringify(gezien.body)).not.toContain(geheim.achternaam);
    expect((await reis.lees(`zorgverwijzingen/${zorgverwijzingId}`, rotterdam)).status).toBe(404);
    expect((await reis.lees(bepaling(id), utrecht)).status).toBe(404);
    expect((await reis.doe(bepaling(id, 'overnames'), 2)).status).toBe(403);
    const overgenomen = await reis.doe(bepaling(id, 'overnames'), 2, undefined, rotterdam);
    expect(overgenomen.body).toMatchObject({
      ...{ status: 'overgedragen', verantwoordelijkeGemeente: '0599' },
      antwoord: { verzoekAntwoord: '1', redenAfwijzingVerzoek: '8', juisteGemeente: '0599' },
    });

    const { verzoekAntwoord, redenAfwijzingVerzoek, juisteGemeente } = overgenomen.body.antwoord as Record<
      string,
      string
    >;
    const antwoord = { referentie: 'J-1', antwoord: verzoekAntwoord, reden: redenAfwijzingVerzoek };
    expect(await reis.dienst.doe(toewijzing, 'antwoorden', antwoord)).toMatchObject({
      ...{ status: 400, body: { code: 'gemeente-past-niet' } },
    });
    expect((await reis.dienst.doe(toewijzing, 'antwoorden', { ...antwoord, gemeente: juisteGemeente })).status).toBe(
      200,
    );
    const berichten = await reis.verzend();
    expect(berichten.map(([functie, codes]) => [functie, codes]).sort()).toEqual([
      ['JW316', []],
      ['JW319', []],
    ]);
    const woonplaats = berichten.find(([functie]) => functie === 'JW319')?.[2];
    expect(woonplaats).toMatch(/Woonplaatsbeginsel>\s*<[^>]*Gemeente>0599</);
    expect(await reis.lever({ omgekeerd: true, dubbel: true })).toEqual([202, 202]);
    expect(await reis.dienst.lees(toewijzing)).toMatchObject({
      ...{ status: 'open', producten: [] },
      verzoeken: [{ referentie: 'J-1', status: 'afgewezen' }],
      verzonden: [{ soort: '319', stand: 'goedgekeurd' }],
    });
  });
});

describe('we are responsible', () => {
  let zorgverwijzingId: string;
  const verwijzing = (stap = '') => `zorgverwijzingen/${zorgverwijzingId}${stap && `/${stap}`}`;

  it('after the other municipality sent her back; its silence until then changed nothing', async () => {
    zorgverwijzingId = await reis.verwijzing();
    const { body } = await reis.maak('woonplaatsbepalingen', { zorgverwijzingId, feiten: feiten('0599') });
    await reis.doe(bepaling(body.id, 'overdrachten'), 1, { toelichting: geheim.toelichting });
    await reis.naDagen(14);
    expect((await reis.lees(bepaling(body.id))).body).not.toHaveProperty('termijnVerstrekenOp');
    await reis.naDagen(15);
    expect((await reis.lees(bepaling(body.id))).body).toMatchObject({
      ...{ status: 'overdracht-gevraagd', verantwoordelijkeGemeente: '0363', termijnVerstrekenOp: expect.any(String) },
    });
    expect(
      (await reis.doe(bepaling(body.id, 'terugwijzingen'), 3, { reden: geheim.terug }, rotterdam)).body,
    ).toMatchObject({ status: 'teruggewezen', verantwoordelijkeGemeente: '0363' });
    expect((await reis.doe(bepaling(body.id, 'herzieningen'), 4, { feiten: feiten('0363') })).body).toMatchObject({
      uitkomst: { gemeentecode: '0363', stap: 2 },
    });
    expect((await reis.lees(bepaling(body.id), rotterdam)).status).toBe(404);
    expect((await reis.doe(bepaling(body.id, 'vaststellingen'), 5)).body).toMatchObject({ status: 'vastgesteld' });
  });

  it('she consents without her parents only for a reason that the law knows, and she alone decides that it may end', async () => {
    const ontvanger = opvangAmsterdam.organisatie;
    const gevraagd = await reis.maak('toestemmingen', { zorgverwijzingId, doel: 'jeugdhulp', ontvanger });
    const pad = `toestemmingen/${String(gevraagd.body.id)}`;
    const alleen = { geboortedatum, wilsbekwaam: true, door: 'betrokkene', wijze: 'mondeling' };
    expect(await reis.doe(`${pad}/verleningen`, 1, alleen)).toMatchObject({
      ...{ status: 400, body: { code: 'toestemmer-niet-bevoegd' } },
    });
    const uitzondering = 'ernstig-nadeel-voorkomen';
    expect(await reis.doe(`${pad}/verleningen`, 1, { ...alleen, uitzondering })).toMatchObject({
      ...{ status: 400, body: { code: 'reden-ontbreekt' } },
    });
    expect(await reis.doe(`${pad}/verleningen`, 1, { ...alleen, uitzondering, reden: geheim.wens })).toMatchObject({
      ...{ status: 200, body: { status: 'gegeven' } },
    });
    expect(JSON.stringify((await reis.lees(pad, opvangAmsterdam)).body)).not.toContain(geheim.wens);
    expect((await reis.lees(pad, opvangRotterdam)).status).toBe(404);
    const opvang = await reis.maak('toestemmingen', { zorgverwijzingId, doel: 'opvang', ontvanger });
    const zelf = await reis.doe(`toestemmingen/${String(opvang.body.id)}/verleningen`, 1, alleen);
    expect(zelf).toMatchObject({ status: 200, body: { status: 'gegeven' } });
  });

  it('she is placed with who takes minors; the provider sees that she is one, not when she was born', async () => {
    const vastgesteld = {
      ...{ geboortedatum, nationaliteit: 'nl', gezagAanwezig: true, geslacht: 'vrouw' },
      ...{ dreiging: 'eigen-regio-onveilig', omstandigheden: ['loverboy'] },
    };
    const voorstel = await reis.doe(verwijzing('voorstellen'), 1, { feiten: vastgesteld });
    expect(voorstel.body).toMatchObject({ voorstel: { spoor: { leeftijdsgroep: 'minderjarig' } } });
    expect(await reis.doe(verwijzing('aanbiedingen'), 2, { aanbiederId: vrouwenopvang })).toMatchObject({
      ...{ status: 409, body: { code: 'doelgroep-past-niet' } },
    });
    expect((await reis.doe(verwijzing('aanbiedingen'), 2, { aanbiederId: jeugdhulp })).status).toBe(201);
    const aanbod = await reis.lees(verwijzing(), opvangAmsterdam);
    expect(aanbod.body).toMatchObject({ inzage: 'aanbod', aanbod: { leeftijdsgroep: 'minderjarig' } });
    expect(JSON.stringify(aanbod.body)).not.toContain(geboortedatum);
    const versie = Number(aanbod.body.versie);
    expect((await reis.doe(verwijzing('acceptaties'), versie, undefined, opvangAmsterdam)).status).toBe(200);
    const { body } = await reis.lees(verwijzing());
    const plaatsing = await reis.doe(verwijzing('plaatsingen'), Number(body.versie), { ingangsdatum: vandaag() });
    expect(plaatsing.body).toMatchObject({ status: 'geplaatst' });
    const locatie = await reis.maak(
      'opvangadressen',
      { aanbiederId: jeugdhulp, adres },
      zorgcoordinator,
      'opvangadres',
    );
    expect(locatie.status).toBe(201);
  });

  const product = { categorie: '43', code: '43A01', ingangsdatum: vandaag() };
  let toewijzing: string;
  const nummers = async () =>
    ((await reis.dienst.lees(toewijzing)) as { producten: { nummer: number }[] }).producten.map(({ nummer }) => nummer);

  it('youth help is assigned by 301; 302, 305 and 307 come last first and twice, and change what they say once', async () => {
    const { correspondentie: _, ...wie } = eenClient();
    const client = {
      ...{ ...wie, bsn, geboortedatum, achternaam: geheim.achternaam },
      gezagsdrager: { achternaam: geheim.moeder, soort: '10' },
      correspondentie: { organisatie: 'via de gemeente' },
    };
    // Where she sleeps has no field: what is sent beside the fields is refused, and the refusal repeats nothing.
    const verblijf = { ...client, verblijfadres: adres };
    const geweigerd = await reis.maak(
      'toewijzingen',
      { wet: 'jw', aanbieder: '12345678', client: verblijf },
      zorgmedewerker,
      DOEL,
    );
    expect(geweigerd.status).toBe(400);
    expect(speurAdres(Object.values(adres), [['answer', JSON.stringify(geweigerd.body)]])).toEqual([]);
    toewijzing = await reis.dienst.open(client, 'jw');
    expect(
      (await reis.dienst.doe(toewijzing, 'producten', { producten: [{ ...product, categorie: '16', code: '16002' }] }))
        .body,
    ).toMatchObject({ code: 'categorie-niet-toewijsbaar' });
    await reis.knooppunt.stelIn({ jwksUrl: `${reis.dienst.url}/.well-known/jwks.json`, antwoorden: ['305', '307'] });
    expect((await reis.dienst.doe(toewijzing, 'producten', { producten: [product] })).body).toMatchObject({
      status: 'toegewezen',
    });
    expect(await functies()).toEqual([['JW301', []]]);
    expect(await reis.lever({ omgekeerd: true, dubbel: true })).toEqual(Array(6).fill(202));
    expect(await reis.dienst.lees(toewijzing)).toMatchObject({
      ...{ status: 'gestopt', producten: [{ levering: 'gestopt' }] },
      verzonden: [{ soort: '301', stand: 'goedgekeurd' }],
    });
    expect((await functies()).slice(1).sort()).toEqual([
      ['JW306', []],
      ['JW308', []],
    ]);
    expect(await reis.knooppunt.geweigerd()).toEqual([]);
  });

  it('the contact block tells how to write to her and nothing else, in whatever is sent', async () => {
    await reis.knooppunt.stelIn({ jwksUrl: `${reis.dienst.url}/.well-known/jwks.json`, antwoorden: [] });
    expect((await reis.dienst.doe(toewijzing, 'producten', { producten: [product] })).status).toBe(200);
    const [[functie, , xml] = ['', [], '']] = await reis.verzend();
    expect(functie).toBe('JW301');
    expect(xml).toContain(geheim.achternaam);
    const contacten = [...xml.matchAll(/<[^>]*Contact>([^]*?)<\/[^>]*Contact>/g)].map(([, blok = '']) => blok);
    expect(contacten.length).toBeGreaterThan(0);
    for (const blok of contacten) {
      expect(blok).toMatch(/Soort>02</);
      expect(blok).not.toMatch(/Adres>|Straatnaam|Postcode|Plaatsnaam/);
    }
    expect(speurAdres(Object.values(adres), [['301', xml]])).toEqual([]);
  });

  it('a broken start is answered with its code, a start of what is not hers too; neither starts anything', async () => {
    const [, tweede = 0] = await nummers();
    const goed = vanAanbieder('305', start(tweede, { Begindatum: vandaag() }), jw());
    const stuk = goed.replace(/(<GGK:bericht[^>]*>)([^<]*)/, (_heel, begin: string, base64: string) => {
      const xml = Buffer.from(base64, 'base64').toString('utf8');
      return `${begin}${Buffer.from(xml.replace(/(<[^>]*Begindatum>)[^<]*/, '$1gisteren')).toString('base64')}`;
    });
    await reis.knooppunt.zetKlaar(stuk);
    await reis.knooppunt.zetKlaar(vanAanbieder('305', start(1), jw()));
    expect(await reis.lever({ omgekeerd: true })).toEqual([202, 202]);
    expect((await functies()).sort()).toEqual([
      ['JW306', ['0001']],
      ['JW306', ['9019']],
    ]);
    expect(await reis.dienst.lees(toewijzing)).toMatchObject({
      producten: [{ levering: 'gestopt' }, { levering: 'niet-gestart' }],
    });
  });

  it('what nobody started is told by the clock after five working days, and a late start is still good', async () => {
    const [, tweede = 0] = await nummers();
    await reis.naDagen(12);
    expect((await reis.dienst.lees(toewijzing))['waarschuwingen']).toContain('start-niet-gemeld');
    await reis.knooppunt.zetKlaar(vanAanbieder('305', start(tweede, { Begindatum: vandaag() }), jw()));
    expect(await reis.lever({ dubbel: true })).toEqual([202, 202]);
    expect(await functies()).toEqual([['JW306', []]]);
    expect(await reis.dienst.lees(toewijzing)).toMatchObject({ status: 'gestart' });
  });

  it('the gateway alone delivers, and nobody of another municipality or without the purpose reads the assignment', async () => {
    const vals = partner('nep', '00000099000050020000', 'berichtenknooppunt');
    const envelop = inEnvelop('JW305', '<a/>');
    expect((await reis.dienst.lever(envelop, vals)).status).toBe(403);
    expect((await reis.lees(`toewijzingen/${toewijzing}`, rotterdam, DOEL)).status).toBe(404);
    expect((await reis.lees(`toewijzingen/${toewijzing}`, opvangAmsterdam, DOEL)).status).toBe(403);
    expect((await reis.lees(`toewijzingen/${toewijzing}`)).status).toBe(403);
  });
});

it('nothing of her stands in clear in database, topics or log, and no event tells of her assignment', async () => {
  const sporen = await reis.sporen();
  expect(sporen).toContain('zorgverwijzing-geplaatst');
  for (const waarde of [...Object.values(geheim), bsn, ander, geboortedatum])
    expect([waarde, sporen.includes(waarde)]).toEqual([waarde, false]);
  expect(speurAdres(Object.values(adres), [['traces', sporen]])).toEqual([]);
  expect(reis.meelezer.berichten.filter(({ tekst }) => tekst.includes('toewijzing'))).toEqual([]);
});
