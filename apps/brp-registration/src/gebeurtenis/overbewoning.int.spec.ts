import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst, type Vraag } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst({ env: { SCHAKEL_BRP_TIMEOUT_MS: '600' } });
});
afterAll(() => dienst.stop());
beforeEach(() => dienst.brp.herstel());

const doelbinding = 'overbewoning-signalering';
/** Made-up objects of the simulator: two live at the first, four at the second (parents, child), eleven at the third. */
const VOORBEELD = '0363010000000001';
const MENIGTE = '0599010000000050';
const poort = (gemeente: string) => medewerker('brp-poort', 'burgerzakenmedewerker', gemeente);
const jurist = (gemeente: string) => medewerker('jurist-1', 'jurist', gemeente);
const toezicht = (gemeente: string) => medewerker('toezicht-1', 'toezichthouder', gemeente);

const bericht = (gemeente: string, object: string, anders: object = {}, vraag: Partial<Vraag> = {}) =>
  dienst.vraag('POST', '/v1/brp-gebeurtenissen', {
    wie: poort(gemeente),
    doelbinding,
    body: {
      gebeurtenisId: nieuwId(),
      type: 'verhuisd.binnengemeentelijk',
      adresseerbaarObjectIdentificatie: object,
      ...anders,
    },
    ...vraag,
  });
const norm = async (gemeente: string, personen: number, anders: object = {}) =>
  dienst.vraag('POST', '/v1/overbewoningsnormen', {
    wie: jurist(gemeente),
    doelbinding,
    body: {
      personen,
      grondslag: 'Huisvestingsverordening art. 3',
      graad: 'verordening',
      geldigVanaf: '2026-01-01',
      ...anders,
    },
    headers: { 'idempotency-key': nieuwId() },
  });
const signalen = async (wie: Gebruiker) =>
  (await dienst.vraag('GET', '/v1/overbewoningssignalen?status=waargenomen', { wie, doelbinding })).body[
    'resultaten'
  ] as {
    id: string;
    afgeschermd: boolean;
  }[];
const gesteld = async () => (await dienst.brp.aanroepen()).length;

describe('notifications of the BRP', () => {
  it('lead to nothing, and to no question, where the municipality set no norm', async () => {
    expect((await bericht('0014', VOORBEELD)).body).toEqual({ uitkomst: 'geen-norm' });
    await norm('0014', 1, { geldigVanaf: '2999-01-01' });
    expect((await bericht('0014', VOORBEELD)).body).toEqual({ uitkomst: 'geen-norm' });
    const ingetrokken = await norm('0014', 1);
    const pad = `/v1/overbewoningsnormen/${String(ingetrokken.body['id'])}/intrekkingen`;
    const weg = await dienst.vraag('POST', pad, { wie: jurist('0014'), doelbinding, headers: { 'if-match': '"1"' } });
    expect(weg.body).toMatchObject({ status: 'ingetrokken' });
    expect((await bericht('0014', VOORBEELD)).body).toEqual({ uitkomst: 'geen-norm' });
    expect(await gesteld()).toBe(0);
  });

  it('of what adds nobody to an address are of no concern', async () => {
    await norm('0034', 1);
    for (const type of [
      'verhuisd.emigratie',
      'verhuisd.in-buitenland',
      'ingeschreven.niet-ingezetene',
      'verblijfplaats.in-onderzoek',
    ])
      expect((await bericht('0034', VOORBEELD, { type })).body).toEqual({ uitkomst: 'niet-van-belang' });
    expect((await bericht('0034', VOORBEELD, { adresseerbaarObjectIdentificatie: undefined })).body).toEqual({
      uitkomst: 'niet-van-belang',
    });
    expect(await gesteld()).toBe(0);
  });

  it('within the norm leave nothing but that was counted', async () => {
    await norm('0037', 2);
    expect((await bericht('0037', VOORBEELD)).body).toEqual({ uitkomst: 'binnen-norm' });
    expect(await dienst.brp.aanroepen()).toMatchObject([
      { doelbinding, verwerking: 'bewoners-tellen', gebruiker: 'brp-poort', fields: ['leeftijd'] },
    ]);
    expect(await signalen(poort('0037'))).toEqual([]);
    expect(
      await dienst.rijen(
        `select name, doelbinding from verwerkingslog where gemeentecode = '0037' and name = 'Bewoners tellen in de BRP'`,
      ),
    ).toEqual([{ name: 'Bewoners tellen in de BRP', doelbinding }]);
  });

  it('above the norm become a sign that a person judges, and that nothing follows from by itself', async () => {
    await norm('0363', 1);
    expect((await bericht('0363', VOORBEELD, { volgindicatie: 'VOLG-GEHEIM' })).body).toEqual({
      uitkomst: 'waargenomen',
    });
    const [signaal] = await signalen(toezicht('0363'));
    const pad = `/v1/overbewoningssignalen/${String(signaal?.id)}`;
    expect((await dienst.vraag('GET', pad, { wie: toezicht('0363'), doelbinding })).body).toMatchObject({
      aantal: 2,
      norm: 1,
      meer: false,
      afgeschermd: false,
      adresseerbaarObjectIdentificatie: VOORBEELD,
    });
    expect((await bericht('0363', VOORBEELD)).body).toEqual({ uitkomst: 'al-bekend' });
    const oordeel = { oordeel: 'verklaarbaar', motivering: 'Moeder met kind in de Zwijgstraat.' };
    const doe = () =>
      dienst.vraag('POST', `${pad}/beoordelingen`, {
        wie: toezicht('0363'),
        doelbinding,
        body: oordeel,
        headers: { 'if-match': '"1"' },
      });
    const antwoorden = await Promise.all([doe(), doe()]);
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409]);
    await eventually(() => dienst.meelezer.over(String(signaal?.id)).length >= 2, 'its events');
    const verteld = dienst.meelezer
      .over(String(signaal?.id))
      .map(({ decoded }) => (decoded.kind === 'event' && decoded.known ? decoded.event.data : undefined));
    expect(verteld).toEqual([{ gemeentecode: '0363' }, { gemeentecode: '0363', oordeel: 'verklaarbaar' }]);
    // Judged: a later notification may lead to a new sign.
    expect((await bericht('0363', VOORBEELD)).body).toEqual({ uitkomst: 'waargenomen' });
    const alles = [
      await dienst.alleTekst(),
      ...dienst.regels,
      ...dienst.meelezer.berichten.map(({ tekst }) => tekst),
    ].join('\n');
    expect(alles).not.toMatch(new RegExp(`${VOORBEELD}|VOLG-GEHEIM|Zwijgstraat|Voorbeeldsma`));
  });

  it('about more than ten are shielded: nobody can tell whether one asked for secrecy, so supervisors do not see it', async () => {
    await norm('0599', 10);
    expect((await bericht('0599', MENIGTE)).body).toEqual({ uitkomst: 'waargenomen' });
    const [signaal] = await signalen(poort('0599'));
    expect(signaal).toMatchObject({ afgeschermd: true });
    expect(await signalen(toezicht('0599'))).toEqual([]);
    const pad = `/v1/overbewoningssignalen/${String(signaal?.id)}`;
    expect((await dienst.vraag('GET', pad, { wie: toezicht('0599'), doelbinding })).status).toBe(404);
    expect((await dienst.vraag('GET', pad, { wie: poort('0599'), doelbinding })).body).toMatchObject({
      aantal: 11,
      meer: true,
    });
  });

  it('about one object at once lead to one sign', async () => {
    await norm('0050', 1);
    const antwoorden = await Promise.all(Array.from({ length: 8 }, () => bericht('0050', VOORBEELD)));
    expect(antwoorden.filter(({ status }) => status !== 200).map(({ body }) => body)).toEqual([]);
    const uitkomsten = antwoorden.map(({ body }) => body['uitkomst']);
    expect(uitkomsten.filter((een) => een === 'waargenomen')).toHaveLength(1);
    expect(new Set(uitkomsten)).toEqual(new Set(['waargenomen', 'al-bekend']));
    expect(await signalen(toezicht('0050'))).toHaveLength(1);
  });

  it('that the BRP could not answer are told so, and can be offered again', async () => {
    await norm('0059', 1);
    await dienst.brp.storing({ modus: 'fout-500' });
    const gebeurtenisId = nieuwId();
    expect(await bericht('0059', VOORBEELD, { gebeurtenisId })).toMatchObject({
      status: 502,
      body: { code: 'brp-storing' },
    });
    await dienst.brp.herstel();
    expect((await bericht('0059', VOORBEELD, { gebeurtenisId })).body).toEqual({ uitkomst: 'waargenomen' });
    expect((await bericht('0059', VOORBEELD, { gebeurtenisId })).body).toEqual({ uitkomst: 'al-bekend' });
    expect(await signalen(toezicht('0059'))).toHaveLength(1);
  });
});

describe('fail closed', () => {
  it.each<[string, Partial<Vraag> & { doelbinding?: string | undefined }, number]>([
    ['without the purpose', { doelbinding: undefined }, 400],
    ['for another purpose', { doelbinding: 'brp-inschrijving' }, 403],
    ['by another role', { wie: medewerker('t', 'toezichthouder') }, 403],
    ['by nobody', { wie: undefined }, 401],
  ])('a notification %s is not handled', async (_naam, anders, status) => {
    expect((await bericht('0363', VOORBEELD, {}, anders)).status).toBe(status);
    expect(await gesteld()).toBe(0);
  });

  it('a norm is set by who may, on a ground, and never above what the BRP gives', async () => {
    expect((await norm('0363', 11)).status).toBe(400);
    expect((await norm('0363', 3, { grondslag: ' ' })).status).toBe(400);
    const antwoord = await dienst.vraag('POST', '/v1/overbewoningsnormen', {
      wie: toezicht('0363'),
      doelbinding,
      body: { personen: 1, grondslag: 'x', graad: 'proef', geldigVanaf: '2026-01-01' },
      headers: { 'idempotency-key': nieuwId() },
    });
    expect(antwoord.status).toBe(403);
  });
});
