import { geweigerd, type Geweigerd } from '@schakel/domain';
import {
  openStatussen,
  type Aanvraagstatus,
  type Bibobruimte,
} from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import { langsteOpschorting, opschortingDoorLbb, type Bibobopschorting } from './bibob-lbb.domain.js';
import { objectsoort } from './bibob-object.domain.js';
import { isAfgesloten, type BibobToets } from './bibob-toets-toestand.domain.js';

/** A toets, or that its key was destroyed and nothing of it can be read any more. */
export type LeesbareToets = BibobToets | undefined;

/**
 * What the toetsen of one application allow the decision on it. While one runs: nothing. Else the latest counts, so that a finding of danger,
 * with its weighing, stands until the toets is done anew. A toets that ended without conclusion (silence, withdrawal) or whose content was
 * destroyed allows nothing either: what follows then is not a grant or refusal, or the toets is done anew.
 * @param toetsen in order of start
 */
export function bibobruimteVan(toetsen: readonly LeesbareToets[]): Bibobruimte {
  if (toetsen.length === 0) return 'geen-toets';
  if (toetsen.some(loopt)) return 'loopt';
  const laatste = toetsen.at(-1);
  if (laatste?.status !== 'afgerond') return 'loopt';
  return laatste.conclusie.mate === 'geen' ? 'geen-bezwaar' : 'voorschriften-of-weigeren';
}

function loopt(toets: LeesbareToets): boolean {
  return toets !== undefined && !isAfgesloten(toets);
}

/**
 * A toets belongs to an application that is still to be decided on, and one at a time. Refusals: `aanvraag-besloten`,
 * `bibob-toets-loopt`.
 */
export function magToetsStarten(status: Aanvraagstatus, eerdere: readonly LeesbareToets[]): Geweigerd | undefined {
  if (!openStatussen.some((open) => open === status))
    return geweigerd('aanvraag-besloten', 'Op deze aanvraag is al besloten.');
  if (eerdere.some(loopt)) return geweigerd('bibob-toets-loopt', 'Bij deze aanvraag loopt al een Bibob-toets.');
  return undefined;
}

/**
 * What a toets does to the term to decide on the application: nothing during own research (art. 31 a contrario), and the suspension of
 * art. 31 from the request for advice on. Undefined when no advice was asked, or no term to decide on an application runs. Changes with
 * the toets: `kenmerk` stays the same.
 */
export function opschortingVan(toets: BibobToets): Bibobopschorting | undefined {
  const { id, lbb, object, status } = toets;
  if (lbb === undefined || !objectsoort(object).beslistermijn) return undefined;
  return opschortingDoorLbb(id, lbb, lbb.beeindigdOp === undefined && uitgeput(status));
}

/** The same as the application takes it over: with the longest time that the suspension can take as the toets stands now. */
export function overTeNemenOpschorting(
  toets: BibobToets,
): (Bibobopschorting & { readonly maximumDagen?: number }) | undefined {
  const opschorting = opschortingVan(toets);
  const maximumDagen = toets.lbb && langsteOpschorting(toets.lbb);
  return opschorting && { ...opschorting, ...(maximumDagen !== undefined && { maximumDagen }) };
}

/** Concluding without the advice is possible from the exhausted state only, so a request that was left waiting was exhausted. */
function uitgeput(status: BibobToets['status']): boolean {
  return !['lbb-aangevraagd', 'lbb-pauze', 'lbb-verlengd'].includes(status);
}

/** That the application may be left untreated because the questions stay unanswered, and until which day (Awb art. 4:5). */
export function adviesBuitenBehandeling(toets: BibobToets): { readonly uiterlijk: string } | undefined {
  if (toets.status !== 'niet-beantwoord') return undefined;
  const { buitenBehandelingUiterlijk: uiterlijk } = toets.zwijgen;
  return uiterlijk === undefined ? undefined : { uiterlijk };
}
