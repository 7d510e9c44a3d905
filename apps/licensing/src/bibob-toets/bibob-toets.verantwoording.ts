import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { InsertRow } from '@schakel/messaging';
import { besluitregel, verwerkingsregels, type Aanroep, type Besluit, type ServiceGegevens } from '@schakel/service';

/** The decision on access and the processing of one action on a toets; nobody is named: the file is sealed (Wet Bibob art. 28). */
export function toetsverantwoording(
  aanroep: Aanroep,
  besluit: Besluit,
  naam: string,
  { id, gemeentecode }: { readonly id: Uuid; readonly gemeentecode: Gemeentecode },
  gegevens: ServiceGegevens,
): InsertRow[] {
  const voorwerp = { soort: 'bibob-toets', id };
  const verwerking = { naam, gemeentecode, nu: besluit.nu, voorwerp };
  return [besluitregel(aanroep, { ...besluit, voorwerp }), ...verwerkingsregels(aanroep, verwerking, gegevens)];
}
