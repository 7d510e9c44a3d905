/** How one attempt to deliver ended, as the network saw it. */
export type Poginguitkomst =
  | { readonly soort: 'antwoord'; readonly status: number; readonly retryAfter?: string | undefined }
  /** No answer: refused, reset, no such name, a certificate that does not fit. */
  | { readonly soort: 'onbereikbaar' }
  /** No answer in time; it may have arrived. */
  | { readonly soort: 'te-laat' }
  /** The name leads to an address that we do not call. */
  | { readonly soort: 'adres-niet-toegestaan' };

/** What is known of the earlier attempts of this delivery. */
export interface Pogingstand {
  /** Attempts before this one. */
  readonly pogingen: number;
  /** Instant of the first attempt; undefined when this is the first. */
  readonly eerstePogingOp: string | undefined;
}

/** What follows from an attempt. `uitkomst` is a code for the list: `http-503`, `te-laat`. */
export type Vervolg =
  | { readonly soort: 'afgeleverd'; readonly uitkomst: string }
  /** Again at `op`; with `rustTot` nothing of the whole subscription before that instant. */
  | { readonly soort: 'uitgesteld'; readonly uitkomst: string; readonly op: string; readonly rustTot?: string }
  | { readonly soort: 'mislukt'; readonly uitkomst: string }
  | { readonly soort: 'webhook-verdwenen'; readonly uitkomst: string };

const EERSTE_WACHTTIJD_MS = 30_000;
const LANGSTE_WACHTTIJD_MS = 3_600_000;
/** A request to wait longer than a day is not obeyed further than that. */
const LANGSTE_RETRY_AFTER_MS = 24 * 3_600_000;
/** How long is tried before somebody must look: longer than an outage of three days. */
export const GEEF_OP_NA_MS = 96 * 3_600_000;

/** Answers of the 4xx kind that say "later", not "never" (RFC 9110, RFC 8470, RFC 6585). */
const LATER: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/**
 * Decides what follows from an attempt: 2xx is delivered; 410 ends the subscription; 408, 409, 425, 429, anything outside 4xx and no
 * answer at all are tried again for four days; other 4xx and a forbidden address have failed at once.
 * @param nu instant of the attempt
 * @param toeval between 0 (inclusive) and 1 (exclusive), for the spread of repetitions
 */
export function naPoging(stand: Pogingstand, poging: Poginguitkomst, nu: string, toeval: number): Vervolg {
  if (poging.soort === 'adres-niet-toegestaan') return { soort: 'mislukt', uitkomst: poging.soort };
  if (poging.soort !== 'antwoord') return later(stand, poging.soort, nu, wachttijdMs(stand.pogingen, toeval));
  const { status, retryAfter } = poging;
  const uitkomst = `http-${status}`;
  if (status >= 200 && status <= 299) return { soort: 'afgeleverd', uitkomst };
  if (status === 410) return { soort: 'webhook-verdwenen', uitkomst };
  if (status >= 400 && status <= 499 && !LATER.has(status)) return { soort: 'mislukt', uitkomst };
  const gevraagdMs = retryAfterMs(retryAfter, nu);
  const wachtMs = Math.max(wachttijdMs(stand.pogingen, toeval), gevraagdMs ?? 0);
  const vervolg = later(stand, uitkomst, nu, wachtMs);
  // "Too many requests" is about the receiver, not about this chain file: the whole subscription rests.
  if (status !== 429 || vervolg.soort !== 'uitgesteld') return vervolg;
  return { ...vervolg, rustTot: na(nu, gevraagdMs ?? EERSTE_WACHTTIJD_MS) };
}

function later({ eerstePogingOp = '' }: Pogingstand, uitkomst: string, nu: string, wachtMs: number): Vervolg {
  const opgegeven = eerstePogingOp !== '' && Date.parse(nu) - Date.parse(eerstePogingOp) >= GEEF_OP_NA_MS;
  return opgegeven ? { soort: 'mislukt', uitkomst } : { soort: 'uitgesteld', uitkomst, op: na(nu, wachtMs) };
}

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

function na(nu: string, ms: number): string {
  return new Date(Date.parse(nu) + ms).toISOString();
}
