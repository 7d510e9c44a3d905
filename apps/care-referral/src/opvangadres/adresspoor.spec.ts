import fc from 'fast-check';
import { sporenInTekst, sporenVanAdres } from './adresspoor.js';

const adres = {
  straat: 'Eerste Verzonnenlaan',
  huisnummer: '77-bis',
  postcode: '9999 ZX',
  plaats: 'Den Nergenshuizerdam',
};
const herkend = (regels: readonly string[], van: Parameters<typeof sporenVanAdres>[0] = adres) => {
  const sporen = new Set(sporenVanAdres(van));
  return sporenInTekst(regels).some((spoor) => sporen.has(spoor));
};

describe('the address of a shelter is recognised', () => {
  it.each([
    ['as a message holds it', ['', 'Eerste Verzonnenlaan 77', '9999ZX Den Nergenshuizerdam']],
    ['by postcode and number alone', ['77', '9999ZX']],
    ['with a postcode in small letters, far apart', ['Stichting X', 'Straatje 77 a', '9999   zx  Ergens']],
    ['with another letter behind the number', ['Eerste Verzonnenlaan 77C', '9999 ZX']],
    ['with the letter against the number', ['verzonnenlaan 77bis', '9999-zx']],
    ['on one line', ['t.a.v. Kim, Eerste Verzonnenlaan 77, 9999 ZX Den Nergenshuizerdam']],
    ['in wide characters', ['７７ bis', '９９９９ ＺＸ']],
    ['with a wrong postcode', ['EERSTE VERZONNENLAAN 77 hs', '1111 AA DEN NERGENSHUIZERDAM']],
    ['without a postcode', ['Eerste Verzonnenlaan 77', 'Den Nergenshuizerdam']],
    ['without postcode, comma or town', ['bij de Eerste Verzonnenlaan 0077']],
    ['with accents', ['Éérste Verzonnenlaan 77']],
    ['over lines', ['Eerste Verzonnenlaan 77, 9999', 'ZX Den Nergenshuizerdam']],
  ])('%s', (_hoe, regels) => expect(herkend(regels)).toBe(true));

  it('with a number and suffix that look like a postcode', () => {
    const van = { straat: 'Verzonnenlaan', huisnummer: '1234', plaats: 'Elders' };
    expect(herkend(['Verzonnenlaan 1234 hs'], van)).toBe(true);
  });

  it.each([
    ['another number', ['Eerste Verzonnenlaan 78', '9999 ZX Den Nergenshuizerdam']],
    ['a number that begins as it does', ['Eerste Verzonnenlaan 771', '9999 ZX Den Nergenshuizerdam']],
    ['another street in the town', ['Tweede Verzonnenhof 77', '9998 ZX Den Nergenshuizerdam']],
    ['the same street and number in another town', ['Eerste Verzonnenlaan 77', '1111 AA Elders']],
    ['a box', ['Postbus 77', '1000 AA Amsterdam']],
    ['the town alone', ['Den Nergenshuizerdam', '9999 ZX']],
    ['nothing', ['', ' ']],
  ])('and %s is not', (_wat, regels) => expect(herkend(regels)).toBe(false));

  it('also one without a postcode, however somebody who knows it writes it', () => {
    const { postcode: _, ...zonder } = adres;
    expect(herkend(['Eerste Verzonnenlaan 77', '9999 ZX Den Nergenshuizerdam'], zonder)).toBe(true);
  });

  const woord = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
  const woorden = fc.array(woord, { minLength: 1, maxLength: 3 }).map((een) => een.join(' '));
  const echt = fc.record({
    straat: woorden,
    nummer: fc.integer({ min: 1, max: 99_999 }),
    cijfers: fc.integer({ min: 1000, max: 9999 }),
    letters: fc.stringMatching(/^[A-Z]{2}$/),
    plaats: woorden,
  });
  const wit = fc.constantFrom('', ' ', '  ', '\u00a0', '\t');
  const toevoeging = fc.constantFrom('', 'A', ' a', '-bis', ' hs', '-2', '/3', ' III');
  const schrijfwijze = fc.constantFrom(
    (tekst: string) => tekst,
    (tekst: string) => tekst.toLowerCase(),
    (tekst: string) => tekst.toUpperCase(),
  );

  it('in any notation of spaces, case and suffix', () => {
    fc.assert(
      fc.property(echt, wit, wit, toevoeging, toevoeging, schrijfwijze, (e, w1, w2, eigen, getypt, schrijf) => {
        const bekend = {
          straat: e.straat,
          huisnummer: `${e.nummer}${eigen}`,
          postcode: `${e.cijfers}${w1}${e.letters}`,
          plaats: e.plaats,
        };
        const nummer = `${e.nummer}${getypt}`;
        const code = `${e.cijfers}${w2}${e.letters}`;
        for (const regels of [
          [`${e.straat} ${nummer}`, `${code} ${e.plaats}`],
          [nummer, code],
          [`${e.straat} ${nummer}, ${e.plaats}`],
          [`${e.straat}  ${nummer}`],
        ])
          expect([regels, herkend(regels.map(schrijf), bekend)]).toEqual([regels, true]);
      }),
      { numRuns: 200 },
    );
  });

  it('and never another number in the same street', () => {
    fc.assert(
      fc.property(echt, fc.integer({ min: 1, max: 99_999 }), (e, ander) => {
        fc.pre(ander !== e.nummer && e.nummer !== e.cijfers);
        const code = `${e.cijfers} ${e.letters}`;
        const bekend = { straat: e.straat, huisnummer: String(e.nummer), postcode: code, plaats: e.plaats };
        expect(herkend([`${e.straat} ${ander}`, `${code} ${e.plaats}`], bekend)).toBe(false);
      }),
    );
  });

  it('stays cheap for the most that a letter holds', () => {
    const vol = Array.from({ length: 8 }, (_, i) => `${1000 + i} AB 1 a 2 b 3 c 4 d 5 `.repeat(4).slice(0, 120));
    expect(sporenInTekst(vol).length).toBeLessThan(100_000);
  });
});
