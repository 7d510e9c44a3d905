import { Speurhond } from './speurhond.js';

describe('Speurhond', () => {
  const naam = 'qwertzuiop';
  const vindt = (waarde: string, tekst: string) => new Speurhond([waarde]).vindt([['plek', tekst]]);

  it.each([
    ['as it is, in any case', `{"naam":"Verzonnen Qwertzuiopova"}`],
    ['in hexadecimal', `\\x${Buffer.from(`abc ${naam}!`).toString('hex')}`],
    ['in base64, first alignment', Buffer.from(`abc${naam} en verder`).toString('base64')],
    ['in base64, second alignment', Buffer.from(`a${naam} en verder`).toString('base64')],
    ['in base64url, third alignment', Buffer.from(`ab${naam} en verder`).toString('base64url')],
  ])('finds a value %s', (_hoe, tekst) => {
    expect(vindt(naam, tekst)).toEqual([`plek: ${naam}`]);
  });

  it('finds a number that stands alone, and not one inside an id', () => {
    expect(vindt('90012345', 'kvk=90012345,')).toHaveLength(1);
    expect(vindt('90012345', '0198c000-0000-7000-8000-a90012345b00')).toEqual([]);
  });

  it('is silent about text without the value', () => {
    expect(vindt(naam, 'niets bijzonders; qwertzuio')).toEqual([]);
  });
});
