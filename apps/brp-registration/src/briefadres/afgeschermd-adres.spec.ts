import { inspect } from 'node:util';
import { serialize } from 'node:v8';
import { parsePostcode, type Postcode } from '@schakel/domain';
import fc from 'fast-check';
import { adressleutel } from './adres.domain.js';
import { AfgeschermdAdres, type Uitvoerbaar } from './afgeschermd-adres.js';
import { ADRESPAREN_PER_BRIEF } from './adreswacht.data.js';
import { kandidaten } from './adreskandidaten.domain.js';

const postcode = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom('AB', 'WB', 'XZ', 'PN'))
  .map(([cijfers, letters]) => `${cijfers}${letters}` as Postcode);
const huisnummer = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('', 'A', 'bis', 'A-3', ' 2'))
  .map(([nummer, rest]) => `${nummer}${rest}`);
const plaats = fc.record({ postcode, huisnummer });

/** Compile-time fixture: a protected address fits in nothing that leaves, at no depth; what is ordinary does. */
export function nooitUitvoerbaar(adres: AfgeschermdAdres): readonly Uitvoerbaar[] {
  const gewoon: Uitvoerbaar = { lijst: [1, 'a', null, { dieper: true }] };
  // @ts-expect-error a protected address is no data that may leave
  const los: Uitvoerbaar = adres;
  // @ts-expect-error nor in a list
  const lijst: Uitvoerbaar = [adres];
  // @ts-expect-error nor in an object
  const veld: Uitvoerbaar = { adres };
  // @ts-expect-error nor deeper
  const diep: Uitvoerbaar = { een: [{ twee: adres }] };
  return [gewoon, los, lijst, veld, diep];
}

describe('a protected address', () => {
  const pogingen: readonly [string, (waarde: unknown) => unknown][] = [
    ['JSON', (waarde) => JSON.stringify(waarde)],
    ['text', (waarde) => `${waarde as string}`],
    ['a sum of text', (waarde) => (waarde as string) + ''],
    ['String()', (waarde) => String(waarde)],
    ['a log', (waarde) => inspect(waarde, { showHidden: true, depth: 9 })],
    ['a copy', (waarde) => structuredClone(waarde)],
    ['bytes', (waarde) => serialize(waarde).toString('latin1')],
    ['its keys', (waarde) => Reflect.ownKeys(waarde as object).map(String)],
    ['a spread', (waarde) => ({ ...(waarde as object) })],
    ['an error', (waarde) => Object.assign(new Error('x'), { waarde }).stack],
  ];

  it.each(pogingen)('gives nothing of itself as %s, at any depth', (_naam, poging) => {
    fc.assert(
      fc.property(plaats, fc.constantFrom(0, 1, 2), (waar, diepte) => {
        const adres = new AfgeschermdAdres(waar);
        const verpakt = [adres, [adres], { een: { twee: [adres] } }][diepte];
        let uit: string;
        try {
          const gegeven = poging(verpakt);
          uit = typeof gegeven === 'string' ? gegeven : inspect(gegeven, { showHidden: true, depth: 9 });
        } catch (error) {
          uit = String(error);
        }
        expect(uit).not.toContain(waar.postcode);
      }),
    );
  });
});

describe('the one form of an address', () => {
  it.each([
    ['12A', '12 a'],
    ['12-A', '12A'],
    ['0012 A-3', '12a3'],
    ['12 bis', '12-BIS'],
    ['１２', '12'],
  ])('is the same for %s and %s', (een, ander) => {
    const code = '1011AB' as Postcode;
    expect(adressleutel({ postcode: code, huisnummer: een })).toBe(adressleutel({ postcode: code, huisnummer: ander }));
  });

  it.each([
    ['12', '12A'],
    ['1', '12'],
    ['12-3', '123'],
    ['12A', '12B'],
  ])('differs for %s and %s', (een, ander) => {
    const code = '1011AB' as Postcode;
    expect(adressleutel({ postcode: code, huisnummer: een })).not.toBe(
      adressleutel({ postcode: code, huisnummer: ander }),
    );
  });

  it('is found in a letter, however it is written there', () => {
    fc.assert(
      fc.property(
        plaats,
        fc.constantFrom('', ' '),
        fc.boolean(),
        ({ postcode: code, huisnummer: nummer }, wit, klein) => {
          const geschreven = `${code.slice(0, 4)}${wit}${klein ? code.slice(4).toLowerCase() : code.slice(4)}`;
          fc.pre(parsePostcode(code) !== undefined);
          const tekst = `Mevrouw Verzonnen\nLange Straat ${nummer}\n${geschreven} Amsterdam`;
          expect(kandidaten(tekst)).toContain(adressleutel({ postcode: code, huisnummer: nummer }));
        },
      ),
    );
  });
});

describe('the addresses that a letter may hold', () => {
  const { hoogstens } = ADRESPAREN_PER_BRIEF;
  const nummers = (aantal: number) => Array.from({ length: aantal }, (_, nummer) => `Laan ${nummer + 1};`).join('\n');

  it('are refused above the bound, and never looked at in part', () => {
    expect(kandidaten(`1018 WB\n${nummers(hoogstens)}`)).toContain(`1018WB|${hoogstens}|`);
    expect(kandidaten(`1018 WB\n${nummers(hoogstens + 1)}`)).toBeUndefined();
    expect(kandidaten(`1018 WB 1018 WA\n${nummers(hoogstens / 2 + 1)}`)).toBeUndefined();
  });

  it('count once, however often they stand there; a day is none', () => {
    const dagen = Array.from({ length: 28 }, (_, dag) => `${dag + 1} maart 2026, ${dag + 1}-03-2026;`).join('\n');
    expect(kandidaten(`${'1018 wb, 42 A;\n'.repeat(1_000)}${dagen}`)).toEqual(['1018WB|42|', '1018WB|42|A']);
  });

  it('cost nothing when there are far too many', () => {
    const codes = Array.from({ length: 5_000 }, (_, nummer) => `${1_000 + nummer}AB ${nummer}`).join('\n');
    expect(kandidaten(codes)).toBeUndefined();
  });
});
