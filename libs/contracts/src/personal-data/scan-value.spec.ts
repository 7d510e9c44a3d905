import { scanForPersonalData } from './scan-value.js';

const kinds = (value: unknown, freeText = false) => scanForPersonalData(value, { freeText }).map(({ kind }) => kind);

describe('scanForPersonalData finds', () => {
  it.each([
    ['a BSN', '999990019', 'bsn'],
    ['a BSN in a sentence', 'bsn 999990019.', 'bsn'],
    ['a BSN in groups', '9999.90.019', 'bsn'],
    ['a BSN in threes', '999-990-019', 'bsn'],
    ['a BSN with more leading zeros', '000999990019', 'bsn'],
    ['a BSN as a number', 999990019, 'bsn'],
    ['a BSN as a big integer', 999990019n, 'bsn'],
    ['a BSN that lost its leading zero', 10000008, 'bsn'],
    ['a BSN in full-width digits', '９９９９９００１９', 'bsn'],
    ['a BSN in a URL', 'https://voorbeeld.nl/v1/personen/999990019', 'bsn'],
    ['a BSN in a UUID that is not random', '00000000-0000-5000-8000-000999990019', 'bsn'],
    ['a BSN in such a UUID, zeros after it', '10000008-0000-5000-8000-000000000000', 'bsn'],
    ['an RSIN in a source', 'urn:nld:rsin:999990019:systeem:x', 'bsn'],
    ['an e-mail address', 'Jan.de-Vries+x@voorbeeld.co.nl', 'e-mail'],
    ['an e-mail address with percent signs', 'jan%40voorbeeld.nl', 'e-mail'],
    ['a mobile number', '0612345678', 'phone'],
    ['a mobile number in pairs', '06 12 34 56 78', 'phone'],
    ['a fixed line', '020-1234567', 'phone'],
    ['an area code in brackets', '(020) 1234567', 'phone'],
    ['a number with +31', '+31 (0)6-12345678', 'phone'],
    ['a number with 0031', '0031612345678', 'phone'],
    ['a Romanian number', '+40 721 234 567', 'phone'],
    ['an IBAN', 'NL20INGB0001234567', 'iban'],
    ['an IBAN in groups with words after it', 'IBAN NL20 INGB 0001 2345 67 TNV X', 'iban'],
    ['a postcode with house number', '1234 AB 12', 'address'],
    ['a postcode with house number, tight', '1234AB12-bis', 'address'],
    ['a postcode in small letters', '1234ab, 12', 'address'],
    ['a house number before its postcode', 'Dorpsstraat 12a, 1234 AB', 'address'],
  ])('%s', (_, value, kind) => {
    expect(kinds(value)).toEqual([kind]);
    expect(kinds({ a: [{ b: value }] })).toEqual([kind]);
  });

  it.each([
    'naam',
    'Achternaam',
    'first_name',
    'geboortedatum',
    'geboorte-datum',
    'BSN',
    'partnerBsn',
    'e-mail',
    'contactEmail',
    'woonadres',
    'postcode',
    'huisnummer',
    'nationaliteit',
    'toelichting',
    'vrije tekst',
    'ip-adres',
    'geslacht',
  ])('the field name %s', (name) => {
    expect(scanForPersonalData({ data: { [name]: true } })).toEqual([{ path: `/data/${name}`, kind: 'field-name' }]);
  });

  it('several kinds in one text', () => {
    expect(kinds('999990019 jan@voorbeeld.nl 0612345678').sort()).toEqual(['bsn', 'e-mail', 'phone']);
  });

  it('prose, when events are scanned', () => {
    expect(kinds({ kanaal: 'Zij verblijft bij haar zus' }, true)).toEqual(['free-text']);
    expect(kinds({ kanaal: 'Zij verblijft bij haar zus' })).toEqual([]);
  });

  it('a field name that is personal data itself, without repeating it', () => {
    expect(scanForPersonalData({ perPersoonNummer: { '999990019': { status: 'x', mail: 'a@b.nl' } } })).toEqual([
      { path: '/perPersoonNummer/*', kind: 'bsn' },
      { path: '/perPersoonNummer/*/mail', kind: 'field-name' },
      { path: '/perPersoonNummer/*/mail', kind: 'e-mail' },
    ]);
  });

  it('what a cyclic value holds, and ends', () => {
    const value: Record<string, unknown> = { nummer: '999990019' };
    value['zelf'] = value;
    expect(scanForPersonalData(value)).toEqual([{ path: '/nummer', kind: 'bsn' }]);
  });
});

describe('scanForPersonalData leaves alone', () => {
  it.each([
    ['nine digits that fail the elfproef', '999990018'],
    ['a number of nine digits that fails the elfproef', 999990018],
    ['nine zeros', '000000000'],
    ['ten digits that hold a BSN', '9999900191'],
    ['an OIN with an RSIN in it', 'urn:nld:oin:00000001823288444000:systeem:signal-intake'],
    ['a random UUID full of digits', '99999001-9061-4234-8567-061234567800'],
    ['a time-ordered UUID in a URL', 'https://signalen.voorbeeld.nl/v1/signalen/01990612-3456-7789-8123-999990019000'],
    ['a UUID of a digest that reads as an address', '1234ab12-9061-5234-8567-061f34567800'],
    ['an instant', '2026-03-01T06:12:34.567Z'],
    ['an instant with offset', '2026-03-01T06:12:34+01:00'],
    ['a date', '2026-03-01'],
    ['a compact date', '20260301'],
    ['a Dutch date and time', '01-02-2026 12:30'],
    ['milliseconds since 1970', 1772345678901],
    ['milliseconds since 1970 as text', '1772345678901'],
    ['a sequence', '0000000042'],
    ['a trace context', '00-99999001999999001999999001999990-0612345678000000-01'],
    ['a hash', 'a999990019b0612345678c1234567890'],
    ['a pseudonym', `v1:${'0612345678-999990019_'.repeat(2)}A`],
    ['a municipality', '0363'],
    ['a version', '2026.1'],
    ['an address of a machine', 'http://127.0.0.1:40123/v1/signalen'],
    ['a postcode alone', '1234 AB'],
    ['letters that no postcode has', '1940 SS 12'],
    ['an IBAN with a wrong check digit', 'NL20INGB0001234568'],
    ['an at sign in code', '@schakel/contracts'],
    ['a yes', true],
    ['nothing', null],
  ])('%s', (_, value) => {
    expect(kinds({ waarde: value })).toEqual([]);
  });

  it.each([
    'gemeentecode',
    'adressoort',
    'verantwoordelijkeGemeentecode',
    'ketendossierId',
    'redencode',
    'bedrijfspseudoniem',
    'acuutGevaar',
  ])('the field name %s', (name) => {
    expect(scanForPersonalData({ [name]: 'x' })).toEqual([]);
  });
});
