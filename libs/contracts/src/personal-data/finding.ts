/** Kind of personal data, or of room for it, that a scan found. */
export type FindingKind =
  /** Nine digits (or fewer with their leading zeros lost) that pass the elfproef: citizen service number, or RSIN of a one-man business. */
  | 'bsn'
  | 'e-mail'
  | 'phone'
  | 'iban'
  /** Dutch postcode with house number: one household. */
  | 'address'
  /** A field whose name says that it holds something about a person. */
  | 'field-name'
  /** Text without a closed form: anything can be written in it. */
  | 'free-text'
  /** A number that has room for a citizen service number. */
  | 'unbounded-number'
  /** A schema that lets anything through: no type, or fields that are not named. */
  | 'open-schema';

/** Where something was found. The found value itself is never part of it. */
export interface Finding {
  /** JSON Pointer; a field name that is itself a finding is written as `*`. */
  readonly path: string;
  readonly kind: FindingKind;
}

/** Adds a step to a JSON Pointer (RFC 6901). */
export function pointer(path: string, step: string | number): string {
  return `${path}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
