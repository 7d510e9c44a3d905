import { EERSTE_WACHTTIJD_MS, GEEF_OP_NA_MS, LATER_OPNIEUW, retryAfterMs, wachttijdMs } from '@schakel/domain';

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
  if (status >= 400 && status <= 499 && !LATER_OPNIEUW.has(status)) return { soort: 'mislukt', uitkomst };
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

function na(nu: string, ms: number): string {
  return new Date(Date.parse(nu) + ms).toISOString();
}
