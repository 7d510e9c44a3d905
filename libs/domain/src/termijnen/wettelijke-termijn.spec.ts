import { datum } from '../kalender/datum.js';
import { beoordeelBezwaartijdigheid, bezwaartermijn } from './bezwaar.js';
import { berekenDwangsom, dwangsombedrag, dwangsomStart } from './dwangsom.js';
import { vergunningVanRechtswege } from './van-rechtswege.js';
import { berekenWettelijkeTermijn, isVerlengbaar, type Termijnfeiten } from './wettelijke-termijn.js';
import { WETTELIJKE_TERMIJNEN, type WettelijkeTermijncode } from './wettelijke-termijnen.data.js';

const zesWeken = { aantal: 6, eenheid: 'weken' } as const;

describe('terms of law', () => {
  it.each<[WettelijkeTermijncode, Termijnfeiten, string]>([
    // Monday 1 June + 56 = Monday 27 July.
    ['beslissing-op-aanvraag', { begin: datum('2026-06-01') }, '2026-07-27'],
    ['alcoholvergunning', { begin: datum('2026-06-01') }, '2026-07-27'],
    // The law names no maximum: + 8 weeks = 21 September, a Monday.
    [
      'alcoholvergunning',
      {
        begin: datum('2026-06-01'),
        verlenging: { duur: { aantal: 8, eenheid: 'weken' }, bekendgemaaktOp: datum('2026-07-01') },
      },
      '2026-09-21',
    ],
    // Monday 1 June + 28 = Monday 29 June.
    ['buiten-behandeling-laten', { begin: datum('2026-06-01') }, '2026-06-29'],
    // Monday 1 June + 42 = Monday 13 July.
    ['zienswijze-op-ontwerp', { begin: datum('2026-06-01') }, '2026-07-13'],
    // 15 June + 6 months = 15 December.
    ['besluit-uniforme-procedure', { begin: datum('2026-06-15') }, '2026-12-15'],
    // Objection term ended Monday 4 May: + 42 = Monday 15 June; with committee + 84 = Monday 27 July.
    ['beslissing-op-bezwaar', { begin: datum('2026-05-04') }, '2026-06-15'],
    ['beslissing-op-bezwaar-met-commissie', { begin: datum('2026-05-04') }, '2026-07-27'],
    [
      'beslissing-op-bezwaar',
      { begin: datum('2026-05-04'), verlenging: { duur: zesWeken, bekendgemaaktOp: datum('2026-06-01') } },
      '2026-07-27',
    ],
    // Defect asked 10 May, mended 20 May: 9 days; 15 June + 9 = Wednesday 24 June.
    [
      'beslissing-op-bezwaar',
      {
        begin: datum('2026-05-04'),
        opschortingen: [{ grond: 'verzuimherstel', van: datum('2026-05-10'), tot: datum('2026-05-20') }],
      },
      '2026-06-24',
    ],
    [
      'omgevingsvergunning-regulier',
      { begin: datum('2026-06-01'), verlenging: { duur: zesWeken, bekendgemaaktOp: datum('2026-07-27') } },
      '2026-09-07',
    ],
    ['omgevingsvergunning-regulier-met-instemming', { begin: datum('2026-06-01') }, '2026-08-24'],
    // Advice asked 1 April: + 56 = Wednesday 27 May; extended by four weeks = Wednesday 24 June.
    ['bibob-advies', { begin: datum('2026-04-01') }, '2026-05-27'],
    [
      'bibob-advies',
      {
        begin: datum('2026-04-01'),
        verlenging: { duur: { aantal: 4, eenheid: 'weken' }, bekendgemaaktOp: datum('2026-05-20') },
      },
      '2026-06-24',
    ],
  ])('%s of %j', (code, feiten, einde) => {
    expect(berekenWettelijkeTermijn(code, feiten).einde).toBe(einde);
  });

  it('hold their longest extension', () => {
    const verlenging = { duur: { aantal: 7, eenheid: 'weken' }, bekendgemaaktOp: datum('2026-06-10') } as const;
    expect(
      berekenWettelijkeTermijn('omgevingsvergunning-regulier', { begin: datum('2026-06-01'), verlenging }),
    ).toMatchObject({
      verlenging: 'te-lang',
      einde: '2026-07-27',
    });
  });

  it('know whether they can be extended; Awb 4:14 is a notice and no extension', () => {
    expect(isVerlengbaar('omgevingsvergunning-regulier')).toBe(true);
    expect(isVerlengbaar('beslissing-op-aanvraag')).toBe(false);
    const verlenging = { duur: zesWeken, bekendgemaaktOp: datum('2026-06-10') };
    expect(() => berekenWettelijkeTermijn('bezwaar', { begin: datum('2026-06-01'), verlenging })).toThrow(RangeError);
  });

  it('carry article, source and grade', () => {
    for (const termijn of Object.values(WETTELIJKE_TERMIJNEN)) {
      expect(termijn.artikel).toMatch(/^(Awb [0-9]+:[0-9]+|Omgevingswet art\. 16\.64|Wet Bibob art\. 15)/);
      expect(termijn.bron).toMatch(/\(BWBR[0-9]{7}\)$/);
      expect(['gelezen', 'gelezen-2017']).toContain(termijn.graad);
    }
  });
});

describe('objection', () => {
  it.each([
    // 23 March + 42: 31 March is day 8, 30 April day 38, 4 May day 42, a Monday.
    ['2026-03-23', '2026-05-04'],
    // One day later it ends on 5 May, a holiday every year.
    ['2026-03-24', '2026-05-06'],
    // 2 April + 42 = 14 May, Hemelvaart; Friday is equated, then the weekend.
    ['2026-04-02', '2026-05-18'],
  ])('against a decision made known on %s can be made up to and including %s', (bekendgemaaktOp, einde) => {
    const termijn = bezwaartermijn(datum(bekendgemaaktOp));
    expect(termijn.einde).toBe(einde);
    expect(termijn.stappen[0]?.uitleg).toContain('de dag na');
  });

  it.each<[string, string, string | undefined, boolean, string]>([
    ['received on the last day', '2026-05-04', undefined, true, 'Awb 6:9 lid 1'],
    ['received a day late', '2026-05-05', undefined, false, 'Awb 6:9 lid 1'],
    ['posted on the last day, received a week later', '2026-05-11', '2026-05-04', true, 'Awb 6:9 lid 2'],
    ['posted on the last day, received after a week', '2026-05-12', '2026-05-04', false, 'Awb 6:9 lid 2'],
    ['posted a day late', '2026-05-06', '2026-05-05', false, 'Awb 6:9 lid 2'],
  ])('%s', (_omschrijving, ontvangen, gepost, tijdig, artikel) => {
    const feiten = { bekendgemaaktOp: datum('2026-03-23'), ontvangenOp: datum(ontvangen) };
    const oordeel = beoordeelBezwaartijdigheid(gepost === undefined ? feiten : { ...feiten, gepostOp: datum(gepost) });
    expect(oordeel).toMatchObject({ tijdig, artikel });
  });
});

describe('penalty for deciding late', () => {
  it.each([
    [-3, 0],
    [0, 0],
    [1, 23],
    [14, 322], // 14 × 23
    [15, 357],
    [28, 812], // + 14 × 35
    [29, 857],
    [42, 1442], // + 14 × 45
    [60, 1442],
  ])('over %i days is € %i', (dagen, euro) => {
    expect(dwangsombedrag(dagen)).toBe(euro);
  });

  it.each([
    ['2026-07-27', '2026-08-03', '2026-08-17'], // notice + 14
    ['2026-07-27', '2026-07-20', '2026-08-10'], // notice before the end: end + 14
    ['2026-07-27', '2026-12-18', '2027-01-01'], // New Year's Day: the Algemene termijnenwet does not move it
  ])('term to %s and notice on %s: starts on %s', (einde, ingebrekestelling, start) => {
    expect(dwangsomStart(datum(einde), datum(ingebrekestelling))).toBe(start);
  });

  const feiten = { eindeBeslistermijn: datum('2026-07-27'), ingebrekestellingOntvangenOp: datum('2026-08-03') };
  it.each([
    ['2026-08-16', 0, 0], // within two weeks
    ['2026-08-17', 0, 0], // on the first day itself
    ['2026-08-18', 1, 23],
    ['2026-09-28', 42, 1442],
    ['2026-12-01', 42, 1442],
  ])('decided on %s: %i days, € %i', (bekendgemaaktOp, dagen, euro) => {
    const dwangsom = berekenDwangsom({
      ...feiten,
      bekendgemaaktOp: datum(bekendgemaaktOp),
      peildatum: datum('2026-12-31'),
    });
    expect(dwangsom).toMatchObject({ start: '2026-08-17', laatsteMogelijkeDag: '2026-09-27', dagen, euro });
  });

  it('is fixed within two weeks after its last day', () => {
    // 42nd day is Sunday 27 September; + 14 = Sunday 11 October; Monday 12 October.
    expect(berekenDwangsom({ ...feiten, peildatum: datum('2026-12-01') }).vaststellenUiterlijk).toBe('2026-10-12');
    expect(berekenDwangsom({ ...feiten, peildatum: datum('2026-09-01') })).toMatchObject({ dagen: 15, euro: 357 });
    expect(berekenDwangsom({ ...feiten, peildatum: datum('2026-09-01') }).vaststellenUiterlijk).toBeUndefined();
    expect(berekenDwangsom({ ...feiten, peildatum: datum('2026-08-01') }).vaststellenUiterlijk).toBeUndefined();
  });

  it('explains itself, and has a reservation for an early notice and for the announced change', () => {
    const dwangsom = berekenDwangsom({ ...feiten, peildatum: datum('2026-08-20') });
    expect(dwangsom.stappen.map((stap) => stap.datum)).toEqual([
      '2026-07-27',
      '2026-08-03',
      '2026-08-17',
      '2026-08-19',
    ]);
    expect(dwangsom.voorbehouden).toHaveLength(1);
    const vroeg = berekenDwangsom({
      ...feiten,
      ingebrekestellingOntvangenOp: datum('2026-07-20'),
      peildatum: datum('2026-08-20'),
    });
    expect(vroeg.voorbehouden).toHaveLength(2);
    const eerder = { eindeBeslistermijn: datum('2025-06-02'), ingebrekestellingOntvangenOp: datum('2025-06-03') };
    expect(berekenDwangsom({ ...eerder, peildatum: datum('2025-08-01') }).voorbehouden).toEqual([]);
  });
});

describe('permit granted by law', () => {
  it('takes effect on the third day and is made known within two weeks', () => {
    // Term ends Monday 27 July: Thursday 30 July; 27 July + 14 = Monday 10 August.
    const gevolg = vergunningVanRechtswege(datum('2026-07-27'));
    expect(gevolg).toMatchObject({ werktVanaf: '2026-07-30', bekendmakenUiterlijk: '2026-08-10' });
    expect(gevolg.stappen.map((stap) => stap.artikel)).toEqual(
      expect.arrayContaining(['Awb 4:20b lid 1', 'Awb 4:20b lid 3', 'Awb 4:20c lid 1']),
    );
  });
});
