import fc from 'fast-check';
import { datum, plusDagen } from '../kalender/datum.js';
import { bibobOpschorting, type Adviesverloop } from './bibob-opschorting.js';
import { dagenVan, opgeschortePeriode, type Opschorting } from './opschorting.js';
import { OPSCHORTINGSGRONDEN, type Opschortingsgrondcode } from './opschortingsgronden.data.js';

const dagen = fc.integer({ min: 0, max: 3000 }).map((aantal) => plusDagen(datum('2024-01-01'), aantal));

describe('days of a suspension', () => {
  it.each<[Opschortingsgrondcode, string, string, string | undefined, string | undefined, number]>([
    // Asked 10 June, completed 24 June: 11 up to and including 23 June; 24 − 10 − 1 = 13.
    ['aanvulling', '2026-06-10', '2026-06-24', '2026-06-11', '2026-06-23', 13],
    // Completed the day after it was asked: 11 − 10 − 1 = 0.
    ['aanvulling', '2026-06-10', '2026-06-11', undefined, undefined, 0],
    ['aanvulling', '2026-06-10', '2026-06-10', undefined, undefined, 0],
    // Over the end of a leap February: 28 and 29 February and 1 March.
    ['buitenlandse-instantie', '2028-02-27', '2028-03-02', '2028-02-28', '2028-03-01', 3],
    // Consent to 20 up to and including 30 June: both days count.
    ['schriftelijke-instemming', '2026-06-20', '2026-06-30', '2026-06-20', '2026-06-30', 11],
    ['vertraging-aanvrager', '2026-06-20', '2026-06-20', '2026-06-20', '2026-06-20', 1],
    // Over the change of the clock in October: 24, 25 and 26.
    ['overmacht', '2026-10-24', '2026-10-26', '2026-10-24', '2026-10-26', 3],
    ['verzuimherstel', '2026-05-10', '2026-05-20', '2026-05-11', '2026-05-19', 9],
    ['bibob-advies', '2026-04-01', '2026-05-20', '2026-04-01', '2026-05-20', 50],
  ])('%s from %s to %s', (grond, van, tot, eersteDag, laatsteDag, aantal) => {
    const periode = opgeschortePeriode({ grond, van: datum(van), tot: datum(tot) });
    expect(periode?.eersteDag).toBe(eersteDag);
    expect(periode?.laatsteDag).toBe(laatsteDag);
    expect(periode?.dagen ?? 0).toBe(aantal);
    expect(periode === undefined ? [] : dagenVan(periode)).toHaveLength(aantal);
  });

  it('of Awb 4:15 lid 1 a are always completed − asked − 1, and never less than none', () => {
    fc.assert(
      fc.property(dagen, fc.nat({ max: 400 }), (van, later) => {
        const periode = opgeschortePeriode({ grond: 'aanvulling', van, tot: plusDagen(van, later) });
        expect(periode?.dagen ?? 0).toBe(Math.max(0, later - 1));
      }),
    );
  });

  it('of a running suspension are counted up to and including the day asked for', () => {
    const lopend: Opschorting = { grond: 'aanvulling', van: datum('2026-06-10') };
    expect(opgeschortePeriode(lopend, datum('2026-06-20'))?.dagen).toBe(10);
    expect(opgeschortePeriode(lopend, datum('2026-06-10'))).toBeUndefined();
    expect(() => opgeschortePeriode(lopend)).toThrow(RangeError);
  });

  it('cannot end before they start', () => {
    const omgekeerd: Opschorting = { grond: 'overmacht', van: datum('2026-06-10'), tot: datum('2026-06-09') };
    expect(() => opgeschortePeriode(omgekeerd)).toThrow(RangeError);
  });

  it('carry article, source and grade', () => {
    for (const grond of Object.values(OPSCHORTINGSGRONDEN)) {
      expect(grond.artikel).toMatch(/^(Awb [47]:1[05] lid|Wet Bibob art\.) /);
      expect(grond.bron).not.toBe('');
      expect(grond.graad).toBe('gelezen-2017');
    }
  });
});

describe('suspension by a request for Bibob advice (Wet Bibob art. 31)', () => {
  const gevraagdOp = datum('2026-04-01');
  const pauze = { gevraagdOp: datum('2026-04-10'), ontvangenOp: datum('2026-04-20') }; // 10 days
  const overlap = { gevraagdOp: datum('2026-04-15'), ontvangenOp: datum('2026-04-25') }; // 5 more

  it.each<[string, Omit<Adviesverloop, 'gevraagdOp'>, number]>([
    // 30 days of April and 20 of May.
    ['received within eight weeks', { ontvangenOp: datum('2026-05-20') }, 50],
    ['received on the day of the request', { ontvangenOp: gevraagdOp }, 1],
    // 30 + 31 + 30 + 1 = 92 days passed, but 56 is the most.
    ['received late', { ontvangenOp: datum('2026-07-01') }, 56],
    ['received late, after a pause', { ontvangenOp: datum('2026-07-01'), pauzes: [pauze] }, 66],
    ['received late, after pauses that overlap', { ontvangenOp: datum('2026-07-01'), pauzes: [pauze, overlap] }, 71],
    ['received late, extended by 28 days', { ontvangenOp: datum('2026-07-01'), verlengingDagen: 28 }, 84],
    // 56 + 10 + 28 = 94 is more than the 92 that passed.
    [
      'received within pause and extension',
      { ontvangenOp: datum('2026-07-01'), pauzes: [pauze], verlengingDagen: 28 },
      92,
    ],
  ])('%s', (_omschrijving, verloop, aantal) => {
    expect(opgeschortePeriode(bibobOpschorting({ gevraagdOp, ...verloop }))?.dagen).toBe(aantal);
  });

  it('runs out by itself when no advice comes', () => {
    const zonderAdvies = bibobOpschorting({ gevraagdOp });
    expect(opgeschortePeriode(zonderAdvies, datum('2026-04-30'))?.dagen).toBe(30);
    // 1 April is day 1, so 26 May is day 56.
    expect(opgeschortePeriode(zonderAdvies, datum('2027-01-01'))?.laatsteDag).toBe('2026-05-26');
  });

  it('counts a running pause up to the day asked for', () => {
    const verloop = { gevraagdOp, pauzes: [{ gevraagdOp: datum('2026-04-10') }] };
    expect(bibobOpschorting(verloop, datum('2026-04-13')).maximumDagen).toBe(59);
    expect(() => bibobOpschorting(verloop)).toThrow(RangeError);
  });

  it.each([-1, 29, 1.5])('refuses an extension of %p days', (verlengingDagen) => {
    expect(() => bibobOpschorting({ gevraagdOp, verlengingDagen })).toThrow(RangeError);
  });

  it('refuses a pause that ends before it starts', () => {
    const pauzes = [{ gevraagdOp: datum('2026-04-10'), ontvangenOp: datum('2026-04-09') }];
    expect(() => bibobOpschorting({ gevraagdOp, pauzes })).toThrow(RangeError);
  });

  it('follows the formula min(received − requested + 1, 56 + pause + extension)', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 200 }),
        fc.nat({ max: 60 }),
        fc.nat({ max: 28 }),
        (later, pauzeduur, verlengingDagen) => {
          const pauzes = [{ gevraagdOp, ontvangenOp: plusDagen(gevraagdOp, pauzeduur) }];
          const opschorting = bibobOpschorting({
            gevraagdOp,
            ontvangenOp: plusDagen(gevraagdOp, later),
            pauzes,
            verlengingDagen,
          });
          expect(opgeschortePeriode(opschorting)?.dagen).toBe(Math.min(later + 1, 56 + pauzeduur + verlengingDagen));
        },
      ),
    );
  });
});
