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

  describe('after a shelter address', () => {
    const adres = {
      straat: 'Verzonnen Kwispelveer',
      huisnummer: '77-bis',
      postcode: '9999ZX',
      plaats: 'Nergenshuizen',
    };
    const speurhond = Speurhond.metAdressen([naam], [adres]);

    it.each([
      ['its street', '{"x":"VERZONNEN KWISPELVEER"}'],
      ['its street without blanks', 'verzonnenkwispelveer'],
      ['its street in a URL', '/zoek?q=Verzonnen%20Kwispelveer'],
      ['its street in a form', 'q=Verzonnen+Kwispelveer'],
      ['its postcode', 'postcode: 9999ZX'],
      ['its postcode with a blank', '<Postcode>9999 ZX</Postcode>'],
      ['its town in base64', Buffer.from('xx Nergenshuizen!').toString('base64')],
      ['what it looked for anyway', naam],
    ])('finds %s', (_wat, tekst) => {
      expect(speurhond.vindt([['plek', tekst]])).not.toEqual([]);
    });

    it('is silent about what only looks like it', () => {
      expect(speurhond.vindt([['plek', 'Kwispelveer 77, 9999 Nergens']])).toEqual([]);
    });
  });
});
