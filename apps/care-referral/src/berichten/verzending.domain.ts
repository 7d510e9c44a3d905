import { GEEF_OP_NA_MS, LATER_OPNIEUW, retryAfterMs, wachttijdMs } from '@schakel/domain';

/** How one attempt to hand over a message ended. */
export type Afgifte =
  | { readonly soort: 'antwoord'; readonly status: number; readonly retryAfter?: string | undefined }
  | { readonly soort: 'onbereikbaar' }
  | { readonly soort: 'te-laat' };

export interface Afgiftestand {
  /** Attempts before this one. */
  readonly pogingen: number;
  readonly eerstePogingOp: string | undefined;
}

/** What follows: it is there, it is tried again at `op`, or somebody must look. */
export type Afgiftevervolg =
  | { readonly status: 'verzonden'; readonly uitkomst: string }
  | { readonly status: 'wachtend'; readonly uitkomst: string; readonly op: string }
  | { readonly status: 'mislukt'; readonly uitkomst: string };

/**
 * 2xx is handed over; 408, 409, 425, 429, 5xx and no answer are tried again, ever slower, for four days; any other answer is final, for the
 * gateway will not think otherwise about the same envelope.
 */
export function naAfgifte(stand: Afgiftestand, afgifte: Afgifte, nu: string, toeval: number): Afgiftevervolg {
  const uitkomst = afgifte.soort === 'antwoord' ? `http-${afgifte.status}` : afgifte.soort;
  if (afgifte.soort === 'antwoord') {
    const { status } = afgifte;
    if (status >= 200 && status <= 299) return { status: 'verzonden', uitkomst };
    if (status < 500 && !LATER_OPNIEUW.has(status)) return { status: 'mislukt', uitkomst };
  }
  const begin = stand.eerstePogingOp;
  if (begin !== undefined && Date.parse(nu) - Date.parse(begin) >= GEEF_OP_NA_MS)
    return { status: 'mislukt', uitkomst };
  const gevraagd = afgifte.soort === 'antwoord' ? (retryAfterMs(afgifte.retryAfter, nu) ?? 0) : 0;
  const op = new Date(Date.parse(nu) + Math.max(gevraagd, wachttijdMs(stand.pogingen, toeval))).toISOString();
  return { status: 'wachtend', uitkomst, op };
}
