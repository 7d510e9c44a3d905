import { HOOGSTE_NORM } from './overbewoningsnorm.domain.js';

/** What of an answer of the BRP counts: how many persons, and whether one asked for secrecy. */
export type Bewonersantwoord =
  | { readonly uitkomst: 'te-veel' }
  | {
      readonly uitkomst: 'personen';
      readonly personen: readonly { readonly geheimhoudingPersoonsgegevens?: boolean | undefined }[];
    };

/** What the BRP gave about one object, reduced to what the rule needs. */
export interface Bewoning {
  /** Persons registered there; at least this many when the BRP gave none because there are more than ten. */
  readonly aantal: number;
  /** The BRP gave more than ten, and therefore nobody. */
  readonly meer: boolean;
  /**
   * Somebody there asked for secrecy, or nobody can tell: it may be a shelter. Such a sign is not for who walks the streets.
   */
  readonly afgeschermd: boolean;
}

/** Reduces an answer to a count: after this nobody in it can be named. */
export function bewoningVan(antwoord: Bewonersantwoord): Bewoning {
  if (antwoord.uitkomst === 'te-veel') return { aantal: HOOGSTE_NORM + 1, meer: true, afgeschermd: true };
  const { personen } = antwoord;
  const afgeschermd = personen.some(({ geheimhoudingPersoonsgegevens }) => geheimhoudingPersoonsgegevens === true);
  return { aantal: personen.length, meer: false, afgeschermd };
}

/** The rule: more persons than the norm of the municipality. It says that somebody should look, not that anything is wrong. */
export function bovenNorm({ aantal }: Bewoning, norm: { readonly personen: number }): boolean {
  return aantal > norm.personen;
}
