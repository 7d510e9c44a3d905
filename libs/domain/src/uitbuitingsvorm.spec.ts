import { datum } from './kalender/datum.js';
import { TOEKOMSTIGE_UITBUITINGSVORMEN } from './uitbuitingsvorm.data.js';
import { parseUitbuitingsvorm, UITBUITINGSVORMCODES, uitbuitingsvormenOp } from './uitbuitingsvorm.js';

describe('Uitbuitingsvorm', () => {
  it('has five forms in force', () => {
    expect(UITBUITINGSVORMCODES).toEqual(['seksueel', 'arbeid', 'crimineel', 'orgaan', 'gedwongen-dienstverlening']);
    for (const code of UITBUITINGSVORMCODES) expect(parseUitbuitingsvorm(code)).toBe(code);
  });

  it('refuses forms of the bill as long as it is no law', () => {
    for (const vorm of TOEKOMSTIGE_UITBUITINGSVORMEN) {
      expect(vorm).not.toHaveProperty('geldigVanaf');
      expect(parseUitbuitingsvorm(vorm.code)).toBeUndefined();
    }
    expect(uitbuitingsvormenOp(datum('2099-01-01')).map((vorm) => vorm.code)).toEqual(UITBUITINGSVORMCODES);
  });

  it('knows no form before art. 273f', () => {
    expect(uitbuitingsvormenOp(datum('2004-12-31'))).toEqual([]);
  });

  it.each(['Seksueel', '', 'toString', undefined, 5])('refuses %j', (waarde) => {
    expect(parseUitbuitingsvorm(waarde)).toBeUndefined();
  });
});
