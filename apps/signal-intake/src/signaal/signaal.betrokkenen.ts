import type { ProcessingAction } from '@schakel/platform';
import type { Pseudonimiseerder } from '@schakel/privacy';
import type { Signaal } from './signaal-toestand.domain.js';

/**
 * The persons of a signal for the processing log, each by a pseudonym of their own. They carry no number that would be the same in
 * another signal; who looks for one person goes through the signals, not through this log.
 */
export function betrokkenenVan(
  { id, melding }: Signaal,
  pseudoniemen: Pseudonimiseerder,
): NonNullable<ProcessingAction['subjects']> {
  return melding.personen.map((_persoon, index) => ({
    id: pseudoniemen.pseudoniem('signaal/persoon', `${id}/${index}`),
    type: 'urn:schakel:pseudoniem:signaalpersoon',
  }));
}
