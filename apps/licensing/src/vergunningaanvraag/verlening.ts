import { plusDagen } from '@schakel/domain';
import type { Verlening } from '../vergunning/vergunning.store.js';
import type { VanRechtswegeVerleend, Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';

/** What a grant adds to what the application says: the decision and its conditions, or the day on which it arose by silence. */
export type Verleningsdeel = Pick<Verlening, 'besluitId' | 'voorschriften' | 'verleendOp'>;

/** What a grant is made of. How long the permit holds is in the rule of the day of receipt, like the dates of the application. */
export function verleningVan(
  { id, gemeentecode, vergunningsoort, regeling, aanvrager, raadplegingen }: Vergunningaanvraag,
  deel: Verleningsdeel,
): Verlening {
  const { kvkNummer, bedrijfsnaam, ondertekenaar } = aanvrager;
  const { geldigheidsduurJaren: geldigheidsjaren } = regeling;
  return {
    ...deel,
    gemeentecode,
    vergunningaanvraagId: id,
    vergunningsoort,
    houder: { kvkNummer, bedrijfsnaam, ...(ondertekenaar !== undefined && { vertegenwoordiger: ondertekenaar }) },
    raadplegingIds: raadplegingen.map(({ raadplegingId }) => raadplegingId),
    ...(geldigheidsjaren !== undefined && { geldigheidsjaren }),
  };
}

/** The permit that arose by silence: without decision or conditions, given on the day after the term (Awb 4:20b lid 1). */
export function verleningVanRechtswege(aanvraag: VanRechtswegeVerleend): Verlening {
  const verleendOp = plusDagen(aanvraag.vanRechtswege.termijnVerstrekenOp, 1);
  return verleningVan(aanvraag, { voorschriften: [], verleendOp });
}
