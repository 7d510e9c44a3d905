import { beginVanWettelijkeDag, plusDagen, type Datum } from '@schakel/domain';
import { WAARSCHUWING_VOORAF } from './briefadresregels.domain.js';

/** A day on which somebody looks anew, and how far the clock got with it. */
export interface Herbeoordeling {
  readonly op: Datum;
  readonly stand: 'gepland' | 'nadert' | 'verstreken';
}

/** A day on which somebody must look anew. */
export function planHerbeoordeling(op: Datum): Herbeoordeling {
  return { op, stand: 'gepland' };
}

/** The instant at which the clock must look again, ISO 8601 UTC; null when it has said all it can say. */
export function volgendeWekker({ op, stand }: Herbeoordeling): string | null {
  switch (stand) {
    case 'gepland':
      return beginVanWettelijkeDag(plusDagen(op, -WAARSCHUWING_VOORAF.duur.aantal));
    case 'nadert':
      return beginVanWettelijkeDag(plusDagen(op, 1));
    case 'verstreken':
      return null;
  }
}

/** What the clock says on a day: that the day comes near, or that it went by without anybody looking. It decides nothing. */
export function naTijd({ op }: Herbeoordeling, vandaag: Datum): Herbeoordeling {
  return { op, stand: vandaag > op ? 'verstreken' : 'nadert' };
}
