/** Interpreter, by the codes of iStandaarden code list COD747: 1 language, 2 deaf, 3 deaf-blind (read: care-referral facts §2.4). */
export const tolksoorten = { taal: '1', doventolk: '2', doofblindentolk: '3' } as const;
export type Tolksoort = keyof typeof tolksoorten;

/** What the person needs to be understood. */
export interface Tolkbehoefte {
  readonly soort: Tolksoort;
  /** ISO 639 code of two or three letters; only with `taal`. */
  readonly taal?: string;
}

/** Whether a value is written as an ISO 639 code. */
export function isTaalcode(waarde: unknown): boolean {
  return typeof waarde === 'string' && /^[a-z]{2,3}$/.test(waarde);
}
