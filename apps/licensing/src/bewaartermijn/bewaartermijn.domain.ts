import { plusDagen, plusDuur, type Datum, type DuurInDagen, type Herkomst } from '@schakel/domain';

export const bewaarklassen = ['vergunning', 'weigering', 'concept', 'bezwaar', 'controle'] as const;
/** What of these files is kept for one and the same time. */
export type Bewaarklasse = (typeof bewaarklassen)[number];

export const bewaarsoorten = ['vergunning', 'besluit', 'bezwaar', 'controle'] as const;
/** A kind of file with a last day on which it is kept; also the plain name of its table. */
export type Bewaarsoort = (typeof bewaarsoorten)[number];

/** How long a class is kept, counted from the day of its source event. */
export interface Bewaarregel extends Herkomst {
  readonly klasse: Bewaarklasse;
  readonly duur: DuurInDagen;
  /** The event from whose day is counted, in Dutch. */
  readonly vanaf: string;
  readonly grondslag: string;
  readonly geldigVanaf: Datum;
}

/**
 * The rule that holds for a class on the day of its source event: the latest that had begun, or else the first there is.
 * @throws Error when the class has no rule: every class has one
 */
export function bewaarregelVoor(regels: readonly Bewaarregel[], klasse: Bewaarklasse, brondatum: Datum): Bewaarregel {
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
export function bewarenTotEnMet(regels: readonly Bewaarregel[], klasse: Bewaarklasse, brondatum: Datum): Datum {
  return plusDuur(brondatum, bewaarregelVoor(regels, klasse, brondatum).duur);
}

/** First day on which something may be destroyed. */
export function vernietigbaarVanaf(totEnMet: Datum): Datum {
  return plusDagen(totEnMet, 1);
}
