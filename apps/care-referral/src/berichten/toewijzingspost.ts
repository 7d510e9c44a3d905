import type { InsertRow } from '@schakel/messaging';
import type { Medegegeven, Medeschrift } from '@schakel/service';
import type { Toewijzinggebeurtenis } from '../toewijzing/toewijzing-opdracht.domain.js';
import type { Toewijzing } from '../toewijzing/toewijzing-toestand.domain.js';
import type { Bestemming, Postkamer } from './postkamer.js';
import { maakAntwoordbericht, maakToewijzingsbericht } from './toewijzingsbericht.js';

type Gegeven<X> = Pick<Medegegeven<Toewijzing, Toewijzinggebeurtenis, X>, 'stap' | 'context'>;

/** Rows for the messages that the events of a command send; none outside the chain. */
export async function stuur<X>(
  postkamer: Postkamer,
  { stap: { toestand, gebeurtenissen }, context: { nu } }: Gegeven<X>,
): Promise<Medeschrift> {
  const { id, gemeentecode, aanbieder } = toestand;
  const naar = { gemeentecode, ontvanger: aanbieder, nu, toewijzingId: id };
  const inserts: InsertRow[] = [];
  for (const gebeurtenis of gebeurtenissen) inserts.push(...(await een(postkamer, toestand, gebeurtenis, naar)));
  return { inserts };
}

async function een(
  postkamer: Postkamer,
  toestand: Toewijzing,
  gebeurtenis: Toewijzinggebeurtenis,
  naar: Bestemming,
): Promise<readonly InsertRow[]> {
  switch (gebeurtenis.type) {
    case 'verzoek-beantwoord':
      return postkamer.post((zo) => maakAntwoordbericht(toestand, gebeurtenis, zo), { ...naar, ref: gebeurtenis.ref });
    case 'producten-toegewezen':
    case 'bsn-vastgelegd': {
      const { ref } = gebeurtenis;
      if (ref === undefined) return [];
      // Before the number was known nothing was told by message, so then all of it is, what was withdrawn too.
      const over = gebeurtenis.type === 'bsn-vastgelegd' ? toestand.producten : gebeurtenis.producten;
      const nummers = over.map(({ nummer }) => nummer);
      return postkamer.post((zo) => maakToewijzingsbericht(toestand, nummers, zo), { ...naar, ref });
    }
    default:
      return [];
  }
}
