import { datum } from '../kalender/datum.js';
import { bibobOpschorting } from './bibob-opschorting.js';
import { type Opschorting } from './opschorting.js';
import { berekenTermijn, type Termijnvraag, type Verlenging } from './termijn.js';

/** Eight weeks of Awb 4:13; say only what differs. */
function vraag(begin: string, anders: Partial<Termijnvraag> = {}): Termijnvraag {
  return {
    begin: datum(begin),
    duur: { aantal: 8, eenheid: 'weken' },
    artikel: 'Awb 4:13 lid 2',
    regelsoort: 'wet',
    ...anders,
  };
}
const opschorting = (grond: Opschorting['grond'], van: string, tot: string): Opschorting => ({
  grond,
  van: datum(van),
  tot: datum(tot),
});
const zesWeken = (bekendgemaaktOp: string): Verlenging => ({
  duur: { aantal: 6, eenheid: 'weken' },
  bekendgemaaktOp: datum(bekendgemaaktOp),
  artikel: 'Omgevingswet art. 16.64 lid 2',
  maximum: { aantal: 6, eenheid: 'weken' },
});

describe('worked cases, derived by hand', () => {
  it.each<[string, Termijnvraag, string]>([
    // Monday 1 June + 56: 30 June is day 29, 27 July day 56, a Monday.
    ['eight weeks', vraag('2026-06-01'), '2026-07-27'],
    // Friday 30 October + 56: 30 November is day 31, 25 December day 56; Christmas on Friday and Saturday, then Sunday.
    ['eight weeks that end on Christmas', vraag('2026-10-30'), '2026-12-28'],
    // Tuesday 4 January 2028 + 56: 31 January is day 27, 29 February day 56, a Tuesday.
    ['eight weeks that end on a leap day', vraag('2028-01-04'), '2028-02-29'],
    // Monday 2 March + 56 = 27 April, Koningsdag; Tuesday follows.
    ['eight weeks that end on Koningsdag', vraag('2026-03-02'), '2026-04-28'],
    // The same in an APV: the Algemene termijnenwet does not apply of itself …
    ['the same in an APV', vraag('2026-03-02', { regelsoort: 'verordening', artikel: 'APV art. 1:2' }), '2026-04-27'],
    // … unless the APV says so.
    [
      'the same in an APV that declares the Atw applicable',
      vraag('2026-03-02', { regelsoort: 'verordening', artikel: 'APV art. 1:2', atwVerklaardIn: 'APV art. 1:2a' }),
      '2026-04-28',
    ],
    // 31 August + 6 months = 28 February 2027, a Sunday; art. 4 excludes more than three months, so Sunday it is.
    [
      'six months',
      vraag('2026-08-31', { duur: { aantal: 6, eenheid: 'maanden' }, artikel: 'Awb 3:18 lid 1' }),
      '2027-02-28',
    ],
    // Thursday 2 April + 3 days = Friday 3, Saturday 4, Sunday 5 April; working days are Tuesday 7 and Wednesday 8.
    [
      'three days over Easter',
      vraag('2026-04-02', { duur: { aantal: 3, eenheid: 'dagen' }, artikel: 'voorbeeld' }),
      '2026-04-08',
    ],
    // 24 − 10 − 1 = 13 days: 27 July + 13 = Sunday 9 August; Monday.
    [
      'completion asked 10 June, given 24 June',
      vraag('2026-06-01', { opschortingen: [opschorting('aanvulling', '2026-06-10', '2026-06-24')] }),
      '2026-08-10',
    ],
    // 11–23 June (13) and 20–30 June (11) share 20–23 June (4): 20 days; 27 July + 20 = Sunday 16 August; Monday.
    [
      'two suspensions that overlap',
      vraag('2026-06-01', {
        opschortingen: [
          opschorting('schriftelijke-instemming', '2026-06-20', '2026-06-30'),
          opschorting('aanvulling', '2026-06-10', '2026-06-24'),
        ],
      }),
      '2026-08-17',
    ],
    // 1 April to 20 May is 50 days: 27 April + 50 = Tuesday 16 June.
    [
      'Bibob advice in time',
      vraag('2026-03-02', {
        opschortingen: [bibobOpschorting({ gevraagdOp: datum('2026-04-01'), ontvangenOp: datum('2026-05-20') })],
      }),
      '2026-06-16',
    ],
    // No more than 56 days: 27 April + 56 = Monday 22 June.
    [
      'Bibob advice that comes too late to suspend longer',
      vraag('2026-03-02', {
        opschortingen: [bibobOpschorting({ gevraagdOp: datum('2026-04-01'), ontvangenOp: datum('2026-07-01') })],
      }),
      '2026-06-22',
    ],
    // Known on the last day: 27 July + 42 = Monday 7 September.
    ['extension on the last day', vraag('2026-06-01', { verlenging: zesWeken('2026-07-27') }), '2026-09-07'],
    ['extension one day late', vraag('2026-06-01', { verlenging: zesWeken('2026-07-28') }), '2026-07-27'],
    // Term ends 25 December, runs to Monday 28 by Atw 1; extension counts from 25 December: + 42 = Friday 5 February 2027.
    [
      'extension on the day to which Atw 1 moved the end',
      vraag('2026-10-30', { verlenging: zesWeken('2026-12-28') }),
      '2027-02-05',
    ],
    // 7 September, then 2–10 August (9 days) in the extended time: Wednesday 16 September.
    [
      'suspension in the extended time',
      vraag('2026-06-01', {
        verlenging: zesWeken('2026-07-20'),
        opschortingen: [opschorting('aanvulling', '2026-08-01', '2026-08-11')],
      }),
      '2026-09-16',
    ],
    // Without extension the same request comes after the end and changes nothing.
    [
      'suspension after the end',
      vraag('2026-06-01', { opschortingen: [opschorting('aanvulling', '2026-08-01', '2026-08-11')] }),
      '2026-07-27',
    ],
    // A suspension keeps the term running so that a later one still falls in it: 13 days to 9 August, then 6–7 August (2) to 11 August.
    [
      'suspension in the time won by an earlier one',
      vraag('2026-06-01', {
        opschortingen: [
          opschorting('aanvulling', '2026-06-10', '2026-06-24'),
          opschorting('overmacht', '2026-08-06', '2026-08-07'),
        ],
      }),
      '2026-08-11',
    ],
    // Saturday 6 June + 56 = Saturday 1 August, runs to Monday 3. Advice from that Monday to Thursday 13: 11 days; Friday 14 August.
    [
      'Bibob request on the Monday to which the end had moved',
      vraag('2026-06-06', { opschortingen: [opschorting('bibob-advies', '2026-08-03', '2026-08-13')] }),
      '2026-08-14',
    ],
    [
      'Bibob request on the Tuesday after that: too late',
      vraag('2026-06-06', { opschortingen: [opschorting('bibob-advies', '2026-08-04', '2026-08-13')] }),
      '2026-08-03',
    ],
    // The day of receipt itself is no day of the term: 1–5 June suspend 2–5 June, 4 days; 31 July is a Friday.
    [
      'suspension from the day of receipt',
      vraag('2026-06-01', { opschortingen: [opschorting('overmacht', '2026-06-01', '2026-06-05')] }),
      '2026-07-31',
    ],
  ])('%s', (_omschrijving, gevraagd, einde) => {
    expect(berekenTermijn(gevraagd).einde).toBe(einde);
  });
});

describe('a term explains itself', () => {
  it('with day, reason and article of every step', () => {
    const termijn = berekenTermijn(
      vraag('2026-06-01', {
        opschortingen: [
          opschorting('aanvulling', '2026-06-10', '2026-06-24'),
          opschorting('schriftelijke-instemming', '2026-06-20', '2026-06-30'),
        ],
        verlenging: zesWeken('2026-07-01'),
      }),
    );
    // 27 July + 13 = 9 August; + 7 (24–30 June) = 16 August; + 42 = 27 September, a Sunday; Monday 28 September.
    expect(termijn.stappen).toEqual([
      {
        datum: '2026-06-02',
        uitleg: 'eerste dag van de termijn van 8 weken, de dag na 1 juni 2026',
        artikel: 'Awb 4:13 lid 2',
      },
      { datum: '2026-07-27', uitleg: 'laatste dag van 8 weken', artikel: 'Awb 4:13 lid 2' },
      {
        datum: '2026-08-09',
        uitleg: 'aanvulling van de aanvraag gevraagd: 13 dagen opgeschort, 11 juni 2026 tot en met 23 juni 2026',
        artikel: 'Awb 4:15 lid 1 onder a',
      },
      {
        datum: '2026-08-16',
        uitleg:
          'uitstel met schriftelijke instemming van de aanvrager: 7 dagen opgeschort, 24 juni 2026 tot en met 30 juni 2026',
        artikel: 'Awb 4:15 lid 2 onder a',
      },
      {
        datum: '2026-09-27',
        uitleg: 'verlengd met 6 weken, bekendgemaakt op 1 juli 2026',
        artikel: 'Omgevingswet art. 16.64 lid 2',
      },
      {
        datum: '2026-09-27',
        uitleg: 'uitstel met schriftelijke instemming van de aanvrager: al geteld bij een andere opschorting: 4',
        artikel: 'Awb 4:15 lid 2 onder a',
      },
      {
        datum: '2026-09-28',
        uitleg: '27 september 2026 is zondag: verlengd tot de eerstvolgende werkdag',
        artikel: 'Atw art. 1 lid 1',
      },
    ]);
    expect(termijn).toMatchObject({
      einde: '2026-09-28',
      eindeVoorTermijnenwet: '2026-09-27',
      opgeschorteDagen: 20,
      verlenging: 'toegepast',
      voorlopig: false,
      voorbehouden: [],
    });
  });

  it.each<[string, Termijnvraag, Partial<{ datum: string; uitleg: string; artikel: string }>]>([
    [
      'why an extension does not count: late',
      vraag('2026-06-01', { verlenging: zesWeken('2026-07-28') }),
      { uitleg: 'verlenging telt niet: bekendgemaakt op 28 juli 2026, na afloop van de termijn' },
    ],
    [
      'why an extension does not count: too long',
      vraag('2026-06-01', { verlenging: { ...zesWeken('2026-07-01'), duur: { aantal: 7, eenheid: 'weken' } } }),
      { uitleg: 'verlenging telt niet: ten hoogste 6 weken' },
    ],
    [
      'why a suspension does not count',
      vraag('2026-06-01', { opschortingen: [opschorting('aanvulling', '2026-08-01', '2026-08-11')] }),
      { uitleg: 'aanvulling van de aanvraag gevraagd: buiten de lopende termijn: 9' },
    ],
    [
      'that a suspension has no day',
      vraag('2026-06-01', { opschortingen: [opschorting('aanvulling', '2026-06-10', '2026-06-11')] }),
      { uitleg: 'aanvulling van de aanvraag gevraagd: geen dag opgeschort' },
    ],
    [
      'why the Algemene termijnenwet does not apply: length',
      vraag('2026-08-31', { duur: { aantal: 6, eenheid: 'maanden' } }),
      { uitleg: 'niet verschoven: de wet geldt niet voor een termijn van 6 maanden', artikel: 'Atw art. 4' },
    ],
    [
      'why the Algemene termijnenwet does not apply: ordinance',
      vraag('2026-03-02', { regelsoort: 'verordening' }),
      {
        uitleg: 'niet verschoven: de wet geldt niet vanzelf voor een termijn in een verordening',
        artikel: 'Atw art. 5',
      },
    ],
    [
      'which holiday moved the end',
      vraag('2026-03-02'),
      { datum: '2026-04-28', uitleg: '27 april 2026 is Koningsdag: verlengd tot de eerstvolgende werkdag' },
    ],
    [
      'that two working days were needed',
      vraag('2026-04-02', { duur: { aantal: 3, eenheid: 'dagen' } }),
      { datum: '2026-04-08', artikel: 'Atw art. 2' },
    ],
    ['that a working day stays', vraag('2026-06-01'), { datum: '2026-07-27', uitleg: 'een werkdag: niet verschoven' }],
  ])('%s', (_omschrijving, gevraagd, stap) => {
    expect(berekenTermijn(gevraagd).stappen).toContainEqual(expect.objectContaining(stap));
  });

  it('says that it will move on while a suspension runs', () => {
    const lopend: Opschorting = { grond: 'aanvulling', van: datum('2026-06-10') };
    // 11–20 June: 10 days; 27 July + 10 = Thursday 6 August.
    const termijn = berekenTermijn(vraag('2026-06-01', { opschortingen: [lopend], peildatum: datum('2026-06-20') }));
    expect(termijn).toMatchObject({ einde: '2026-08-06', voorlopig: true, opgeschorteDagen: 10 });
    expect(termijn.stappen.map((stap) => stap.uitleg).join('\n')).toContain('loopt nog');
    expect(() => berekenTermijn(vraag('2026-06-01', { opschortingen: [lopend] }))).toThrow(RangeError);
  });

  it('says when equated days are not known, unless the law does not apply anyhow', () => {
    expect(berekenTermijn(vraag('2028-12-01')).voorbehouden).toHaveLength(1);
    expect(berekenTermijn(vraag('2025-06-02')).voorbehouden).toHaveLength(1);
    expect(berekenTermijn(vraag('2028-12-01', { regelsoort: 'verordening' })).voorbehouden).toEqual([]);
  });

  it('does not apply the Algemene termijnenwet when the extension is too long for it', () => {
    // Wednesday 3 June + 56 = 29 July; + 4 months = Sunday 29 November 2026, and there it stays (art. 4).
    const verlenging: Verlenging = {
      duur: { aantal: 4, eenheid: 'maanden' },
      bekendgemaaktOp: datum('2026-07-01'),
      artikel: 'voorbeeld',
    };
    expect(berekenTermijn(vraag('2026-06-03', { verlenging })).einde).toBe('2026-11-29');
  });
});
