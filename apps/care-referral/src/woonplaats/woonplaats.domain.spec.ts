import { type Gemeentecode, datum } from '@schakel/domain';
import fc from 'fast-check';
import { type Adresfeit, type Woonplaatsfeiten, bepaalWoonplaats } from './woonplaats.domain.js';
import { WOONPLAATSSTAPPEN, verblijfsvormen } from './woonplaatsregels.domain.js';

const DAG = datum('2026-03-02');
const [amsterdam, rotterdam, utrecht, groningen] = ['0363', '0599', '0344', '0014'] as Gemeentecode[];
const woon = (gemeentecode = amsterdam, aantekening226 = false): Adresfeit => ({
  soort: 'woonadres',
  gemeentecode: gemeentecode!,
  aantekening226,
});
const brief = (gemeentecode = amsterdam): Adresfeit => ({
  soort: 'briefadres',
  gemeentecode: gemeentecode!,
  aantekening226: false,
});
const feiten = (anders: Partial<Woonplaatsfeiten>): Woonplaatsfeiten => ({
  verblijf: 'geen',
  woonplaatsBuitenNederland: false,
  ...anders,
});
const rest = { gemeenteMoederBijGeboorte: utrecht!, werkelijkVerblijf: groningen! };

describe('the municipality that is responsible for youth help (Jeugdwet art. 1.1)', () => {
  it.each<[string, Partial<Woonplaatsfeiten>, string | undefined, number | undefined]>([
    ['1: no stay, home address', { adres: woon() }, '0363', 1],
    ['1: an earlier address does not matter', { adres: woon(), adresVoorVerblijf: woon(rotterdam) }, '0363', 1],
    [
      '2: stays with a provider, address before',
      { verblijf: 'jeugdhulpaanbieder', adres: woon(), adresVoorVerblijf: woon(rotterdam) },
      '0599',
      2,
    ],
    ['2: foster parents', { verblijf: 'pleegouder', adresVoorVerblijf: woon(rotterdam) }, '0599', 2],
    ['2: shelter', { verblijf: 'opvang-of-beschermd-wonen', adresVoorVerblijf: woon(rotterdam) }, '0599', 2],
    ['2: youth prison', { verblijf: 'justitiele-jeugdinrichting', adresVoorVerblijf: woon(rotterdam) }, '0599', 2],
    ['3: a correspondence address is no home address', { adres: brief(), ...rest }, '0344', 3],
    ['3: a note under 2.26', { adres: woon(amsterdam, true), ...rest }, '0344', 3],
    [
      '3: stays, address before unknown: not the present one',
      { verblijf: 'pleegouder', adres: woon(), ...rest },
      '0344',
      3,
    ],
    [
      '3: stays, address before was a correspondence address',
      { verblijf: 'pleegouder', adresVoorVerblijf: brief(), ...rest },
      '0344',
      3,
    ],
    ['3: mother unknown: where the child is', { werkelijkVerblijf: groningen }, '0014', 3],
    ['4: no residence here', { woonplaatsBuitenNederland: true, adres: woon(), ...rest }, '0014', 4],
    [
      '4: and nobody knows where',
      { woonplaatsBuitenNederland: true, gemeenteMoederBijGeboorte: utrecht },
      undefined,
      undefined,
    ],
    ['nothing known', {}, undefined, undefined],
    ['a municipality that merged is followed', { adres: woon('0457' as Gemeentecode) }, '0363', 1],
    ['a municipality that never was is no answer', { adres: woon('9998' as Gemeentecode), ...rest }, '0344', 3],
  ])('%s', (_naam, anders, gemeentecode, stap) => {
    const uitkomst = bepaalWoonplaats(feiten(anders), DAG);
    expect([uitkomst.gemeentecode, uitkomst.stap]).toEqual([gemeentecode, stap]);
  });

  it('says of each step why it gave nothing', () => {
    const uitkomst = bepaalWoonplaats(feiten({ adres: brief(), werkelijkVerblijf: groningen }), DAG);
    expect(uitkomst.uitleg).toEqual([
      { stap: 1, gegeven: 'adres', oorzaak: 'briefadres-is-geen-woonadres' },
      { stap: 3, gegeven: 'gemeenteMoederBijGeboorte', oorzaak: 'gegeven-ontbreekt' },
      { stap: 3, gegeven: 'werkelijkVerblijf', oorzaak: 'geeft-gemeente', gemeentecode: '0014' },
    ]);
  });

  it('whoever is in the Netherlands at the request always has a municipality, and only a step that gave one decides', () => {
    const adres = fc.record({
      soort: fc.constantFrom('woonadres' as const, 'briefadres' as const),
      gemeentecode: fc.constantFrom(amsterdam!, rotterdam!),
      aantekening226: fc.boolean(),
    });
    const iemand = fc.record(
      {
        verblijf: fc.constantFrom(...verblijfsvormen),
        woonplaatsBuitenNederland: fc.boolean(),
        werkelijkVerblijf: fc.constant(groningen!),
        adres,
        adresVoorVerblijf: adres,
        gemeenteMoederBijGeboorte: fc.constant(utrecht!),
      },
      { requiredKeys: ['verblijf', 'woonplaatsBuitenNederland', 'werkelijkVerblijf'] },
    );
    fc.assert(
      fc.property(iemand, (een) => {
        const uitkomst = bepaalWoonplaats(een as Woonplaatsfeiten, DAG);
        const laatste = uitkomst.uitleg.at(-1);
        expect(laatste?.oorzaak).toBe('geeft-gemeente');
        expect([uitkomst.gemeentecode, uitkomst.stap]).toEqual([laatste?.gemeentecode, laatste?.stap]);
        expect(uitkomst.uitleg.slice(0, -1).some(({ oorzaak }) => oorzaak === 'geeft-gemeente')).toBe(false);
        const bron = een.verblijf === 'geen' ? een.adres : een.adresVoorVerblijf;
        const telt = !een.woonplaatsBuitenNederland && bron?.soort === 'woonadres' && !bron.aantekening226;
        expect(uitkomst.stap === 1 || uitkomst.stap === 2).toBe(telt);
      }),
      { seed: 20260302 },
    );
  });

  it('has its source at every step', () => {
    expect(WOONPLAATSSTAPPEN.map(({ stap }) => stap)).toEqual([1, 2, 3, 4]);
    for (const { bron, graad } of WOONPLAATSSTAPPEN)
      expect([bron, graad]).toEqual([expect.stringContaining('Jeugdwet'), 'gelezen']);
  });
});
