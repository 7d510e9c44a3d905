import { datum, isWerkdag, plusDagen } from '@schakel/domain';
import fc from 'fast-check';
import { wmotermijn } from './wmo-klok.domain.js';
import { WMO_TERMIJNEN, type Wmotermijncode } from './wmo-termijnen.data.js';

describe('terms of the Wmo 2015', () => {
  it.each<[Wmotermijncode, string, string, string]>([
    ['onderzoek', '2026-03-02', '2026-04-13', 'a Monday'],
    ['onderzoek', '2026-02-23', '2026-04-07', 'Easter Monday moves it'],
    ['onderzoek', '2026-03-24', '2026-05-06', 'Bevrijdingsdag moves it'],
    ['onderzoek', '2026-04-13', '2026-05-26', 'Whit Monday moves it'],
    ['onderzoek', '2026-03-16', '2026-04-28', 'Koningsdag moves it'],
    ['beschikking', '2026-12-11', '2026-12-28', 'Christmas and a weekend move it'],
    ['beschikking', '2026-05-01', '2026-05-18', 'the day after Ascension is equated with a holiday'],
    ['persoonlijk-plan', '2026-12-18', '2026-12-28', 'Christmas and a weekend move it'],
    ['persoonlijk-plan', '2026-03-24', '2026-03-31', 'the change of the clock does not'],
  ])('%s from %s ends on %s: %s', (code, begin, einde) => {
    expect(wmotermijn(code, datum(begin)).einde).toBe(einde);
  });

  it('only the decision can stand still', () => {
    const stil = [{ grond: 'aanvulling', van: datum('2026-06-03'), tot: datum('2026-06-10') }] as const;
    // Four to nine June: six days; then a Sunday.
    expect(wmotermijn('beschikking', datum('2026-06-01')).einde).toBe('2026-06-15');
    expect(wmotermijn('beschikking', datum('2026-06-01'), stil).einde).toBe('2026-06-22');
    expect(() => wmotermijn('onderzoek', datum('2026-06-01'), stil)).toThrow(RangeError);
  });

  it('never end on a day of rest, and never before their length is over', () => {
    const begin = fc.integer({ min: 0, max: 3_000 }).map((aantal) => plusDagen(datum('2026-01-01'), aantal));
    const code = fc.constantFrom(...(Object.keys(WMO_TERMIJNEN) as Wmotermijncode[]));
    fc.assert(
      fc.property(begin, code, (dag, welke) => {
        const { einde } = wmotermijn(welke, dag);
        const { aantal, eenheid } = WMO_TERMIJNEN[welke].duur;
        return isWerkdag(einde) && einde >= plusDagen(dag, eenheid === 'weken' ? aantal * 7 : aantal);
      }),
    );
  });

  it('each name their article and how sure we are', () => {
    for (const { artikel, bron, graad } of Object.values(WMO_TERMIJNEN)) {
      expect([artikel, bron, graad]).toEqual([
        expect.stringContaining('art.'),
        'Wmo 2015 (BWBR0035362)',
        'gelezen-2017',
      ]);
    }
  });
});
