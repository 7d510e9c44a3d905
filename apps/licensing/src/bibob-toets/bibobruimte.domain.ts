import { geweigerd, type Geweigerd } from '@schakel/domain';
import type { Aanvraagstatus, Bibobruimte } from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';

/** A toets, or that its key was destroyed and nothing of it can be read any more. */
export type LeesbareToets = BibobToets | undefined;

/**
 * What the toetsen of one application allow the decision on it. While one runs: nothing. Else the latest conclusion counts, so that a
 * finding of danger stands until the toets is done anew. A toets whose content was destroyed allows nothing either: it must be done anew.
 * @param toetsen in order of start
 */
export function bibobruimteVan(toetsen: readonly LeesbareToets[]): Bibobruimte {
  if (toetsen.length === 0) return 'geen-toets';
  if (toetsen.some(loopt)) return 'loopt';
  const laatste = toetsen.at(-1);
  if (laatste?.status !== 'geconcludeerd') return 'loopt';
  return laatste.conclusie.mate === 'geen' ? 'geen-bezwaar' : 'voorschriften-of-weigeren';
}

function loopt(toets: LeesbareToets): boolean {
  return toets !== undefined && toets.status !== 'geconcludeerd';
}

/**
 * A toets belongs to an application that is still to be decided on, and one at a time. Refusals: `aanvraag-besloten`,
 * `bibob-toets-loopt`.
 */
export function magToetsStarten(status: Aanvraagstatus, eerdere: readonly LeesbareToets[]): Geweigerd | undefined {
  if (status !== 'in-behandeling') return geweigerd('aanvraag-besloten', 'Op deze aanvraag is al besloten.');
  if (eerdere.some(loopt)) return geweigerd('bibob-toets-loopt', 'Bij deze aanvraag loopt al een Bibob-toets.');
  return undefined;
}
