import { datum, dagenTussen, plusDagen } from '@schakel/domain';
import fc from 'fast-check';
import {
  opDagenVoor,
  opDelen,
  opDelenVanDagen,
  volgendeWekker,
  waarschuwingenOp,
  type Waarschuwing,
} from './termijnbewaking.domain.js';

const van = '2026-03-02T10:00:00.000Z';
const tot = '2026-03-02T20:00:00.000Z';
const termijn = opDelen('t', van, tot);

describe('moments of a term', () => {
  it('are at half, four fifths and the end', () => {
    expect(termijn.mijlpalen).toEqual([
      { code: '50-procent', op: '2026-03-02T15:00:00.000Z' },
      { code: '80-procent', op: '2026-03-02T18:00:00.000Z' },
      { code: '100-procent', op: tot },
    ]);
  });

  it.each([
    ['in winter', '2026-01-05', '2026-01-12', '2026-01-12T23:00:00.000Z'],
    ['over the change to summer time', '2026-03-23', '2026-03-30', '2026-03-30T22:00:00.000Z'],
    ['over the change to winter time', '2026-10-19', '2026-10-26', '2026-10-26T23:00:00.000Z'],
  ])('of legal days end with the day itself: %s', (_, begin, einde, laatste) => {
    expect(opDelenVanDagen('t', datum(begin), datum(einde)).mijlpalen.at(-1)?.op).toBe(laatste);
  });

  it('before an end leave out what lies before the beginning, and end after the last day', () => {
    const vanaf = '2026-03-02T10:00:00.000Z';
    expect(opDagenVoor('t', datum('2026-04-01'), { dagen: [30, 14, 7, 1], vanaf }).mijlpalen).toEqual([
      { code: '14-dagen-vooraf', op: '2026-03-17T23:00:00.000Z' },
      { code: '7-dagen-vooraf', op: '2026-03-24T23:00:00.000Z' },
      { code: '1-dagen-vooraf', op: '2026-03-30T22:00:00.000Z' },
      { code: 'na-afloop', op: '2026-04-01T22:00:00.000Z' },
    ]);
  });
});

describe('telling', () => {
  const gegeven = (mijlpaal: string, einde = tot): Waarschuwing => ({ termijn: 't', mijlpaal, tot: einde, op: einde });

  it.each([
    ['nothing before the first moment', '2026-03-02T14:59:59.999Z', [], []],
    ['a moment on the instant itself', '2026-03-02T15:00:00.000Z', [], ['50-procent']],
    ['the latest moment only, when several were missed', '2026-03-03T00:00:00.000Z', [], ['100-procent']],
    ['nothing twice', '2026-03-02T15:00:00.000Z', [gegeven('50-procent')], []],
    ['nothing older after something newer', '2026-03-02T19:00:00.000Z', [gegeven('100-procent')], []],
    ['anew when the end moved', '2026-03-02T15:00:00.000Z', [gegeven('100-procent', van)], ['50-procent']],
  ])('%s', (_, nu, eerder, verwacht) => {
    expect(waarschuwingenOp([termijn], eerder, nu).map(({ mijlpaal }) => mijlpaal)).toEqual(verwacht);
  });

  it('wakes at the first moment that was not told, and never when all were', () => {
    expect(volgendeWekker([termijn], [])).toBe('2026-03-02T15:00:00.000Z');
    expect(volgendeWekker([termijn], [gegeven('50-procent')])).toBe('2026-03-02T18:00:00.000Z');
    expect(volgendeWekker([termijn], [gegeven('100-procent')])).toBeNull();
    expect(volgendeWekker([], [])).toBeNull();
  });

  it('whenever the rounds come, each moment is told at most once and the clock always moves on', () => {
    const dag = fc.integer({ min: 0, max: 400 }).map((aantal) => plusDagen(datum('2026-01-01'), aantal));
    const rondes = fc.array(fc.integer({ min: 0, max: 500 * 24 }), { maxLength: 30 });
    fc.assert(
      fc.property(dag, fc.integer({ min: 1, max: 90 }), rondes, (begin, lengte, uren) => {
        const termijnen = [opDelenVanDagen('een', begin, plusDagen(begin, lengte))];
        let eerder: readonly Waarschuwing[] = [];
        for (const uur of [...uren].sort((een, ander) => een - ander)) {
          const nu = new Date(Date.parse('2026-01-01T00:00:00.000Z') + uur * 3_600_000).toISOString();
          eerder = [...eerder, ...waarschuwingenOp(termijnen, eerder, nu)];
          const wekker = volgendeWekker(termijnen, eerder);
          if (wekker !== null && wekker <= nu) return false;
        }
        const codes = eerder.map(({ mijlpaal }) => mijlpaal);
        return new Set(codes).size === codes.length && dagenTussen(begin, plusDagen(begin, lengte)) === lengte;
      }),
    );
  });
});
