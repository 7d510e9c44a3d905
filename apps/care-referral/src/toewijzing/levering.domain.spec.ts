import { datum } from '@schakel/domain';
import fc from 'fast-check';
import { beoordeelLevering, type Geplaatst } from './levering.domain.js';

let teller = 0;
const volgorde = () => String((teller += 1)).padStart(4, '0');
const start = (dag: string, status: '1' | '3' = '1'): Geplaatst => ({
  ...{ soort: 'start', pad: `s${teller}`, nummer: 1, begindatum: datum(dag), status, volgorde: volgorde() },
});
const stop = (dag: string, einde: string, reden = '19', status: '1' | '3' = '1'): Geplaatst => ({
  ...{
    soort: 'stop',
    pad: `e${teller}`,
    nummer: 1,
    begindatum: datum(dag),
    einddatum: datum(einde),
    reden,
    status,
    volgorde: volgorde(),
  },
});
const [A, B, C] = ['2026-03-02', '2026-03-09', '2026-03-16'];

describe('what the messages about one assignment amount to', () => {
  it.each([
    ['nothing', [], 'niet-gestart', []],
    ['a start', [start(A)], 'loopt', []],
    ['start and stop', [start(A), stop(A, B)], 'gestopt', []],
    ['a temporary stop', [start(A), stop(A, B, '20')], 'tijdelijk-gestopt', []],
    ['a temporary stop and a new start', [start(A), stop(A, B, '20'), start(B)], 'loopt', []],
    ['a temporary stop that became definitive', [start(A), stop(A, B, '20'), stop(A, C)], 'gestopt', []],
    ['a start that was removed', [start(A), start(A, '3')], 'niet-gestart', []],
    ['a corrected first day: 3 and then 1', [start(A), start(A, '3'), start(B)], 'loopt', []],
    ['a corrected stop: 3 and then 1', [start(A), stop(A, B), stop(A, B, '19', '3'), stop(A, C, '21')], 'gestopt', []],
    ['removed and told again', [start(A), start(A, '3'), start(A)], 'loopt', []],
    ['a stop without a start', [stop(A, B)], 'niet-gestart', ['9069']],
    ['a removal of what never came', [start(A, '3')], 'niet-gestart', ['9063']],
    ['a start twice', [start(A), start(A)], 'loopt', ['9074']],
    ['a start that is removed after its stop', [start(A), stop(A, B), start(A, '3')], 'gestopt', ['9071']],
    ['a second start while the first runs', [start(A), start(B)], 'loopt', ['9326']],
    ['a second start before the first ended', [start(A), stop(A, C), start(B)], 'gestopt', ['9326']],
    ['two temporary stops', [start(A), stop(A, B, '20'), stop(A, C, '20')], 'tijdelijk-gestopt', ['9413']],
    [
      'a definitive stop before the temporary one',
      [start(A), stop(A, C, '20'), stop(A, B)],
      'tijdelijk-gestopt',
      ['9414'],
    ],
    ['two definitive stops', [start(A), stop(A, B), stop(A, C)], 'gestopt', ['9415']],
  ] as const)('%s', (_wat, regels, stand, codes) => {
    const oordeel = beoordeelLevering(regels);
    expect([oordeel.stand, [...oordeel.pastNiet.values()]]).toEqual([stand, codes]);
  });

  it('is the same in whatever order the messages arrive (OP080)', () => {
    const regel = fc.oneof(
      fc
        .record({ dag: fc.constantFrom(A, B, C), status: fc.constantFrom('1' as const, '3' as const) })
        .map(({ dag, status }) => start(dag, status)),
      fc
        .record({
          dag: fc.constantFrom(A, B, C),
          einde: fc.constantFrom(B, C),
          reden: fc.constantFrom('19', '20'),
          status: fc.constantFrom('1' as const, '3' as const),
        })
        .map(({ dag, einde, reden, status }) => stop(dag, einde, reden, status)),
    );
    fc.assert(
      fc.property(
        fc
          .array(regel, { maxLength: 9 })
          .chain((regels) => fc.tuple(fc.constant(regels), fc.shuffledSubarray(regels, { minLength: regels.length }))),
        ([regels, anders]) => {
          const [een, ander] = [beoordeelLevering(regels), beoordeelLevering(anders)];
          expect(ander.stand).toBe(een.stand);
          for (const regel of regels) expect(ander.pastNiet.get(regel)).toBe(een.pastNiet.get(regel));
        },
      ),
      { numRuns: 500 },
    );
  });
});
