import type { InsertRow } from '@schakel/messaging';
import { besluitregel, verwerkingsregels, type Aanroep, type Besluit, type ServiceGegevens } from '@schakel/service';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Bibobinzagecode } from '../bibob-toets/bibob-ontvanger.data.js';
import { inzageregel } from '../bibob-toets/bibob-toets.store.js';
import type { Briefdossier } from './briefdossier.js';

/** One action on a letter. */
export interface Briefhandeling {
  readonly naam: string;
  readonly brief: { readonly id: Uuid; readonly gemeentecode: Gemeentecode };
  readonly dossier: Briefdossier;
  readonly besluit: Besluit;
  /** Who of the closed list gets something of a Bibob file by it; the body's own treatment when nobody does. */
  readonly ontvanger?: Bibobinzagecode;
}

/** The lines of an action on a letter: decision, processing, and of a Bibob file also the look into it (Wet Bibob art. 28). */
export function briefverantwoording(
  aanroep: Aanroep,
  { naam, brief, dossier, besluit, ontvanger = 'eigen-behandeling' }: Briefhandeling,
  gegevens: ServiceGegevens,
): InsertRow[] {
  const { nu } = besluit;
  const voorwerp = { soort: 'brief', id: brief.id };
  return [
    besluitregel(aanroep, { ...besluit, voorwerp }),
    ...verwerkingsregels(aanroep, { naam, gemeentecode: brief.gemeentecode, nu, voorwerp }, gegevens),
    ...(dossier.toets === undefined ? [] : [inzageregel(aanroep, dossier.toets, ontvanger, nu)]),
  ];
}
