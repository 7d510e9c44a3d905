import { beslissingAlsRij, verwerkingsregister, type Beslissing, type Beslissingsrij } from '@schakel/access';
import type { Gemeentecode } from '@schakel/domain';
import type { InsertRow } from '@schakel/messaging';
import { processingLines, type ProcessingAction } from '@schakel/platform';
import type { Aanroep } from './aanroep.js';
import type { ServiceGegevens } from './service-gegevens.js';

/** What a decision or a processing was about: kind of aggregate and, when one was named, its id. */
export interface Voorwerp {
  readonly soort: string;
  readonly id?: string;
  /** Rows that a list showed. */
  readonly aantal?: number;
}

/** One decision, to be written down whether it allowed or refused. */
export interface Besluit {
  readonly beslissing: Beslissing;
  readonly handeling: string;
  readonly nu: string;
  readonly voorwerp: Voorwerp;
}

/** The row of the decision log: into the unit of what it allowed, or to `DecisionLog` when it belongs to no write. */
export function besluitregel(
  { actor, doelbinding }: Aanroep,
  { beslissing, handeling, nu, voorwerp }: Besluit,
): { readonly table: 'toegangsbeslissing'; readonly row: Beslissingsrij } {
  return beslissingAlsRij({ beslissing, actor, handeling, doelbinding, bron: voorwerp, nu });
}

/** One action on the data of one aggregate. */
export interface Verwerking {
  /** In Dutch, for whoever reads the log: `Signaal lezen`. */
  readonly naam: string;
  readonly gemeentecode: Gemeentecode;
  readonly nu: string;
  readonly voorwerp: { readonly soort: string; readonly id: string };
  /** The persons concerned, each by a pseudonym; none when it is about nobody in particular. */
  readonly betrokkenen?: NonNullable<ProcessingAction['subjects']>;
}

/** The rows of the processing log (Logboek Dataverwerkingen): one per action, and one per person beneath it when it concerns several. */
export function verwerkingsregels(
  { actor, doelbinding }: Pick<Aanroep, 'doelbinding'> & { readonly actor: { readonly sub: string } },
  { naam, gemeentecode, nu, voorwerp, betrokkenen = [] }: Verwerking,
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
    object: `${voorwerp.soort}/${voorwerp.id}`,
    subjects: betrokkenen,
  });
}
