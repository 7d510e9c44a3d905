import type { IncomingHttpHeaders } from 'node:http';
import { GEEN_JSON, NIET_AANGEMELD, NIET_LEVERBAAR, zonderVerantwoording, type Foutbericht } from './foutbericht.js';

/**
 * Headers by which a municipality accounts for a query. They are not in the OpenAPI specification: the national service knows
 * purposes by contract, and the gateways in front of it that municipalities buy ask for these names (as Open Formulieren and
 * the zaakafhandelcomponent document them). `x-origin-oin` is who asks, the others are why, in which process, and by whom.
 */
export const HERKOMST = 'x-origin-oin';
export const VERANTWOORDING = ['x-doelbinding', 'x-verwerking', 'x-gebruiker'] as const;

const JSON_TYPE = /^application\/json\s*(;\s*charset=utf-8\s*)?$/i;
const ACCEPT_TYPE = /^(application\/json|application\/\*|\*\/\*)\s*(;\s*charset=utf-8)?\s*(;\s*q=[\d.]+)?\s*$/i;

function header(headers: IncomingHttpHeaders, naam: string): string {
  const waarde = headers[naam];
  return (Array.isArray(waarde) ? (waarde[0] ?? '') : (waarde ?? '')).trim();
}

/** Why a query is refused before its body is read; undefined when it may go on. */
export function geweigerd(headers: IncomingHttpHeaders): Foutbericht | undefined {
  if (!/^[0-9]{8}[0-9A-Za-z]{12}$/.test(header(headers, HERKOMST))) return NIET_AANGEMELD;
  const missend = VERANTWOORDING.filter((naam) => header(headers, naam) === '');
  if (missend.length > 0) return zonderVerantwoording(missend);
  const accept = header(headers, 'accept');
  if (accept && !accept.split(',').some((type) => ACCEPT_TYPE.test(type.trim()))) return NIET_LEVERBAAR;
  const contentType = header(headers, 'content-type');
  return contentType && !JSON_TYPE.test(contentType) ? GEEN_JSON : undefined;
}

/** What the simulator remembers of a query: the accounting, never who was asked about. */
export interface Verantwoording {
  readonly herkomst: string;
  readonly doelbinding: string;
  readonly verwerking: string;
  readonly gebruiker: string;
}

export function verantwoording(headers: IncomingHttpHeaders): Verantwoording {
  return {
    herkomst: header(headers, HERKOMST),
    doelbinding: header(headers, 'x-doelbinding'),
    verwerking: header(headers, 'x-verwerking'),
    gebruiker: header(headers, 'x-gebruiker'),
  };
}
