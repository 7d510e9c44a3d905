import { datum, wettelijkeDag } from '@schakel/domain';
import { regelingOp } from '../vergunningsoort/vergunningsoort.js';
import { isVergunningregeling, type Vergunningregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import type { Aanvraagopschorting, Termijnverloop } from './aanvraagtermijn.domain.js';
import { beslistermijnVan } from './beslistermijn.domain.js';
import { anderKenmerk, eenKenmerk, hervatbaar } from './vergunningaanvraag.voorbeelden.js';

function regeling(code: string, dag: string): Vergunningregeling {
  const gevonden = regelingOp(code, '0363', datum(dag));
  if (gevonden === undefined || !isVergunningregeling(gevonden)) throw new Error(`no rule ${code}`);
  return gevonden;
}
function termijn(code: string, ontvangst: string, verloop: Partial<Termijnverloop> = {}, peil = ontvangst) {
  const alles = { ontvangstdag: datum(ontvangst), opschortingen: [], ...verloop };
  return beslistermijnVan(regeling(code, ontvangst), alles, datum(peil));
}
const aanvulling = (van: string, tot: string): Aanvraagopschorting => ({
  kenmerk: eenKenmerk,
  grond: 'aanvulling',
  van: datum(van),
  uiterlijk: datum(tot),
});
const overmacht = (van: string, tot?: string): Aanvraagopschorting => ({
  kenmerk: anderKenmerk,
  grond: 'overmacht',
  van: datum(van),
  ...(tot !== undefined && { tot: datum(tot) }),
});
const bibob = (van: string, tot?: string, maximumDagen?: number): Aanvraagopschorting => ({
  kenmerk: hervatbaar,
  grond: 'bibob-advies',
  van: datum(van),
  ...(tot !== undefined && { tot: datum(tot) }),
  ...(maximumDagen !== undefined && { maximumDagen }),
});

describe('the base term', () => {
  it.each<[string, string, string, string]>([
    // An act: 2 March + 56 days = Monday 27 April 2026, Koningsdag → Tuesday 28 April (Atw art. 1 lid 1).
    ['alcoholwet-horecabedrijf', '2026-03-02', '2026-04-28', 'Awb 4:13 lid 2 jo. Dienstenwet art. 31'],
    ['omgevingsvergunning-regulier', '2026-03-02', '2026-04-28', 'Omgevingswet art. 16.64 lid 1'],
    // An ordinance: the same 27 April, and it stays there (Atw art. 5).
    ['exploitatie-openbare-inrichting', '2026-03-02', '2026-04-27', 'model-APV art. 1:2'],
    // Twelve weeks = 84 days: 2 March (day 61 of the year) + 84 = day 145 = 25 May 2026, Whit Monday; an ordinance, so it stays.
    ['seksbedrijf', '2026-03-02', '2026-05-25', 'model-APV hoofdstuk 3'],
    // 20 March 2026 + 56 = 15 May 2026, Friday after Ascension, equated with a holiday; then Saturday and Sunday → Monday 18 May.
    ['alcoholwet-horecabedrijf', '2026-03-20', '2026-05-18', 'Awb 4:13 lid 2 jo. Dienstenwet art. 31'],
    // 12 March 2027 + 56 = 7 May 2027, Friday after Ascension, equated → Monday 10 May.
    ['omgevingsvergunning-regulier', '2027-03-12', '2027-05-10', 'Omgevingswet art. 16.64 lid 1'],
    // Over 29 February 2028: 7 January + 56 = 7 − 31 = 24 days left of January, 29 of February, 3 March (24 + 29 + 3 = 56), a Friday.
    ['kamerverhuur', '2028-01-07', '2028-03-03', 'Huisvestingswet 2014 art. 25 lid 1'],
    // The same day in 2027, without a leap day: 24 + 28 + 4 = 4 March, a Thursday.
    ['kamerverhuur', '2027-01-07', '2027-03-04', 'Huisvestingswet 2014 art. 25 lid 1'],
    // Six months: the day of the same number, and no Termijnenwet beyond three months (art. 4). 30 August 2027 + 6 months = 29 February 2028.
    ['omgevingsvergunning-uitgebreid', '2027-08-30', '2028-02-29', 'Awb 3:18 lid 1'],
    ['omgevingsvergunning-uitgebreid', '2026-02-15', '2026-08-15', 'Awb 3:18 lid 1'],
    // Christmas: 30 October 2026 + 56 = 25 December (1 day of October, 30 of November, 25), Friday; 26 and 27 follow → Monday 28 December.
    ['alcoholwet-horecabedrijf', '2026-10-30', '2026-12-28', 'Awb 4:13 lid 2 jo. Dienstenwet art. 31'],
  ])('%s received on %s is due on %s', (code, ontvangst, einde, artikel) => {
    expect(termijn(code, ontvangst)).toMatchObject({ einde, artikel, voorlopig: false, verlenging: 'niet-gevraagd' });
  });

  it.each([
    // The clock goes forward on 29 March 2026: 22:30Z is 00:30 on 30 March in the Netherlands. 30 March + 56 = 25 May, Whit Monday → 26 May.
    ['2026-03-29T22:30:00.000Z', '2026-05-26'],
    // A day earlier at the same instant it is still 28 March, 23:30: + 56 = 23 May, Saturday; 24 and 25 are Whitsun → Tuesday 26 May.
    ['2026-03-28T22:30:00.000Z', '2026-05-26'],
    // The clock goes back on 25 October 2026: 22:30Z is 23:30 on 25 October. + 56 = 20 December, Sunday → Monday 21 December.
    ['2026-10-25T22:30:00.000Z', '2026-12-21'],
    // The day before, 22:30Z is 00:30 on 25 October, still summer time: the same day.
    ['2026-10-24T22:30:00.000Z', '2026-12-21'],
  ])('received at %s, about a change of the clock', (instant, einde) => {
    expect(termijn('alcoholwet-horecabedrijf', wettelijkeDag(instant)).einde).toBe(einde);
  });

  it('explains a postponed last day with its article, and one that is not', () => {
    expect(termijn('alcoholwet-horecabedrijf', '2026-03-30').stappen).toMatchObject([
      { datum: '2026-03-31', artikel: 'Awb 4:13 lid 2 jo. Dienstenwet art. 31' },
      { datum: '2026-05-25', uitleg: 'laatste dag van 8 weken' },
      { datum: '2026-05-26', artikel: 'Atw art. 1 lid 1', uitleg: expect.stringContaining('Pinksterdag') },
    ]);
    expect(termijn('evenement', '2026-03-30').stappen.at(-1)).toMatchObject({
      datum: '2026-05-25',
      artikel: 'Atw art. 5',
      uitleg: expect.stringContaining('verordening'),
    });
  });
});

describe('suspension', () => {
  it.each<[string, readonly Aanvraagopschorting[], string]>([
    // Asked 10 March, time until 24 March: 11 up to and including 23 March = 13 days. 27 April + 13 = 10 May, Sunday → Monday 11 May.
    ['a round that runs, counted to the end of the time given', [aanvulling('2026-03-10', '2026-03-24')], '2026-05-11'],
    // Completed 17 March: 11–16 March = 6 days. 27 April + 6 = 3 May, Sunday → 4 May.
    ['completed in time', [{ ...aanvulling('2026-03-10', '2026-03-24'), tot: datum('2026-03-17') }], '2026-05-04'],
    // The day after it was asked: 0 days; 27 April is Koningsdag → 28 April.
    ['completed the next day', [{ ...aanvulling('2026-03-10', '2026-03-24'), tot: datum('2026-03-11') }], '2026-04-28'],
    // Over the change of the clock: 23 March to 1 April: 24–31 March = 8 days. 27 April + 8 = 5 May, Bevrijdingsdag → 6 May.
    [
      'over the change of the clock',
      [{ ...aanvulling('2026-03-23', '2026-04-01'), tot: datum('2026-04-01') }],
      '2026-05-06',
    ],
    // Force majeure 9–20 March, both counted: 12; completion 11–23 March: three more, 21, 22 and 23. 27 April + 15 = 12 May, Tuesday.
    ['two that overlap', [overmacht('2026-03-09', '2026-03-20'), aanvulling('2026-03-10', '2026-03-24')], '2026-05-12'],
    // LBB 9 March – 4 May, both counted: 57 days, capped at 56. 27 April + 56 = 22 June, Monday.
    ['advice of the LBB that came a day too late', [bibob('2026-03-09', '2026-05-04', 56)], '2026-06-22'],
    // LBB 9 March – 20 April: 43 days. 27 April + 43 = 9 June (3 left of April, 31 May, 9 June), Tuesday.
    ['advice of the LBB in time', [bibob('2026-03-09', '2026-04-20', 56)], '2026-06-09'],
    // After the end: nothing is suspended; Koningsdag → 28 April.
    ['after the term', [overmacht('2026-04-29', '2026-05-10')], '2026-04-28'],
  ])('%s', (_naam, opschortingen, einde) => {
    expect(termijn('alcoholwet-horecabedrijf', '2026-03-02', { opschortingen }, '2026-03-12').einde).toBe(einde);
  });

  it('without known end counts up to the day of looking, and says that it is provisional', () => {
    const opschortingen = [overmacht('2026-03-09')];
    const op = (peil: string) => termijn('alcoholwet-horecabedrijf', '2026-03-02', { opschortingen }, peil);
    // 9–12 March = 4 days: 1 May, Friday; 9–19 March = 11 days: 8 May, Friday.
    expect(op('2026-03-12')).toMatchObject({ einde: '2026-05-01', voorlopig: true });
    expect(op('2026-03-19')).toMatchObject({ einde: '2026-05-08', voorlopig: true });
    expect(op('2026-03-12').voorbehouden.join()).toContain('loopt nog');
  });

  it('is no longer provisional when the time given, or the longest time, is over', () => {
    const op = (opschorting: Aanvraagopschorting, peil: string) =>
      termijn('alcoholwet-horecabedrijf', '2026-03-02', { opschortingen: [opschorting] }, peil);
    expect(op(aanvulling('2026-03-10', '2026-03-24'), '2026-03-24').voorlopig).toBe(true);
    expect(op(aanvulling('2026-03-10', '2026-03-24'), '2026-03-25').voorlopig).toBe(false);
    // 56 days from 9 March: the last is 3 May.
    expect(op(bibob('2026-03-09', undefined, 56), '2026-05-03').voorlopig).toBe(true);
    expect(op(bibob('2026-03-09', undefined, 56), '2026-05-04')).toMatchObject({
      voorlopig: false,
      einde: '2026-06-22',
    });
  });
});

describe('extension', () => {
  const verlengd = (
    code: string,
    weken: number,
    bekendgemaaktOp: string,
    opschortingen: readonly Aanvraagopschorting[] = [],
  ) =>
    termijn(code, '2026-03-02', {
      opschortingen,
      verlenging: {
        duur: { aantal: weken, eenheid: 'weken' },
        bekendgemaaktOp: datum(bekendgemaaktOp),
        motivering: 'x',
      },
    });

  it.each<[string, ReturnType<typeof verlengd>, string, string]>([
    // 27 April + 42 = 8 June, Monday.
    ['six weeks in time', verlengd('omgevingsvergunning-regulier', 6, '2026-04-20'), '2026-06-08', 'toegepast'],
    // On Koningsdag's postponed last day it is in time still.
    ['on the postponed last day', verlengd('omgevingsvergunning-regulier', 6, '2026-04-28'), '2026-06-08', 'toegepast'],
    ['a day later', verlengd('omgevingsvergunning-regulier', 6, '2026-04-29'), '2026-04-28', 'te-laat'],
    ['seven weeks', verlengd('omgevingsvergunning-regulier', 7, '2026-04-20'), '2026-04-28', 'te-lang'],
    // Ordinance: 27 April itself is the last day, and 8 weeks more is 22 June.
    ['an ordinance on its last day', verlengd('evenement', 8, '2026-04-27'), '2026-06-22', 'toegepast'],
    ['an ordinance a day later', verlengd('evenement', 8, '2026-04-28'), '2026-04-27', 'te-laat'],
    // Suspended 11–23 March = 13 days: 10 May, extended by six weeks = 21 June, Sunday → Monday 22 June.
    [
      'after a suspension',
      verlengd('omgevingsvergunning-regulier', 6, '2026-05-04', [aanvulling('2026-03-10', '2026-03-24')]),
      '2026-06-22',
      'toegepast',
    ],
  ])('%s', (_naam, gevonden, einde, verlenging) => expect(gevonden).toMatchObject({ einde, verlenging }));
});
