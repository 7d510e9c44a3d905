import type { Datum, Uuid } from '@schakel/domain';
import { beoordeelLevering, type Geplaatst, type Leveringsstand } from './levering.domain.js';
import type { Opmerking, Product, Toewijzing, Toewijzingstatus } from './toewijzing-toestand.domain.js';

/** RedenWijziging "verwijderd": the assignment counts as never given. */
export const VERWIJDERD = '13';

/** Whether an assignment was withdrawn: reason 13, with the end day on the begin day. */
export function isIngetrokken({ redenWijziging }: Product): boolean {
  return redenWijziging === VERWIJDERD;
}

/** Whether an assignment holds on a day or later: a 301 names all of these (iWmo 3.2 §2.5). */
export function isActueel(product: Product, dag: Datum): boolean {
  return !isIngetrokken(product) && (product.einddatum === undefined || product.einddatum >= dag);
}

type Regelbron = Pick<Toewijzing, 'ontvangen'>;

/** What is known of the delivery of one assignment: all lines about it that were not turned down for good, in the order of their sender. */
function regelsOver({ ontvangen }: Regelbron, nummer: number): readonly (Geplaatst & { readonly ontvangst: Uuid })[] {
  return ontvangen.flatMap(({ id, dagtekening, identificatie, regels, afgekeurd }) =>
    regels
      .filter((regel) => regel.nummer === nummer && !afgekeurd.includes(regel.pad))
      .map((regel) => ({ ...regel, ontvangst: id, volgorde: `${dagtekening} ${identificatie} ${regel.pad}` })),
  );
}

/** How far the delivery of one assignment is. */
export function leveringsstand(toewijzing: Regelbron, nummer: number): Leveringsstand {
  return beoordeelLevering(regelsOver(toewijzing, nummer)).stand;
}

/** Lines that do not fit, per message; a message that is not named fits whole. */
export function watNietPast(
  toewijzing: Pick<Toewijzing, 'ontvangen' | 'producten'>,
): ReadonlyMap<Uuid, readonly Opmerking[]> {
  const gevonden = new Map<Uuid, Opmerking[]>();
  for (const { nummer } of toewijzing.producten) {
    const regels = regelsOver(toewijzing, nummer);
    const { pastNiet } = beoordeelLevering(regels);
    for (const regel of regels) {
      const code = pastNiet.get(regel);
      if (code !== undefined)
        gevonden.set(regel.ontvangst, [...(gevonden.get(regel.ontvangst) ?? []), { pad: regel.pad, code }]);
    }
  }
  return gevonden;
}

/** Whether anything was delivered by this file, also on assignments that were withdrawn since. */
export function isGeleverd(toewijzing: Pick<Toewijzing, 'ontvangen' | 'producten'>): boolean {
  return toewijzing.producten.some(({ nummer }) => leveringsstand(toewijzing, nummer) !== 'niet-gestart');
}

/** The state that follows from the facts. It is no fact of its own, so that the order of facts cannot matter to it. */
export function statusVan(toewijzing: Omit<Toewijzing, 'status'>): Toewijzingstatus {
  const { client, producten } = toewijzing;
  if (producten.length === 0) return 'open';
  if (client.bsn === undefined) return 'buiten-keten-zonder-bsn';
  const geldig = producten.filter((product) => !isIngetrokken(product));
  if (geldig.length === 0) return 'ingetrokken';
  const standen = geldig.map(({ nummer }) => leveringsstand(toewijzing, nummer));
  if (standen.every((stand) => stand === 'gestopt')) return 'gestopt';
  return standen.every((stand) => stand === 'niet-gestart') ? 'toegewezen' : 'gestart';
}
