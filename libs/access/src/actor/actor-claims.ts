import { isGemeentecode, isOin } from '@schakel/domain';
import type { Actor } from './actor.js';
import { isRol, ROLLEN, type Actorsoort, type Rol } from './rollen.data.js';

/** The claims of an access token that say who acts. Everything in it is unproven until its type is checked here. */
export interface ActorClaims {
  readonly sub?: unknown;
  readonly soort?: unknown;
  readonly gemeentecode?: unknown;
  readonly organisatie?: unknown;
  readonly rollen?: unknown;
}

/** Name of the claim that is missing or wrong; never its value. */
export type Claimfout = 'sub' | 'soort' | 'gemeentecode' | 'organisatie' | 'rollen';

/**
 * The actor, or the first claim that is missing or wrong. Roles we do not know, and roles that do not fit the kind of actor
 * (a partner's token that says `beheerder`), are dropped: they open nothing.
 */
export function actorUitClaims(claims: ActorClaims): Actor | Claimfout {
  const { sub, soort, gemeentecode, organisatie, rollen } = claims;
  // No control characters (they would split log lines) and not a number of 8 or 9 digits, which could be a BSN.
  if (typeof sub !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(sub) || /^\d{8,9}$/.test(sub)) return 'sub';
  if (soort !== 'medewerker' && soort !== 'partner') return 'soort';
  if (gemeentecode === undefined ? soort === 'medewerker' : !isGemeentecode(gemeentecode)) return 'gemeentecode';
  if (!isOin(organisatie)) return 'organisatie';
  if (!Array.isArray(rollen) || !rollen.every((rol) => typeof rol === 'string')) return 'rollen';
  return Object.freeze({
    sub,
    soort,
    organisatie,
    rollen: Object.freeze(passendeRollen(rollen, soort)),
    ...(isGemeentecode(gemeentecode) && { gemeentecode }),
  });
}

function passendeRollen(rollen: readonly string[], soort: Actorsoort): Rol[] {
  return [...new Set(rollen)].filter(isRol).filter((rol) => ROLLEN[rol].soort === soort);
}
