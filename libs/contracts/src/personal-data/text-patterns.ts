import { isBsn } from '@schakel/domain';
import type { FindingKind } from './finding.js';
import { holdsIban } from './iban.js';

/** Forms that cannot be read back to a person; they are taken out before the digits in them are looked at. */
const OPAQUE_FORMS: readonly RegExp[] = [
  // UUID of version 4 or 7. Any other version may have been made from a number of a person, so it is looked into.
  /(?<![0-9a-z-])[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-z-])/gi,
  // UUID of version 5: a digest, of which one in fifty holds what reads as a postcode. Filled up with zeros it is no digest: looked into.
  // Other made-up ones pass, as with 4 and 7.
  /(?<![0-9a-z-])(?![0-9a-f-]{0,27}0{8})[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9a-z-])/gi,
  // Keyed pseudonym: `v1:` and 43 characters base64url.
  /(?<![A-Za-z0-9_-])[a-z0-9]{1,16}:[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g,
  // Trace, span and hash in hexadecimal.
  /(?<![0-9a-z])(?=[0-9a-f]*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})(?![0-9a-z])/gi,
  // Date or instant.
  /(?<![\d-])\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\d-])/g,
];

const DIGITS = /(?<!\d)\d{8,12}(?!\d)/g;
/** 1234.56.789 or 123-456-789, with one and the same separator: a BSN as it is written on paper. */
const GROUPED_DIGITS = /(?<!\d)(?:\d{4}([ .-])\d{2}\1\d{3}|\d{3}([ .-])\d{3}\2\d{3})(?!\d)/g;
const COMPACT_DATE = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*\.\p{L}{2,}/u;

const PHONES: readonly RegExp[] = [
  // 0612345678, 06-12 34 56 78, 020-1234567; not 01-02-2026 12:30.
  /(?<![\d+])(?!\d{2}[ .-]\d{2}[ .-]\d{4})0[1-9](?:[ .-]?\d){8}(?!\d)/,
  /\(0[1-9]\d{0,3}\)[ .-]?\d(?:[ .-]?\d){5,8}(?!\d)/,
  // +31 (0)6 12345678 and other countries.
  /\+[1-9](?:[ .-]?(?:\(0\))?[ .-]?\d){7,14}(?!\d)/,
  // 0031612345678, and the countries that victims most often come from or are brought through.
  /(?<!\d)00(?:3[0-9]|4[0-9]|90|234|35[0-9]|38[0-9]|84|86)(?:[ .-]?\d){8,10}(?!\d)/,
];

/** Postcode and house number in either order. SA, SD and SS are never issued as letters. */
const ADDRESSES: readonly RegExp[] = [
  /(?<![0-9A-Za-z])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![A-Za-z])[ ,;:/-]{0,3}(?:[Nn]r\.? ?|[Hh]uisnummer ?)?[1-9]\d{0,4}(?!\d)/,
  /(?<![0-9A-Za-z])[1-9]\d{3}(?!sa|sd|ss)[a-z]{2}(?![a-z])[ ,;:/-]{0,3}(?:nr\.? ?)?[1-9]\d{0,4}(?!\d)/,
  /(?<!\d)[1-9]\d{0,4}(?:[ -]?[A-Za-z]{1,4})?[ ,;]{1,3}[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![A-Za-z0-9])/,
];

/** Kinds of personal data in a text, each once. Full-width digits, percent-encoding and odd spaces do not hide anything. */
export function kindsInText(text: string): FindingKind[] {
  const plain = OPAQUE_FORMS.reduce((rest, form) => rest.replaceAll(form, '|'), readable(text));
  const kinds: FindingKind[] = [];
  if (holdsBsn(plain)) kinds.push('bsn');
  if (EMAIL.test(plain)) kinds.push('e-mail');
  if (PHONES.some((form) => form.test(plain))) kinds.push('phone');
  if (holdsIban(plain)) kinds.push('iban');
  if (ADDRESSES.some((form) => form.test(plain))) kinds.push('address');
  return kinds;
}

/**
 * Whether a run of digits is a citizen service number, also when a number type dropped its leading zero or a column added more. Eight
 * digits that read as a date (20260301) are taken for a date.
 */
export function isBsnLike(digits: string): boolean {
  const significant = digits.replace(/^0+/, '');
  if (significant.length < 8 || significant.length > 9 || COMPACT_DATE.test(digits)) return false;
  return isBsn(significant.padStart(9, '0'));
}

function holdsBsn(text: string): boolean {
  if ([...text.matchAll(DIGITS)].some(([digits]) => isBsnLike(digits))) return true;
  return [...text.matchAll(GROUPED_DIGITS)].some(([grouped]) => isBsnLike(grouped.replaceAll(/\D/g, '')));
}

/** The text as a person would read it. A percent sign that encodes nothing leaves the text as it is. */
function readable(text: string): string {
  const normal = text.normalize('NFKC').replaceAll(/\s/g, ' ');
  if (!/%[0-9a-f]{2}/i.test(normal)) return normal;
  try {
    return `${normal} ${decodeURIComponent(normal)}`;
  } catch {
    return normal;
  }
}
