import type { Pseudoniem, Pseudonimiseerder } from '@schakel/privacy';
import type { ServiceGegevens, Verwerking } from '@schakel/service';
import type { InschrijvingRij } from './inschrijving.rij.js';

/** Purpose for which the service itself acts, when an event asks it to. */
export const DOELBINDING = 'brp-inschrijving';

/** Process that the BRP is told of with every question. */
export const PROCES = 'Eerste inschrijving';

/** Absolute URL of a registration. */
export function inschrijvingsadres({ publiekeUrl }: ServiceGegevens, id: string): string {
  return `${publiekeUrl}/v1/inschrijvingen/${id}`;
}

/**
 * A line of the processing log about the person of a registration: by the pseudonym of the number once there is one, before that by one
 * that occurs in no other registration.
 * @param naam what was done, in Dutch
 */
export function verwerkingVan(
  { id, gemeentecode }: Pick<InschrijvingRij, 'id' | 'gemeentecode'>,
  bsnPseudoniem: Pseudoniem | null,
  naam: string,
  nu: string,
  pseudoniemen: Pseudonimiseerder,
): Verwerking {
  const betrokkene =
    bsnPseudoniem === null
      ? { id: pseudoniemen.pseudoniem('brp/persoon', id), type: 'urn:schakel:pseudoniem:inschrijving' }
      : { id: bsnPseudoniem, type: 'BSN' };
  return { naam, gemeentecode, nu, voorwerp: { soort: 'inschrijving', id }, betrokkenen: [betrokkene] };
}
