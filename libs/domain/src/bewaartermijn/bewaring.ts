import type { Datum } from '../kalender/datum.js';
import { wettelijkeDag } from '../kalender/wettelijke-dag.js';
import type { Toestandsmachine } from '../toestandsmachine.js';
import { bewarenTotEnMet, type Bewaarregel } from './bewaartermijn.js';

/**
 * The class of a file that is over in some state; by its result where the state alone does not tell. Null for a result with which it goes
 * with another file.
 */
export type Eindklasse<K extends string> = K | Readonly<Record<string, K | null>>;

/** A kind of file whose own end starts its term. */
export interface EigenTermijn<K extends string = string> {
  readonly aard: 'eigen-termijn';
  readonly machine: Toestandsmachine<string>;
  /** The states in which it is over. A state that can be left again counts too: leaving it takes the last day away. */
  readonly na: Readonly<Partial<Record<string, Eindklasse<K>>>>;
}
/** A kind of file without a term of its own: it goes with the file that it belongs to, with the last where it belongs to several. */
export interface Volgend {
  readonly aard: 'volgt';
  /** Plain names of tables. */
  readonly dossiers: readonly string[];
  readonly reden: string;
}
/** Rows that are no file about a person. */
export interface ZonderPersoon {
  readonly aard: 'zonder-persoon';
  readonly reden: string;
}
/** How long the files of one table are kept: every table of a service has an answer. */
export type Bewaring<K extends string = string> = EigenTermijn<K> | Volgend | ZonderPersoon;

/** A kind of file whose term begins when it is over: `na` says in which states, and of which class it then is. */
export function eigenTermijn<S extends string, K extends string>(
  machine: Toestandsmachine<S>,
  na: Readonly<Partial<Record<NoInfer<S>, Eindklasse<K>>>>,
): EigenTermijn<K> {
  return { aard: 'eigen-termijn', machine, na };
}
/** A kind of file that goes with another, or with the last of several. */
export const volgt = (dossiers: string | readonly string[], reden: string): Volgend => ({
  ...{ aard: 'volgt', dossiers: typeof dossiers === 'string' ? [dossiers] : dossiers, reden },
});
/** A table that holds no file about a person. */
export const zonderPersoon = (reden: string): ZonderPersoon => ({ aard: 'zonder-persoon', reden });

/** What a file tells of its end, where its state and its last change do not tell enough. */
export interface Brongebeurtenis {
  /** Day of the source event; without it the day of the last change. */
  readonly dag?: Datum | undefined;
  /** Its result, for a state that has a class per result. */
  readonly uitkomst?: string | undefined;
}

/**
 * The last day on which a file is kept; null while it is not over.
 * @throws Error when its state has a class per result and `uitkomst` is none of these: a mistake in the table, found by its spec
 */
export function bewaardag<K extends string>(
  regels: readonly Bewaarregel<K>[],
  { machine, na }: EigenTermijn<K>,
  { status, gewijzigdOp }: { readonly status: string; readonly gewijzigdOp: string },
  { dag, uitkomst = '' }: Brongebeurtenis = {},
): Datum | null {
  const einde = na[status];
  if (einde === undefined) return null;
  const klasse: K | null | undefined = typeof einde === 'string' ? einde : einde[uitkomst];
  if (klasse === undefined) throw new Error(`no class for ${machine.naam} that is ${status} with result "${uitkomst}"`);
  return klasse === null ? null : bewarenTotEnMet(regels, klasse, dag ?? wettelijkeDag(gewijzigdOp));
}

function klassenVan(bewaring: Bewaring): readonly string[] {
  if (bewaring.aard !== 'eigen-termijn') return [];
  const eindes = Object.values(bewaring.na).flatMap((einde) =>
    typeof einde === 'object' ? Object.values(einde) : [einde],
  );
  return eindes.filter((klasse) => typeof klasse === 'string');
}

function foutenIn(soort: string, bewaring: Bewaring, alle: Readonly<Record<string, Bewaring>>): readonly string[] {
  if (bewaring.aard === 'eigen-termijn')
    return bewaring.machine.eind
      .filter((eind) => bewaring.na[eind] === undefined)
      .map((eind) => `${soort}: no class for its end ${eind}`);
  const reden = bewaring.reden.trim() === '' ? [`${soort}: no reason`] : [];
  const dossiers = bewaring.aard === 'volgt' ? bewaring.dossiers : [];
  const los = dossiers.filter((dossier) => alle[dossier]?.aard !== 'eigen-termijn');
  return [...reden, ...los.map((dossier) => `${soort}: ${dossier} has no term of its own`)];
}

/**
 * The faults in what a service says of its tables; a sound answer gives an empty list. Checks: every end of every machine has a class;
 * who follows follows a file with a term; no reason is empty; every class has a rule and every rule a class.
 */
export function controleerBewaringen(
  alle: Readonly<Record<string, Bewaring>>,
  regels: readonly Bewaarregel[],
): readonly string[] {
  const genoemd = new Set(Object.values(alle).flatMap(klassenVan));
  const geregeld = new Set(regels.map(({ klasse }) => klasse));
  return [
    ...Object.entries(alle).flatMap(([soort, bewaring]) => foutenIn(soort, bewaring, alle)),
    ...[...genoemd].filter((klasse) => !geregeld.has(klasse)).map((klasse) => `${klasse}: no rule`),
    ...[...geregeld].filter((klasse) => !genoemd.has(klasse)).map((klasse) => `${klasse}: no file is of this class`),
  ];
}
