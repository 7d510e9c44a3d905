import type { Datum } from '../kalender/datum.js';
import type { Gemeentecode } from './gemeentecode.js';
import { zoekGemeente } from './gemeenten.js';
import { HERINDELINGEN, type Herindeling } from './herindelingen.data.js';

/** A municipality that no longer exists. */
export interface VoormaligeGemeente {
  readonly code: Gemeentecode;
  readonly naam: string;
  /** First day on which it no longer existed. */
  readonly opgehevenOp: Datum;
  /** One code, or several when its territory was divided. */
  readonly opvolgers: readonly Gemeentecode[];
  readonly bron: string;
  readonly graad: Herindeling['graad'];
}

/** The municipalities that ended since 2015, as far as known, in order of date. */
export const VOORMALIGE_GEMEENTEN: readonly VoormaligeGemeente[] = HERINDELINGEN.flatMap((herindeling) =>
  herindeling.opgeheven.map(([code, naam]) => ({
    code: code as Gemeentecode,
    naam,
    opgehevenOp: herindeling.datum,
    opvolgers: herindeling.opvolgers as readonly Gemeentecode[],
    bron: herindeling.bron,
    graad: herindeling.graad,
  })),
);

const voormalig: ReadonlyMap<string, VoormaligeGemeente> = new Map(
  VOORMALIGE_GEMEENTEN.map((gemeente) => [gemeente.code, gemeente]),
);
const ontstaan: ReadonlyMap<string, Datum> = new Map(
  HERINDELINGEN.flatMap(({ nieuw, datum }) => (nieuw === undefined ? [] : [[nieuw, datum] as const])),
);

/** The former municipality with this code, or undefined when it exists or is unknown. */
export function zoekVoormaligeGemeente(code: Gemeentecode): VoormaligeGemeente | undefined {
  return voormalig.get(code);
}

/** The name that belongs to a code of a present or former municipality, or undefined. */
export function gemeentenaam(code: Gemeentecode): string | undefined {
  return zoekGemeente(code)?.naam ?? voormalig.get(code)?.naam;
}

/**
 * Whether the municipality existed on the day, as far as known: present municipalities from the day they came into being (from always
 * when that was before 2015), former ones up to the day they ended.
 */
export function isGemeenteOp(code: Gemeentecode, dag: Datum): boolean {
  const begin = ontstaan.get(code);
  if (begin !== undefined && dag < begin) return false;
  const oud = voormalig.get(code);
  return oud === undefined ? zoekGemeente(code) !== undefined : dag < oud.opgehevenOp;
}

/**
 * The municipality that answers on a day for the territory of a code: itself while it exists, else its successor, or theirs in turn.
 * One code is an answer. Several codes mean that the territory was divided: a person chooses. None means that the code is unknown or
 * that the municipality did not exist yet on that day.
 */
export function volgGemeentecode(code: Gemeentecode, dag: Datum): readonly Gemeentecode[] {
  if (isGemeenteOp(code, dag)) return [code];
  const oud = voormalig.get(code);
  if (oud === undefined || dag < oud.opgehevenOp) return [];
  return [...new Set(oud.opvolgers.flatMap((opvolger) => volgGemeentecode(opvolger, dag)))].sort();
}
