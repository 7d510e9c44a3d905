import type { Rol } from '../actor/rollen.data.js';
import { ROLLEN } from '../actor/rollen.data.js';
import type { Bronschema } from './bronschema.js';
import type { Policy } from './policy.js';

/** One cell of the matrix: a role may do an action for these purposes, under the rules named. */
export interface Rolrecht {
  readonly handeling: string;
  readonly rol: Rol;
  readonly doelbindingen: readonly string[];
  readonly regels: readonly string[];
}

/** Role by action, read from the rules themselves; for documentation, yearly review (BIO2 5.18) and tests. Sorted, so it can be compared. */
export function rolmatrix<S extends Bronschema>(policies: readonly Policy<S>[]): Rolrecht[] {
  const rechten: Rolrecht[] = [];
  for (const { definitie, handelingen } of policies) {
    for (const handeling of [...handelingen].sort()) {
      for (const rol of Object.keys(ROLLEN) as Rol[]) {
        const regels = definitie.regels.filter(
          (regel) => regel.handelingen.includes(handeling) && regel.rollen.includes(rol),
        );
        if (regels.length === 0) continue;
        const doelbindingen = [...new Set(regels.flatMap((regel) => regel.doelbindingen))].sort();
        rechten.push({ handeling, rol, doelbindingen, regels: regels.map(({ naam }) => naam) });
      }
    }
  }
  return rechten;
}
