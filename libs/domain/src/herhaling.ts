/** First pause in ms before something that failed outside is tried again. */
export const EERSTE_WACHTTIJD_MS = 30_000;
const LANGSTE_WACHTTIJD_MS = 3_600_000;
/** A request to wait longer than a day is not obeyed further than that. */
const LANGSTE_RETRY_AFTER_MS = 24 * 3_600_000;
/** How long is tried before somebody must look: longer than an outage of three days. */
export const GEEF_OP_NA_MS = 96 * 3_600_000;

/** Answers of the 4xx kind that say "later", not "never" (RFC 9110, RFC 8470, RFC 6585). */
export const LATER_OPNIEUW: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/**
 * Pause in ms after a failed attempt: 30 s × 2^n, at most an hour, less up to a fifth so that what failed together does not return
 * together.
 * @param pogingen attempts before the one that failed: 0 for the first
 */
export function wachttijdMs(pogingen: number, toeval: number): number {
  const heel = Math.min(EERSTE_WACHTTIJD_MS * 2 ** Math.min(pogingen, 20), LANGSTE_WACHTTIJD_MS);
  return Math.round(heel * (1 - 0.2 * toeval));
}

/** `Retry-After` (RFC 9110 §10.2.3) in ms from `nu`, between nothing and a day; undefined when absent or unreadable. */
export function retryAfterMs(header: string | undefined, nu: string): number | undefined {
  const tekst = header?.trim() ?? '';
  const datum = tekst.endsWith(' GMT') ? Date.parse(tekst) - Date.parse(nu) : Number.NaN;
  const ms = /^\d{1,9}$/.test(tekst) ? Number(tekst) * 1_000 : datum;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LANGSTE_RETRY_AFTER_MS);
}
