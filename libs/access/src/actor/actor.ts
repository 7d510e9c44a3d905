import type { Actorsoort, Rol } from './rollen.data.js';

/** Who acts: taken from a verified token and from nowhere else. */
export interface Actor {
  /** Opaque subject of the token; pairwise, never a BSN or name (OIDC NL GOV 1.0.1). */
  readonly sub: string;
  readonly soort: Actorsoort;
  /** The municipality the actor works for; always there for `medewerker`. */
  readonly gemeentecode?: string;
  /** OIN of the organisation, 20 positions. */
  readonly organisatie: string;
  /** Only roles that exist and fit `soort`. */
  readonly rollen: readonly Rol[];
}

/**
 * The municipalities whose rows this actor's transactions may announce by who he is. Empty for partners: for them the service
 * takes the municipality from the grant it finds.
 */
export function gemeentenVan(actor: Actor): readonly string[] {
  return actor.gemeentecode === undefined ? [] : [actor.gemeentecode];
}
