import { plusDagen, type Datum } from '@schakel/domain';
import fc from 'fast-check';
import type { Herstelronde } from './bezwaar-toestand.domain.js';
import { bezwaartermijnen, type Termijnfeiten } from './bezwaartermijnen.domain.js';
import { dag } from './bezwaar.voorbeelden.js';

/** Made known on Monday 2 March 2026; the term to object ends on Monday 13 April. */
const feiten = (anders: Partial<Termijnfeiten> = {}): Termijnfeiten => ({
  besluit: { bekendgemaaktOp: dag('2026-03-02') },
  ontvangenOp: dag('2026-04-10'),
  commissie: false,
  herstelrondes: [],
  ...anders,
});
const einde = (anders: Partial<Termijnfeiten>, peildatum = '2026-05-20') =>
  bezwaartermijnen(feiten(anders), dag(peildatum)).beslistermijn.einde;

describe('whether it came in time (Awb 6:7, 6:8, 6:9)', () => {
  it.each([
    ['2026-03-03', undefined, true, 'Awb 6:9 lid 1'],
    // The last day.
    ['2026-04-13', undefined, true, 'Awb 6:9 lid 1'],
    ['2026-04-14', undefined, false, 'Awb 6:9 lid 1'],
    // Posted on the last day and received within a week after it: 20 April.
    ['2026-04-20', '2026-04-13', true, 'Awb 6:9 lid 2'],
    ['2026-04-21', '2026-04-13', false, 'Awb 6:9 lid 2'],
    // Posted a day late.
    ['2026-04-15', '2026-04-14', false, 'Awb 6:9 lid 2'],
  ] as const)('received %s, posted %s: %s by %s', (ontvangenOp, gepostOp, tijdig, artikel) => {
    const gepost = gepostOp === undefined ? {} : { gepostOp: dag(gepostOp) };
    const { tijdigheid } = bezwaartermijnen(feiten({ ontvangenOp: dag(ontvangenOp), ...gepost }), dag('2026-05-01'));
    expect(tijdigheid).toMatchObject({ tijdig, artikel, termijn: { einde: '2026-04-13' } });
  });
});

describe('when must be decided (Awb 7:10)', () => {
  const gevraagd = { gevraagdOp: dag('2026-04-20'), uiterlijk: dag('2026-05-04') };

  it.each<[string, Partial<Termijnfeiten>, string]>([
    // Six weeks from 14 April end on 25 May, Whit Monday: the next working day is Tuesday 26 May.
    ['without committee', {}, '2026-05-26'],
    // Twelve weeks from 14 April end on Monday 6 July.
    ['with committee', { commissie: true }, '2026-07-06'],
    // Six weeks more on 25 May: Monday 6 July.
    ['put off by six weeks', { verdaging: { weken: 6, bekendgemaaktOp: dag('2026-05-20') } }, '2026-07-06'],
    // Two weeks more on 25 May: Monday 8 June.
    ['put off by two weeks', { verdaging: { weken: 2, bekendgemaaktOp: dag('2026-05-20') } }, '2026-06-08'],
    // On the last day by the calendar of the Atw, 26 May, it is still in time.
    ['put off on the last day', { verdaging: { weken: 2, bekendgemaaktOp: dag('2026-05-26') } }, '2026-06-08'],
    // A day later it counts for nothing.
    ['put off too late', { verdaging: { weken: 2, bekendgemaaktOp: dag('2026-05-27') } }, '2026-05-26'],
    // Mended on 30 April: 21 to 29 April stood still, 9 days; 25 May plus 9 is Wednesday 3 June.
    [
      'after mending',
      { herstelrondes: [{ ...gevraagd, afgerond: { op: dag('2026-04-30'), hersteld: true } }] },
      '2026-06-03',
    ],
    // Never mended: 21 April to 3 May stood still, 13 days; 25 May plus 13 is Sunday 7 June, so Monday 8 June.
    [
      'unmended',
      { herstelrondes: [{ ...gevraagd, afgerond: { op: dag('2026-05-12'), hersteld: false } }] },
      '2026-06-08',
    ],
    // Mended after the time given: no longer than the time given.
    [
      'mended late',
      { herstelrondes: [{ ...gevraagd, afgerond: { op: dag('2026-05-12'), hersteld: true } }] },
      '2026-06-08',
    ],
    // Nobody recorded how it ended, and the time given is over on 20 May.
    ['forgotten', { herstelrondes: [gevraagd] }, '2026-06-08'],
    // Agreed further delay.
    ['with consent', { uitstel: { tot: dag('2026-08-31'), grond: 'indiener-stemt-in' } }, '2026-08-31'],
  ])('%s', (_, anders, verwacht) => {
    expect(einde(anders)).toBe(verwacht);
  });

  it('is provisional while a defect is being mended', () => {
    const { beslistermijn } = bezwaartermijnen(feiten({ herstelrondes: [gevraagd] }), dag('2026-04-25'));
    // 21 to 25 April stood still so far, 5 days: 30 May is a Saturday, so Monday 1 June.
    expect(beslistermijn).toMatchObject({ voorlopig: true, einde: '2026-06-01' });
  });

  it('explains itself: every step has a day and an article', () => {
    const { beslistermijn } = bezwaartermijnen(
      feiten({ uitstel: { tot: dag('2026-08-31'), grond: 'alle-belanghebbenden-stemmen-in' } }),
      dag('2026-05-20'),
    );
    expect(beslistermijn.stappen[0]).toMatchObject({ datum: '2026-04-14', artikel: 'Awb 7:10 lid 1' });
    expect(beslistermijn.stappen.at(-1)).toMatchObject({ datum: '2026-08-31', artikel: 'Awb 7:10 lid 4 onder a' });
  });
});

describe('the penalty for deciding late (Awb 4:17)', () => {
  it.each([
    // Term ended 26 May, notice received 1 June: due from 15 June. Decided on 15 June: nothing.
    ['2026-06-15', 0],
    // Decided on 25 June: 15 to 24 June, 10 days of 23 euros.
    ['2026-06-25', 230],
    // Decided on 1 August: 42 days were over on 26 July: 14 × 23 + 14 × 35 + 14 × 45.
    ['2026-08-01', 1442],
  ])('decided on %s: %d euros', (beslistOp, euro) => {
    const { dwangsom } = bezwaartermijnen(
      feiten({ ingebrekestelling: dag('2026-06-01') }),
      dag('2026-09-01'),
      dag(beslistOp),
    );
    expect(dwangsom).toMatchObject({ start: '2026-06-15', euro });
  });

  it('is nothing without notice', () => {
    expect(bezwaartermijnen(feiten(), dag('2026-09-01'))).not.toHaveProperty('dwangsom');
  });
});

describe('properties over years', () => {
  const begin = fc.integer({ min: 0, max: 1_500 }).map((dagen) => plusDagen(dag('2024-01-01'), dagen));
  const ronde = (vanaf: Datum) =>
    fc
      .record({ na: fc.integer({ min: 1, max: 60 }), tijd: fc.integer({ min: 1, max: 28 }) })
      .map(({ na, tijd }): Herstelronde => {
        const gevraagdOp = plusDagen(vanaf, na);
        const uiterlijk = plusDagen(gevraagdOp, tijd);
        return { gevraagdOp, uiterlijk, afgerond: { op: uiterlijk, hersteld: true } };
      });
  const geval = begin.chain((bekendgemaaktOp) =>
    fc.record({
      bekendgemaaktOp: fc.constant(bekendgemaaktOp),
      commissie: fc.boolean(),
      herstelrondes: fc.array(ronde(bekendgemaaktOp), { maxLength: 3 }),
    }),
  );
  const later = dag('2030-01-01');
  const termijn = (
    {
      bekendgemaaktOp,
      commissie,
      herstelrondes,
    }: { bekendgemaaktOp: Datum; commissie: boolean; herstelrondes: readonly Herstelronde[] },
    anders: Partial<Termijnfeiten> = {},
  ) =>
    bezwaartermijnen(
      { besluit: { bekendgemaaktOp }, ontvangenOp: bekendgemaaktOp, commissie, herstelrondes, ...anders },
      later,
    ).beslistermijn.einde;

  it('mending, delay and consent never shorten the term', () => {
    fc.assert(
      fc.property(geval, fc.integer({ min: 1, max: 6 }), (een, weken) => {
        const kaal = termijn({ ...een, herstelrondes: [] });
        const hersteld = termijn(een);
        const verdaagd = termijn(een, { verdaging: { weken, bekendgemaaktOp: een.bekendgemaaktOp } });
        expect([hersteld >= kaal, verdaagd >= hersteld]).toEqual([true, true]);
      }),
    );
  });

  it('the order in which requests to mend are kept does not matter', () => {
    fc.assert(
      fc.property(geval, (een) => {
        expect(termijn({ ...een, herstelrondes: [...een.herstelrondes].reverse() })).toBe(termijn(een));
      }),
    );
  });

  it('a committee gives six weeks more, before the calendar of the Atw', () => {
    fc.assert(
      fc.property(begin, (bekendgemaaktOp) => {
        const voor = (commissie: boolean) =>
          bezwaartermijnen({ ...feiten({ commissie }), besluit: { bekendgemaaktOp } }, later).beslistermijn
            .eindeVoorTermijnenwet;
        expect(voor(true)).toBe(plusDagen(voor(false), 42));
      }),
    );
  });
});
