import { createHash } from 'node:crypto';
import { isBsn } from '@schakel/domain';
import fc from 'fast-check';
import type { FindingKind } from './finding.js';
import { scanForPersonalData } from './scan-value.js';

const digit = fc.integer({ min: 0, max: 9 });
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((list) => list.join(''));
const letters = (length: number) =>
  fc
    .array(fc.constantFrom(...'ABCDEGHJKLMNPRTVWXZ'), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** Every valid number with a first digit, not only those of the test range. */
const bsn = digits(8)
  .filter((first) => !first.startsWith('0'))
  .chain((first) => digit.map((last) => `${first}${last}`))
  .filter(isBsn);
const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9._+-]{0,20}[a-z0-9]$/),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/),
    fc.constantFrom('nl', 'com', 'co.uk', 'overheid.nl'),
  )
  .map(([user, host, top]) => `${user}@${host}.${top}`);
const phone = fc.oneof(
  digits(8).map((rest) => `06${rest}`),
  digits(8).map((rest) => `06-${rest}`),
  digits(8).map((rest) => `+316${rest}`),
  digits(7).map((rest) => `010-${rest}`),
);
const address = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.constantFrom('', ' '),
    letters(2),
    fc.constantFrom(' ', ', ', '-', ''),
    fc.integer({ min: 1, max: 99999 }),
  )
  .map(([numbers, gap, chars, between, house]) => `${numbers}${gap}${chars}${between}${house}`);

/** A UUID of version 5 as it is made: out of a digest of any text. */
const digestUuid = fc.string().map((text) => {
  const hex = createHash('sha1').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
});

const planted: fc.Arbitrary<{ kind: FindingKind; text: string }> = fc.oneof(
  bsn.map((text) => ({ kind: 'bsn' as const, text })),
  email.map((text) => ({ kind: 'e-mail' as const, text })),
  phone.map((text) => ({ kind: 'phone' as const, text })),
  address.map((text) => ({ kind: 'address' as const, text })),
);
/** As it stands, within a text, or as the name of a field; a BSN also as a number. */
const guise = fc.constantFrom('whole', 'in text', 'as name', 'as number');
/** Where to dig in: at every level one of the fields or places, or a new one. */
const route = fc.array(fc.nat({ max: 9 }), { maxLength: 6 });

function disguise(kind: FindingKind, text: string, as: string): unknown {
  if (as === 'in text') return `melding: ${text}; zie dossier`;
  if (as === 'as name') return { [text]: true };
  return as === 'as number' && kind === 'bsn' ? Number(text) : text;
}

/** The same value with one spot replaced. */
function plant(value: unknown, [step, ...further]: number[], what: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return what;
  if (Array.isArray(value)) {
    const place = step % (value.length + 1);
    return [...value.slice(0, place), plant(value[place], further, what), ...value.slice(place + 1)];
  }
  const names = Object.keys(value);
  const name = names[step % (names.length + 1)] ?? 'nieuw';
  return { ...value, [name]: plant((value as Record<string, unknown>)[name], further, what) };
}

describe('scanForPersonalData, for all values', () => {
  it('finds a planted BSN, e-mail address, phone number or address wherever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), planted, guise, route, (value, { kind, text }, as, where) => {
        const found = scanForPersonalData(plant(value, where, disguise(kind, text, as)));
        expect(found.map((finding) => finding.kind)).toContain(kind);
        expect(JSON.stringify(found)).not.toContain(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes a random UUID, a UUID of a digest, an instant or a pseudonym for anything', () => {
    const instant = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const pseudonym = fc.stringMatching(/^v[1-9]:[A-Za-z0-9_-]{43}$/);
    const opaque = fc.oneof(fc.uuid({ version: [4, 7] }), digestUuid, instant, pseudonym);
    fc.assert(
      fc.property(fc.array(opaque), (values) => {
        expect(scanForPersonalData(values, { freeText: true })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes nine digits for a BSN exactly when they pass the elfproef', () => {
    fc.assert(
      fc.property(
        digits(9).filter((text) => !text.startsWith('0')),
        (text) => {
          expect(scanForPersonalData(text).some(({ kind }) => kind === 'bsn')).toBe(isBsn(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
