import { DEMOGEBRUIKERS } from './demo-gebruikers.data.js';
import { PARTNERSYSTEMEN } from './partners.data.js';

/** The claims of an access token beside the standard ones; `libs/access` builds its actor from them. */
export interface Actorclaims {
  readonly soort: 'medewerker' | 'partner';
  readonly organisatie: string;
  readonly rollen: readonly string[];
  readonly gemeentecode?: string;
  /** Authorised party (OAuth NL 1.1): the client the token was issued to. */
  readonly azp: string;
}

/**
 * Claims for a user's token (`sub` given) or a machine's token (only `clientId`). Undefined when neither is known: the
 * token then carries no rights at all and every service refuses it.
 */
export function actorclaims(sub: string | undefined, clientId: string): Actorclaims | undefined {
  if (sub === undefined) {
    const partner = PARTNERSYSTEMEN.find((candidate) => candidate.clientId === clientId);
    return partner && { soort: 'partner', organisatie: partner.organisatie, rollen: partner.rollen, azp: clientId };
  }
  const user = DEMOGEBRUIKERS.find((candidate) => candidate.sub === sub);
  if (!user) return undefined;
  const { soort, organisatie, rollen, gemeentecode } = user;
  return { soort, organisatie, rollen, ...(gemeentecode ? { gemeentecode } : {}), azp: clientId };
}
