import fc from 'fast-check';
import { aNummerRegel, parseANummer } from './a-nummer.js';
import { isKvkNummer, parseKvkNummer } from './kvk-nummer.js';
import { isTestOin, OIN_TESTVOORVOEGSEL, OIN_VOORVOEGSELS, oinRegister, parseOin } from './oin.js';
import { parsePostcode, schrijfPostcode } from './postcode.js';
import { isUuid, parseUuid } from './uuid.js';
import { parseVNummer } from './v-nummer.js';

/** Digits d₀…d₉ that obey the two sums, found by trying the last two for any first eight; undefined when none fits. */
const aNummer = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((acht) => {
    for (let slot = 0; slot < 100; slot += 1) {
      const cijfers = [...acht, Math.floor(slot / 10), slot % 10];
      const som = cijfers.reduce((totaal, cijfer) => totaal + cijfer, 0) % 11;
      const gewogen = cijfers.reduce((totaal, cijfer, plaats) => totaal + cijfer * 2 ** plaats, 0) % 11;
      const buren = cijfers.some((cijfer, plaats) => cijfer === cijfers[plaats + 1]);
      if (som === 0 && gewogen === 0 && !buren && cijfers[0] !== 0) return cijfers.join('');
    }
    return undefined;
  })
  .filter((waarde) => waarde !== undefined);

describe('ANummer', () => {
  it('accepts numbers that obey both sums, and refuses one digit off', () => {
    fc.assert(
      fc.property(aNummer, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (nummer, plaats, verschil) => {
        expect(parseANummer(nummer)).toBe(nummer);
        const cijfer = (Number(nummer[plaats]) + verschil) % 10;
        expect(parseANummer(`${nummer.slice(0, plaats)}${String(cijfer)}${nummer.slice(plaats + 1)}`)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['0123456789', 'begins with 0'],
    ['1123456789', 'equal neighbours'],
    ['123456789', 'nine digits'],
    ['12345678901', 'eleven digits'],
    ['1212121212', 'sum 15 leaves 4'],
  ])('%s is none: %s', (nummer) => {
    expect(parseANummer(nummer)).toBeUndefined();
  });

  it('accepts a digit sum that leaves 5, as the Logisch Ontwerp allows', () => {
    // Sum 5; weighted 1+4+16+64+256 = 341 = 31·11.
    expect(parseANummer('1010101010')).toBe('1010101010');
  });

  it('says by which rule, and how sure that rule is', () => {
    expect(aNummerRegel('9012489524')).toMatchObject({ rest: 0, graad: 'gelezen' });
    expect(aNummerRegel('1010101010')).toMatchObject({ rest: 5, graad: 'uit het hoofd' });
    expect(aNummerRegel('1212121212')).toBeUndefined();
  });
});

describe('Oin', () => {
  it.each([
    ['00000001823288444000', 'RSIN'], // example of the NL GOV profile for CloudEvents
    ['00000003123456780000', 'KvK-nummer'],
    ['00000004A12345678000', 'SubOIN'],
    ['00000099000000001000', 'test'],
  ])('%s comes from %s', (waarde, register) => {
    expect(oinRegister(parseOin(waarde)!)).toBe(register);
  });

  it.each([
    ['01823288444', 'eleven digits, as some software writes it'],
    ['0000000182328844400', 'nineteen positions'],
    ['000000018232884440000', 'twenty-one positions'],
    ['00000005823288444000', 'unknown prefix'],
    ['00000000823288444000', 'prefix zero'],
    ['00000001A23288444000', 'letter in an RSIN'],
    ['00000099a00000001000', 'small letter'],
    ['00000099000000000000', 'no number'],
  ])('%s is none: %s', (waarde) => {
    expect(parseOin(waarde)).toBeUndefined();
  });

  it('knows every prefix of the scheme and no other', () => {
    const bekend = new Set(Object.keys(OIN_VOORVOEGSELS));
    for (let nummer = 0; nummer <= 120; nummer += 1) {
      const voorvoegsel = String(nummer).padStart(8, '0');
      expect(parseOin(`${voorvoegsel}123456789000`) !== undefined).toBe(bekend.has(voorvoegsel));
    }
  });

  it('knows a test number', () => {
    expect(isTestOin(parseOin(`${OIN_TESTVOORVOEGSEL}123456789000`)!)).toBe(true);
    expect(isTestOin(parseOin('00000001823288444000')!)).toBe(false);
  });
});

describe('KvkNummer', () => {
  it('is eight digits, not all zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (getal) => {
        const nummer = String(getal).padStart(8, '0');
        expect(parseKvkNummer(nummer)).toBe(nummer);
        expect(isKvkNummer(nummer.slice(1))).toBe(false);
        expect(isKvkNummer(`${nummer}0`)).toBe(false);
      }),
    );
    expect(['00000000', '1234567a', 12345678, null].map(isKvkNummer)).toEqual([false, false, false, false]);
  });
});

describe('Postcode', () => {
  it.each([
    ['1011AB', '1011AB'],
    ['1011 ab', '1011AB'],
    [' 9999xz ', '9999XZ'],
  ])('%j is read as %s', (waarde, verwacht) => {
    expect(parsePostcode(waarde)).toBe(verwacht);
  });

  it.each(['0999AB', '1011SA', '1011SD', '1011SS', '1011', '1011A', '1011ABC', '1011  AB', '10 11AB', 1011, undefined])(
    '%j is none',
    (waarde) => {
      expect(parsePostcode(waarde)).toBeUndefined();
    },
  );

  it('can be read back from how it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.stringMatching(/^[A-Z]{2}$/), (cijfers, letters) => {
        const postcode = parsePostcode(`${String(cijfers)}${letters}`);
        fc.pre(postcode !== undefined);
        expect(parsePostcode(schrijfPostcode(postcode))).toBe(postcode);
      }),
    );
  });
});

describe('Uuid', () => {
  it('accepts every version in canonical form, and reads capitals', () => {
    fc.assert(
      fc.property(fc.uuid({ version: [1, 4, 7] }), (uuid) => {
        expect(isUuid(uuid)).toBe(true);
        expect(parseUuid(uuid.toUpperCase())).toBe(uuid);
        expect(isUuid(uuid.toUpperCase())).toBe(uuid.toUpperCase() === uuid);
      }),
    );
  });

  it.each([
    '00000000-0000-0000-0000-000000000000',
    '0190b1f0-7e8a-9abc-8def-0123456789ab',
    '0190b1f0-7e8a-7abc-cdef-0123456789ab',
    '0190b1f07e8a7abc8def0123456789ab',
    '{0190b1f0-7e8a-7abc-8def-0123456789ab}',
    '',
    7,
  ])('%j is none', (waarde) => {
    expect(parseUuid(waarde)).toBeUndefined();
  });
});

describe('VNummer', () => {
  it.each([
    ['1234567890', true],
    ['0012345678', true],
    ['0000000000', false],
    ['123456789', false],
    ['12345678901', false],
    ['123456789a', false],
    [1234567890, false],
  ])('%j: %s', (waarde, goed) => {
    expect(parseVNummer(waarde) !== undefined).toBe(goed);
  });
});
