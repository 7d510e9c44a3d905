import { geweigerd, type Datum, type Geweigerd } from '@schakel/domain';
import { zelfdePersoon } from '../dossier/overgang.domain.js';
import type { Briefadres, Toestemming } from './briefadres-toestand.domain.js';
import { AMBTSHALVE_PLICHT_VANAF, BRIEFADRESGRONDEN } from './briefadresregels.domain.js';

/** What a decision to enter a briefadres looks at. */
export interface Vaststelling {
  readonly briefadres: Briefadres;
  readonly toestemming: Toestemming | undefined;
  readonly herbeoordelenOp: Datum;
  readonly steun: boolean;
  readonly vandaag: Datum;
  readonly actor: string;
}

/** One ground on which a briefadres cannot be put in force; undefined when it does not apply. */
type Bezwaargrond = (vaststelling: Vaststelling) => Geweigerd | undefined;

/** Who receives the mail said so in writing, and knows that it must be passed on (Wet BRP art. 2.45). */
const metToestemming: Bezwaargrond = ({ briefadres: { grond }, toestemming }) =>
  BRIEFADRESGRONDEN[grond].vraagt === 'toestemming' && toestemming === undefined
    ? geweigerd('toestemming-ontbreekt', 'De schriftelijke toestemming van de briefadresgever ontbreekt.')
    : undefined;

/** The decision of the burgemeester (2.41) or the designation (2.40, 2.42) is there and holds today. */
const opEenGrondDieGeldt: Bezwaargrond = ({ steun }) =>
  steun
    ? undefined
    : geweigerd('grondslag-geldt-niet', 'Het besluit of de aanwijzing waarop dit briefadres rust, geldt vandaag niet.');

/** Nobody decides on an intent before the person could answer (Awb art. 4:8). */
const naDeZienswijze: Bezwaargrond = ({ briefadres: { voornemen }, vandaag }) =>
  voornemen === undefined || voornemen.zienswijzeOp !== undefined || vandaag > voornemen.zienswijzeTot
    ? undefined
    : geweigerd('zienswijze-loopt', 'De persoon kan nog een zienswijze geven.');

/** What the college does unasked is decided by another than who intended it. */
const doorEenTweede: Bezwaargrond = ({ briefadres: { voornemen, vastgelegdDoor }, actor }) =>
  voornemen === undefined ? undefined : zelfdePersoon(vastgelegdDoor, actor);

const metEenHerbeoordeling: Bezwaargrond = ({ herbeoordelenOp, vandaag }) =>
  herbeoordelenOp > vandaag
    ? undefined
    : geweigerd('dag-voorbij', 'De dag van de herbeoordeling ligt te vroeg.', [
        { veld: 'herbeoordelenOp', regel: 'na vandaag' },
      ]);

const BEZWAARGRONDEN = [metToestemming, opEenGrondDieGeldt, naDeZienswijze, doorEenTweede, metEenHerbeoordeling];

/** The first ground on which a briefadres cannot be put in force; undefined when there is none. */
export function bezwaarTegenVaststelling(vaststelling: Vaststelling): Geweigerd | undefined {
  for (const grond of BEZWAARGRONDEN) {
    const bezwaar = grond(vaststelling);
    if (bezwaar !== undefined) return bezwaar;
  }
  return undefined;
}

/** A consent was signed by now; a legal person is one that the college designated. */
export function bezwaarTegenToestemming(
  { gever, aanwijzingId, getekendOp }: Toestemming,
  vandaag: Datum,
): Geweigerd | undefined {
  if (getekendOp > vandaag)
    return geweigerd('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', [
      { veld: 'getekendOp', regel: 'uiterlijk vandaag' },
    ]);
  if ((gever === 'rechtspersoon') !== (aanwijzingId !== undefined))
    return geweigerd('aanwijzing-past-niet', 'Een rechtspersoon geeft een briefadres op grond van een aanwijzing.', [
      { veld: 'aanwijzingId', regel: 'alleen en altijd bij een rechtspersoon (Wet BRP art. 2.42)' },
    ]);
  return undefined;
}

/** Since 2022 the college enters a briefadres of its own accord where nobody gives one: on or after that day, not before and not ahead. */
export function bezwaarTegenVoornemen(op: Datum, vandaag: Datum): Geweigerd | undefined {
  if (op <= vandaag && op >= AMBTSHALVE_PLICHT_VANAF) return undefined;
  return geweigerd('voornemen-ongeldig', 'De dag van het voornemen kan niet.', [
    { veld: 'op', regel: `van ${AMBTSHALVE_PLICHT_VANAF} tot en met vandaag` },
  ]);
}
