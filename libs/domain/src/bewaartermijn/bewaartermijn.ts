import type { Herkomst } from '../herkomst.js';
import { plusDagen, type Datum } from '../kalender/datum.js';
import { plusDuur, type DuurInDagen } from '../kalender/duur.js';

/** How long a class of files is kept, counted from the day of its source event. */
export interface Bewaarregel<K extends string = string> extends Herkomst {
  readonly klasse: K;
  readonly duur: DuurInDagen;
  /** Number of its result in the selection list; undefined when the list has no line for it. */
  readonly resultaat?: string;
  /** The event from whose day is counted, in Dutch. */
  readonly vanaf: string;
  readonly grondslag: string;
  readonly geldigVanaf: Datum;
}

/**
 * The rule that holds for a class on the day of its source event: the latest that had begun, or else the first there is.
 * @throws Error when the class has no rule: every class has one
 */
export function bewaarregelVoor<K extends string>(
  regels: readonly Bewaarregel<K>[],
  klasse: NoInfer<K>,
  brondatum: Datum,
): Bewaarregel<K> {
  const vanKlasse = regels
    .filter((regel) => regel.klasse === klasse)
    .toSorted((een, ander) => (een.geldigVanaf < ander.geldigVanaf ? -1 : 1));
  const regel = vanKlasse.filter(({ geldigVanaf }) => geldigVanaf <= brondatum).at(-1) ?? vanKlasse[0];
  if (regel === undefined) throw new Error(`no rule says how long ${klasse} is kept`);
  return regel;
}

/**
 * The last day on which something is kept; from the day after it may be destroyed. Counted from the day after the source event, as the
 * law counts; the Algemene termijnenwet does not apply to terms in years.
 */
export function bewarenTotEnMet<K extends string>(
  regels: readonly Bewaarregel<K>[],
  klasse: NoInfer<K>,
  brondatum: Datum,
): Datum {
  return plusDuur(brondatum, bewaarregelVoor(regels, klasse, brondatum).duur);
}

/** First day on which something may be destroyed. */
export function vernietigbaarVanaf(totEnMet: Datum): Datum {
  return plusDagen(totEnMet, 1);
}
