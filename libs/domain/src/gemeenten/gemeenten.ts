import type { Datum } from '../kalender/datum.js';
import type { Gemeentecode } from './gemeentecode.js';
import {
  GEMEENTELIJKE_INDELING,
  GEMEENTERIJEN,
  VEILIGHEIDSREGIO_NAMEN,
  type Gemeenterij,
  type Provincie,
  type Veiligheidsregiocode,
} from './gemeenten.data.js';

/** A municipality of the current list, with what routing needs to know of it. */
export interface Gemeente {
  readonly code: Gemeentecode;
  /** Name by CBS, e.g. `'s-Gravenhage`, `Bergen (NH.)`. */
  readonly naam: string;
  readonly provincie: Provincie;
  readonly veiligheidsregio: { readonly code: Veiligheidsregiocode; readonly naam: string };
  /** Receives the allowance for women's shelters on behalf of its region. */
  readonly centrumgemeenteVrouwenopvang: boolean;
  readonly bron: string;
  /** Reference date of the list. */
  readonly datum: Datum;
}

function gemeenteVan([code, naam, provincie, regio, centrum]: Gemeenterij): Gemeente {
  return {
    code: code as Gemeentecode,
    naam,
    provincie,
    veiligheidsregio: { code: regio, naam: VEILIGHEIDSREGIO_NAMEN[regio] },
    centrumgemeenteVrouwenopvang: centrum === true,
    bron: GEMEENTELIJKE_INDELING.bron,
    datum: GEMEENTELIJKE_INDELING.datum,
  };
}

/** The 342 municipalities of 1 January 2026, in order of code. */
export const GEMEENTEN: readonly Gemeente[] = GEMEENTERIJEN.map(gemeenteVan);

/** Their codes: what a transaction announces that works for all of them. */
export const GEMEENTECODES: readonly Gemeentecode[] = GEMEENTEN.map(({ code }) => code);

const opCode: ReadonlyMap<string, Gemeente> = new Map(GEMEENTEN.map((gemeente) => [gemeente.code, gemeente]));

/** The municipality of the current list with this code, or undefined. */
export function zoekGemeente(code: Gemeentecode): Gemeente | undefined {
  return opCode.get(code);
}

/** The municipalities of a safety region, in order of code. */
export function gemeentenInVeiligheidsregio(regio: Veiligheidsregiocode): readonly Gemeente[] {
  return GEMEENTEN.filter((gemeente) => gemeente.veiligheidsregio.code === regio);
}
