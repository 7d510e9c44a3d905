import { nieuwId } from '@schakel/platform';
import {
  gesprekMet,
  gehoord,
  intrekking,
  mensen,
  verleningMetVoorschriften,
  verlening,
  weigering,
} from './fixtures/besluiten.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from './fixtures/proefdienst.js';

let dienst: Proefdienst;
const { maak, doe, aanvraag, getekend } = gesprekMet(() => dienst);
const { burgemeester, jurist, opsteller, secretaris, toezicht } = mensen;

/** Ids of files that exist, by the first segment of their address. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2026-04-13T09:00:00.000Z' });
  ids.vergunningaanvragen = await aanvraag();
  const besluit = await getekend(`vergunningaanvragen/${await aanvraag()}`, verleningMetVoorschriften);
  await doe(`besluiten/${besluit}/bekendmakingen`, 3, { op: '2026-04-13', wijze: 'toezending' });
  ids.besluiten = besluit;
  const [rij] = await dienst.sql<{ id: string }>('select id from vergunning');
  ids.vergunningen = String(rij?.id);
  ids.bezwaren = String((await maak(`besluiten/${besluit}/bezwaren`, bezwaar, secretaris)).body.id);
  ids.controles = String(
    (await maak(`vergunningen/${ids.vergunningen}/controles`, { geplandOp: '2026-04-13' }, toezicht)).body.id,
  );
  const tekst = { code: 'schorsen', tekst: 'Wij schorsen. {{periode}}', geldigVanaf: '2026-05-01' };
  ids.motiveringsteksten = String((await maak('motiveringsteksten', tekst, jurist)).body.id);
});
afterAll(() => dienst.stop());

const bezwaar = { bezwaarmaker: 'x', gronden: 'x', ontvangenOp: '2026-04-13', commissie: false };
const VERGUNNING = 'vergunningverlening';
const BEZWAAR = 'bezwaarbehandeling';
const TOEZICHT = 'vergunningtoezicht';

type Route = readonly [pad: string, wie: Gebruiker, doelbinding: string, inhoud: object];
const bevinding = { nummer: 1, naleving: 'nageleefd', feiten: 'x' };
const bezwaarstap = (naam: string, inhoud: object): Route => [`bezwaren/:id/${naam}`, secretaris, BEZWAAR, inhoud];

const maken: readonly Route[] = [
  ['vergunningaanvragen/:id/conceptbesluiten', opsteller, VERGUNNING, verlening],
  ['vergunningen/:id/conceptbesluiten', opsteller, VERGUNNING, intrekking('2026-05-01')],
  ['vergunningen/:id/controles', toezicht, TOEZICHT, { geplandOp: '2026-04-13' }],
  ['besluiten/:id/bezwaren', secretaris, BEZWAAR, bezwaar],
];
const stappen: readonly Route[] = [
  ['motiveringsteksten/:id/voorstellen', jurist, VERGUNNING, { tekst: 'x', geldigVanaf: '2026-06-01' }],
  ['motiveringsteksten/:id/vaststellingen', jurist, VERGUNNING, {}],
  ['besluiten/:id/wijzigingen', opsteller, VERGUNNING, weigering],
  ['besluiten/:id/hoorverslagen', opsteller, VERGUNNING, gehoord('2026-04-13')],
  ['besluiten/:id/paraferingen', jurist, VERGUNNING, {}],
  ['besluiten/:id/terugzendingen', jurist, VERGUNNING, { reden: 'x' }],
  ['besluiten/:id/terugtrekkingen', opsteller, VERGUNNING, { reden: 'x' }],
  ['besluiten/:id/ondertekeningen', burgemeester, VERGUNNING, {}],
  ['besluiten/:id/bekendmakingen', opsteller, VERGUNNING, { op: '2026-04-13', wijze: 'toezending' }],
  ['vergunningen/:id/ingebruiknamen', opsteller, VERGUNNING, { op: '2026-04-13' }],
  ['vergunningen/:id/stilstanden', opsteller, VERGUNNING, { op: '2026-04-13' }],
  [
    'vergunningen/:id/wijzigingsmeldingen',
    opsteller,
    VERGUNNING,
    { wijziging: 'overname', per: '2026-04-13', toelichting: 'x' },
  ],
  [`vergunningen/:id/herbeoordelingen/${nieuwId()}/afrondingen`, opsteller, VERGUNNING, { uitkomst: 'x' }],
  ['vergunningen/:id/publicatiebeslissingen', opsteller, VERGUNNING, { vrijgegeven: false }],
  ['vergunningen/:id/schorsingseinden', opsteller, VERGUNNING, {}],
  ['vergunningen/:id/verlopingen', opsteller, VERGUNNING, {}],
  ['controles/:id/verplaatsingen', toezicht, TOEZICHT, { geplandOp: '2026-06-01' }],
  ['controles/:id/bevindingen', toezicht, TOEZICHT, { op: '2026-04-13', bevindingen: [bevinding] }],
  ['controles/:id/vervallenverklaringen', toezicht, TOEZICHT, { reden: 'x' }],
  bezwaarstap('toewijzingen', { behandelaar: 'x' }),
  bezwaarstap('verschoonbaarheidsoordelen', { verschoonbaar: true, toelichting: 'x' }),
  bezwaarstap('herstelverzoeken', { verzuim: 'x', uiterlijk: '2026-05-01' }),
  bezwaarstap('herstelafrondingen', { op: '2026-04-13', hersteld: true }),
  bezwaarstap('verdagingen', { weken: 6, bekendgemaaktOp: '2026-04-13' }),
  bezwaarstap('uitstellen', { tot: '2026-12-31', grond: 'indiener-stemt-in' }),
  bezwaarstap('ingebrekestellingen', { ontvangenOp: '2026-04-13' }),
  bezwaarstap('hoorzittingen', { op: '2026-05-01' }),
  bezwaarstap('hoorzittingsverslagen', { op: '2026-04-13', verslag: 'x' }),
  bezwaarstap('hoorafzieningen', { grond: 'afstand-van-horen', toelichting: 'x' }),
  bezwaarstap('adviezen', { strekking: 'ongegrond', tekst: 'x' }),
  ['bezwaren/:id/beslissingen', burgemeester, BEZWAAR, { uitkomst: 'ongegrond', motivering: 'x' }],
  bezwaarstap('bekendmakingen', { op: '2026-04-13' }),
  bezwaarstap('intrekkingen', {}),
];
const alle = [...maken, ...stappen];

/** The address of a route about a file that exists. */
const adres = (pad: string, id = ids[pad.split('/')[0] ?? '']) => `/v1/${pad.replace(':id', String(id))}`;
const koppen = (pad: string) =>
  maken.some(([een]) => een === pad) ? { 'idempotency-key': nieuwId() } : { 'if-match': '"1"' };
const post = (pad: string, vraag: Parameters<Proefdienst['vraag']>[2]) =>
  dienst.vraag('POST', pad, { ...vraag, headers: { ...koppen(herken(pad)), ...vraag?.headers } });
const herken = (pad: string) => alle.find(([een]) => pad.endsWith(een.split(':id')[1] ?? '?'))?.[0] ?? '';

describe.each(alle)('%s', (pad, wie, doelbinding, inhoud) => {
  it('asks who it is and for what', async () => {
    expect((await post(adres(pad), { doelbinding, body: inhoud })).status).toBe(401);
    expect((await post(adres(pad), { wie, body: inhoud })).body).toMatchObject({ code: 'doelbinding-ontbreekt' });
    expect((await post(adres(pad), { wie, doelbinding: 'technisch-beheer', body: inhoud })).status).toBe(403);
    const beheerder = medewerker('beheer-1', 'beheerder');
    expect((await post(adres(pad), { wie: beheerder, doelbinding, body: inhoud })).status).toBe(403);
  });

  it('asks for the header that protects against losing or doubling work', async () => {
    const { status, body } = await dienst.vraag('POST', adres(pad), { wie, doelbinding, body: inhoud });
    const nieuw = maken.some(([een]) => een === pad);
    expect([status, body.code]).toEqual(nieuw ? [400, 'idempotency-key-ontbreekt'] : [428, 'if-match-ontbreekt']);
  });

  it('knows nothing of an id that is not there, or is another municipality’s, to the letter alike', async () => {
    const zonder = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    const elders = { ...wie, sub: 'elders-1', gemeentecode: '0599' };
    const niet = await post(adres(pad, nieuwId()), { wie, doelbinding, body: inhoud });
    const vreemd = await post(adres(pad), { wie: elders, doelbinding, body: inhoud });
    expect([niet.status, vreemd.status]).toEqual([404, 404]);
    expect(zonder(vreemd.body)).toEqual(zonder(niet.body));
  });

  it('refuses what is no form of it, and does not repeat it', async () => {
    for (const body of [{ ...inhoud, onbekendVeld: 'Zdenka Geheimova' }, ['Zdenka Geheimova']]) {
      const antwoord = await post(adres(pad), { wie, doelbinding, body });
      // A command without content takes any object for none: then the unknown field is simply not read.
      if (Object.keys(inhoud).length > 0) expect([pad, antwoord.status]).toEqual([pad, 400]);
      expect(JSON.stringify(antwoord.body)).not.toContain('Geheimova');
    }
  });
});

describe('a version that was never there', () => {
  it.each(stappen)('%s: 409, with both versions', async (pad, wie, doelbinding, inhoud) => {
    const antwoord = await post(adres(pad), { wie, doelbinding, headers: { 'if-match': '"77"' }, body: inhoud });
    expect(antwoord).toMatchObject({ status: 409, body: { code: 'versieconflict', gelezenVersie: 77 } });
  });
});
