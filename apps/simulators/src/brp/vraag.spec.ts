import { leesVraag } from './vraag.js';

const GOED = {
  type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
  geslachtsnaam: 'Voorbeeldsma',
  geboortedatum: '1988-06-19',
  fields: ['naam'],
};
const BSN = { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999900006'], fields: ['naam'] };
const ADRES = { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '1099XZ', huisnummer: 12, fields: ['naam'] };

function codes(body: unknown): string[] {
  const gelezen = leesVraag(body);
  return 'fouten' in gelezen ? gelezen.fouten.map(({ name, code }) => `${name} ${code}`) : [];
}

describe('reading a question', () => {
  it.each([
    GOED,
    BSN,
    ADRES,
    { ...BSN, burgerservicenummer: ['123456789'] },
    { ...GOED, geslachtsnaam: 'Voo*', voornamen: 'N*', inclusiefOverledenPersonen: true },
    { ...ADRES, postcode: '1099 xz' },
  ])('accepts $type', (body) => {
    expect(codes(body)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['no object', [], ['type required']],
    ['no type', { fields: ['naam'] }, ['type required']],
    ['an unknown type', { ...GOED, type: 'zoekmetgeslachtsnaamengeboortedatum' }, ['type value']],
    ['a type from the prototype', { type: 'constructor' }, ['type value']],
    ['no fields', { ...GOED, fields: undefined }, ['fields required']],
    ['fields that are no list', { ...GOED, fields: 'naam' }, ['fields array']],
    ['no field', { ...GOED, fields: [] }, ['fields minItems']],
    ['131 fields', { ...GOED, fields: Array.from({ length: 131 }, () => 'naam') }, ['fields maxItems']],
    ['a field of the wrong form', { ...GOED, fields: ['naam', 'naam/x'] }, ['fields[1] pattern']],
    ['a field that does not exist', { ...GOED, fields: ['naam', 'naam.x'] }, ['fields[1] fields']],
    ['a field that comes unasked', { ...BSN, fields: ['geheimhoudingPersoonsgegevens'] }, ['fields[0] fields']],
    ['a field of another answer', { ...GOED, fields: ['verblijfplaats'] }, ['fields[0] fields']],
    [
      'nothing that is required',
      { type: GOED.type, fields: ['naam'] },
      ['geslachtsnaam required', 'geboortedatum required'],
    ],
    ['a day that does not exist', { ...GOED, geboortedatum: '2001-02-29' }, ['geboortedatum date']],
    ['half a date', { ...GOED, geboortedatum: '1988-06' }, ['geboortedatum date']],
    ['a wildcard after two letters', { ...GOED, geslachtsnaam: 'Vo*' }, ['geslachtsnaam pattern']],
    ['a boolean in quotes', { ...GOED, inclusiefOverledenPersonen: 'true' }, ['inclusiefOverledenPersonen boolean']],
    ['a parameter of another question', { ...GOED, postcode: '1099XZ' }, ['postcode unknownParam']],
    ['a mistyped parameter', { ...GOED, voorvoegsels: 'van' }, ['voorvoegsels unknownParam']],
    ['a BSN that is no list', { ...BSN, burgerservicenummer: '999900006' }, ['burgerservicenummer array']],
    ['no BSN in the list', { ...BSN, burgerservicenummer: [] }, ['burgerservicenummer minItems']],
    [
      '21 BSNs',
      { ...BSN, burgerservicenummer: Array.from({ length: 21 }, () => '999900006') },
      ['burgerservicenummer maxItems'],
    ],
    [
      'wrong BSNs',
      { ...BSN, burgerservicenummer: ['1', '999900006', 999900006] },
      ['burgerservicenummer[0] pattern', 'burgerservicenummer[2] pattern'],
    ],
    ['a house number in quotes', { ...ADRES, huisnummer: '12' }, ['huisnummer integer']],
    ['house number 0', { ...ADRES, huisnummer: 0 }, ['huisnummer minimum']],
    ['house number 100000', { ...ADRES, huisnummer: 100_000 }, ['huisnummer maximum']],
    [
      'given names with a wildcard too early',
      {
        type: 'ZoekMetNaamEnGemeenteVanInschrijving',
        geslachtsnaam: 'Voo*',
        voornamen: 'No*',
        gemeenteVanInschrijving: '363',
        fields: ['naam'],
      },
      ['voornamen pattern', 'gemeenteVanInschrijving pattern'],
    ],
    [
      'an identification of zeros',
      { type: 'ZoekMetNummeraanduidingIdentificatie', nummeraanduidingIdentificatie: '0'.repeat(16), fields: ['naam'] },
      ['nummeraanduidingIdentificatie pattern'],
    ],
  ])('refuses %s and says all that is wrong', (_geval, body, verwacht) => {
    expect(codes(body).sort()).toEqual(verwacht.sort());
  });

  it('never repeats a value', () => {
    expect(
      JSON.stringify(leesVraag({ ...GOED, geslachtsnaam: 'Geheim<>', geboortedatum: 'Geheim', onbekend: 'Geheim' })),
    ).not.toContain('Geheim');
  });
});
