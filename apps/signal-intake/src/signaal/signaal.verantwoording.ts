import { type Beslissing, beslissingAlsRij, verwerkingsregister } from '@schakel/access';
import type { Gemeentecode } from '@schakel/domain';
import type { InsertRow } from '@schakel/messaging';
import { type ProcessingAction, processingLines } from '@schakel/platform';
import type { Pseudonimiseerder } from '@schakel/privacy';
import type { Aanroep } from '../aanroep.js';
import type { ServiceGegevens } from '../service-gegevens.js';
import type { Signaal } from './signaal-toestand.domain.js';

/** One decision about signals, to be written down whether it allowed or refused. */
export interface Besluit {
  readonly beslissing: Beslissing;
  readonly handeling: string;
  readonly nu: string;
  /** The signal it was about; absent for a list. */
  readonly id?: string;
  /** Rows that a list showed. */
  readonly aantal?: number;
}

/** The row of the decision log. */
export function besluitregel({ actor, doelbinding }: Aanroep, { beslissing, handeling, nu, id, aantal }: Besluit) {
  const bron = { soort: 'signaal', ...(id !== undefined && { id }), ...(aantal !== undefined && { aantal }) };
  return beslissingAlsRij({ beslissing, actor, handeling, doelbinding, bron, nu });
}

/** One action on the data of a signal. */
export interface Verwerking {
  /** In Dutch, for whoever reads the log: `Signaal lezen`. */
  readonly naam: string;
  readonly gemeentecode: Gemeentecode;
  readonly nu: string;
  readonly id: string;
  readonly betrokkenen: NonNullable<ProcessingAction['subjects']>;
}

/** The rows of the processing log: one per action, and one per person beneath it when it concerns several. */
export function verwerkingsregels(
  { actor, doelbinding }: Aanroep,
  { naam, gemeentecode, nu, id, betrokkenen }: Verwerking,
  service: ServiceGegevens,
): readonly InsertRow[] {
  return processingLines({
    name: naam,
    gemeentecode,
    activityId: verwerkingsregister.uri(doelbinding, service.publiekeUrl),
    start: nu,
    end: nu,
    system: service.naam,
    version: service.versie,
    actor: actor.sub,
    doelbinding,
    object: `signaal/${id}`,
    subjects: betrokkenen,
  });
}

/**
 * The persons of a signal, each by a pseudonym of their own. They carry no number that would be the same in another signal; who
 * looks for one person goes through the signals, not through this log.
 */
export function betrokkenenVan({ id, melding }: Signaal, pseudoniemen: Pseudonimiseerder): Verwerking['betrokkenen'] {
  return melding.personen.map((_persoon, index) => ({
    id: pseudoniemen.pseudoniem('signaal/persoon', `${id}/${index}`),
    type: 'urn:schakel:pseudoniem:signaalpersoon',
  }));
}
