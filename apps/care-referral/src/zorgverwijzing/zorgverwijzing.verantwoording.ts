import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Pseudonimiseerder } from '@schakel/privacy';
import type { ServiceGegevens, Verwerking } from '@schakel/service';

/** Purpose for which the service itself acts, when an event asks it to. */
export const DOELBINDING = 'zorgverwijzing';

/** Absolute URL of a referral. */
export function verwijzingsadres({ publiekeUrl }: ServiceGegevens, id: string): string {
  return `${publiekeUrl}/v1/zorgverwijzingen/${id}`;
}

/**
 * A line of the processing log about the person of a referral, by a pseudonym that occurs in no other referral.
 * @param naam what was done, in Dutch
 */
export function verwerkingVan(
  { id, gemeentecode }: { readonly id: Uuid; readonly gemeentecode: Gemeentecode },
  naam: string,
  nu: string,
  pseudoniemen: Pseudonimiseerder,
): Verwerking {
  const type = 'urn:schakel:pseudoniem:zorgverwijzing';
  const betrokkenen = [{ id: pseudoniemen.pseudoniem('zorgverwijzing/persoon', id), type }];
  return { naam, gemeentecode, nu, voorwerp: { soort: 'zorgverwijzing', id }, betrokkenen };
}
