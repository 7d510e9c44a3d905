import { medewerker, partner, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2026-03-02T09:00:00.000Z' });
});
afterAll(() => dienst.stop());

const behandelaar = medewerker('vergunning-1', 'vergunningmedewerker');
const lees = (pad = '', wie: Gebruiker | undefined = behandelaar) =>
  dienst.vraag('GET', `/v1/vergunningsoorten${pad}`, { wie });

describe('LB11: the rules of permits', () => {
  it('are listed for the municipality of the reader, with source and grade, without a purpose', async () => {
    const { status, body } = await lees();
    const regelingen = body.resultaten as { code: string; bron: string; graad: string }[];
    expect(status).toBe(200);
    expect(regelingen.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['alcoholwet-horecabedrijf', 'seksbedrijf', 'kamerverhuur', 'vastgoedtransactie']),
    );
    for (const { bron, graad } of regelingen) expect([bron, graad].every((tekst) => tekst.length > 0)).toBe(true);
  });

  it('one is told in words', async () => {
    expect((await lees('/kamerverhuur')).body).toMatchObject({
      vergunningsoort: 'huisvestingsvergunning',
      gezag: 'college',
      termijn: { duur: '8 weken', regelsoort: 'wet', graad: 'uit het hoofd' },
      verlenging: { maximum: '6 weken' },
      lexSilencio: { vanToepassing: true },
      bibobobject: { code: 'huisvesting', artikel: 'Huisvestingswet 2014 art. 8, 21 en 22' },
    });
  });

  it('an old version stays callable by its day', async () => {
    const op = async (dag: string) => (await lees(`/omgevingsvergunning-regulier?opDatum=${dag}`)).body;
    expect(await op('2023-12-31')).toMatchObject({ geldigVanaf: '2010-10-01', lexSilencio: { vanToepassing: true } });
    expect(await op('2024-01-01')).toMatchObject({ geldigVanaf: '2024-01-01', lexSilencio: { vanToepassing: false } });
  });

  it('another municipality has rules of its own', async () => {
    const rotterdam = medewerker('vergunning-9', 'vergunningmedewerker', '0599');
    const code = '/exploitatie-openbare-inrichting';
    expect((await lees(code, rotterdam)).body).toMatchObject({ geldigheidsduurJaren: 5 });
    expect((await lees(code)).body).not.toHaveProperty('geldigheidsduurJaren');
  });
});

describe('refused', () => {
  it.each<[string, string, Gebruiker | undefined, number]>([
    ['a code that is none', '/bestaat-niet', behandelaar, 404],
    ['a rule of before its law', '/verhuur-woonruimte?opDatum=2023-06-30', behandelaar, 404],
    ['a day that does not exist', '?opDatum=2026-02-30', behandelaar, 400],
    ['a ketenregisseur', '', medewerker('k', 'ketenregisseur'), 403],
    ['a partner', '', partner('p'), 403],
  ])('%s', async (_naam, pad, wie, status) => expect((await lees(pad, wie)).status).toBe(status));

  it('who has no token', async () => expect((await dienst.vraag('GET', '/v1/vergunningsoorten')).status).toBe(401));
});
