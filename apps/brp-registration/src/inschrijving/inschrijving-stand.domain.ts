import { wettelijkeDag, type Datum } from '@schakel/domain';
import type { Adresbepaling } from './adresbepaling.domain.js';
import type { Identiteit } from './bevraging.domain.js';
import type { Inschrijvingsgebeurtenis } from './inschrijving-opdracht.domain.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';
import { evolve } from './inschrijving-verloop.domain.js';

/** What held on a day, by what is known now. */
export type Geldend =
  | { readonly ingeschreven: false }
  | {
      readonly ingeschreven: true;
      readonly sinds: Datum;
      readonly identiteit: Identiteit;
      readonly adresbepaling: Adresbepaling;
    };

const fold = (gebeurtenissen: readonly Inschrijvingsgebeurtenis[]) =>
  gebeurtenissen.reduce<Inschrijving | undefined>(evolve, undefined);

/** What was known at the end of a day; undefined when the registration was not there yet. */
export function bekendOp(gebeurtenissen: readonly Inschrijvingsgebeurtenis[], dag: Datum): Inschrijving | undefined {
  return fold(gebeurtenissen.filter(({ op }) => wettelijkeDag(op) <= dag));
}

/**
 * What held on a day, by what is known now: registered from the day of art. 2.19, under the identity and address of the last approved
 * correction that held by then. A correction of the first day holds always: it says since when.
 */
export function geldendOp(gebeurtenissen: readonly Inschrijvingsgebeurtenis[], dag: Datum): Geldend {
  const nu = fold(gebeurtenissen);
  if (nu === undefined || !('ingeschrevenPer' in nu) || dag < nu.ingeschrevenPer) return { ingeschreven: false };
  const eerst = fold(gebeurtenissen.filter(({ type }) => type !== 'inschrijving-correctie-goedgekeurd'));
  // The decisions on corrections stand at other versions without the approvals, their content does not change.
  if (eerst === undefined || !('ingeschrevenPer' in eerst)) throw new Error('registered by a correction');
  const geldend = nu.correcties.filter(({ status, geldigVanaf }) => status === 'goedgekeurd' && geldigVanaf <= dag);
  const identiteit = geldend.findLast((een) => een.identiteit)?.identiteit ?? eerst.identiteit;
  const adres = geldend.findLast((een) => een.adres)?.adres ?? eerst.adresbepaling.adres;
  return {
    ingeschreven: true,
    sinds: nu.ingeschrevenPer,
    identiteit,
    adresbepaling: { ...eerst.adresbepaling, adres },
  };
}
