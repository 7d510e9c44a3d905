import fc from 'fast-check';
import { datum, plusDagen, type Datum } from '../kalender/datum.js';
import { isWerkdag } from '../kalender/feestdagen.js';
import { opgeschortePeriode, type Opschorting } from './opschorting.js';
import { berekenTermijn, type Termijnvraag, type Verlenging } from './termijn.js';

/** Eight weeks of Awb 4:13; say only what differs. */
function vraag(begin: Datum, anders: Partial<Termijnvraag> = {}): Termijnvraag {
  return {
    begin,
    duur: { aantal: 8, eenheid: 'weken' },
    artikel: 'Awb 4:13 lid 2',
    regelsoort: 'wet',
    ...anders,
  };
}
const zesWeken = (bekendgemaaktOp: Datum): Verlenging => ({
  duur: { aantal: 6, eenheid: 'weken' },
  bekendgemaaktOp,
  artikel: 'Omgevingswet art. 16.64 lid 2',
  maximum: { aantal: 6, eenheid: 'weken' },
});

const dag = (min: number, max: number) =>
  fc.integer({ min, max }).map((aantal) => plusDagen(datum('2020-01-01'), aantal));
const gronden = fc.constantFrom<Opschorting['grond']>(
  'aanvulling',
  'schriftelijke-instemming',
  'overmacht',
  'bibob-advies',
);

/** Suspensions whose days all fall in the first 50 days of the term. */
const binnenDeTermijn = (begin: Datum) =>
  fc.array(
    fc
      .record({ grond: gronden, na: fc.integer({ min: 1, max: 30 }), duur: fc.integer({ min: 0, max: 20 }) })
      .map(({ grond, na, duur }): Opschorting => ({
        grond,
        van: plusDagen(begin, na),
        tot: plusDagen(begin, na + duur),
      })),
    { maxLength: 5 },
  );
const zaak = dag(0, 4000).chain((begin) =>
  fc.record({ begin: fc.constant(begin), opschortingen: binnenDeTermijn(begin) }),
);

describe('properties of every term', () => {
  it('counts each suspended day once, whatever the order or repetition of the suspensions', () => {
    fc.assert(
      fc.property(zaak, ({ begin, opschortingen }) => {
        const unie = new Set(
          opschortingen.flatMap((een) => {
            const periode = opgeschortePeriode(een);
            return Array.from({ length: periode?.dagen ?? 0 }, (_leeg, nummer) =>
              plusDagen(periode!.eersteDag, nummer),
            );
          }),
        );
        const termijn = berekenTermijn(vraag(begin, { opschortingen }));
        expect(termijn.opgeschorteDagen).toBe(unie.size);
        expect(termijn.eindeVoorTermijnenwet).toBe(plusDagen(begin, 56 + unie.size));
        const andersom = berekenTermijn(
          vraag(begin, { opschortingen: [...opschortingen, ...opschortingen].reverse() }),
        );
        expect(andersom.einde).toBe(termijn.einde);
      }),
    );
  });

  it('ends on a working day where the law applies, at most five days later, and the last step is the end', () => {
    fc.assert(
      fc.property(zaak, ({ begin, opschortingen }) => {
        const termijn = berekenTermijn(vraag(begin, { opschortingen }));
        expect(isWerkdag(termijn.einde)).toBe(true);
        expect(termijn.einde >= termijn.eindeVoorTermijnenwet).toBe(true);
        expect(termijn.einde <= plusDagen(termijn.eindeVoorTermijnenwet, 5)).toBe(true);
        expect(termijn.stappen.at(-1)?.datum).toBe(termijn.einde);
        expect(termijn.stappen.every((stap) => stap.artikel !== '' && stap.uitleg !== '')).toBe(true);
      }),
    );
  });

  it('never ends earlier by starting later, suspending more or extending', () => {
    fc.assert(
      fc.property(zaak, fc.integer({ min: 0, max: 30 }), ({ begin, opschortingen }, later) => {
        const kaal = berekenTermijn(vraag(begin)).einde;
        expect(berekenTermijn(vraag(plusDagen(begin, later))).einde >= kaal).toBe(true);
        const opgeschort = berekenTermijn(vraag(begin, { opschortingen })).einde;
        expect(opgeschort >= kaal).toBe(true);
        const verlengd = berekenTermijn(vraag(begin, { opschortingen, verlenging: zesWeken(plusDagen(begin, later)) }));
        expect(verlengd.verlenging).toBe('toegepast');
        expect(verlengd.einde >= opgeschort).toBe(true);
      }),
    );
  });

  it('is the sum of days in an ordinance, on every day of the year and over every change of the clock', () => {
    fc.assert(
      fc.property(dag(0, 4000), fc.integer({ min: 1, max: 90 }), (begin, aantal) => {
        const termijn = berekenTermijn(vraag(begin, { duur: { aantal, eenheid: 'dagen' }, regelsoort: 'verordening' }));
        expect(termijn.einde).toBe(plusDagen(begin, aantal));
      }),
    );
  });
});
