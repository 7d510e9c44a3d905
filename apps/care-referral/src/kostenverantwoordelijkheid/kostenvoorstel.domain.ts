import type { Datum, Gemeentecode } from '@schakel/domain';
import {
  type Centrumgemeenteuitkomst,
  type Plaatsfeiten,
  type Regiorelatie,
  bepaalCentrumgemeente,
} from '../centrumgemeente/centrumgemeente.domain.js';
import { type Kostenregel, zoekKostenregel } from './kostenregels.domain.js';

/** On what the question who pays rests. */
export interface Kostenfeiten extends Plaatsfeiten {
  /** Row of the table of tracks that holds, e.g. `B3`. */
  readonly regel: string;
  /** Where the place is, when it lies outside the own region. */
  readonly plaatsingsgemeente?: Gemeentecode;
  /** Municipality by the rule of residence, for a minor. */
  readonly woonplaats?: Gemeentecode;
}

/** Who pays by the rule: a proposal, with the rule and how the municipality was found. */
export interface Kostenvoorstel extends Kostenregel {
  /** The municipality that pays; absent when none does, or when a fact is missing. */
  readonly betaler?: Gemeentecode;
  readonly herleid?: Centrumgemeenteuitkomst;
  readonly ontbreekt?: 'plaatsingsgemeente' | 'woonplaats';
}

/**
 * Who pays on a day; undefined when the row says nothing of cost. A municipality whose centrumgemeente is not in the table pays itself
 * for the moment: a victim never waits for a table.
 */
export function stelKostenVoor(
  feiten: Kostenfeiten,
  relaties: readonly Regiorelatie[],
  dag: Datum,
): Kostenvoorstel | undefined {
  const regel = zoekKostenregel(feiten.regel);
  if (regel?.gemeente === undefined) return regel;
  if (regel.gemeente === 'woonplaats') {
    return feiten.woonplaats === undefined
      ? { ...regel, ontbreekt: 'woonplaats' }
      : { ...regel, betaler: feiten.woonplaats };
  }
  const ontvangend = regel.gemeente === 'ontvangende-centrumgemeente';
  if (ontvangend && feiten.plaatsingsgemeente === undefined) return { ...regel, ontbreekt: 'plaatsingsgemeente' };
  const plaats = ontvangend ? { gemeenteAangetroffen: feiten.plaatsingsgemeente, gemeld: feiten.gemeld } : feiten;
  const { gemeenteInschrijving, gemeenteAangetroffen, gemeld } = plaats as Plaatsfeiten;
  const herleid = bepaalCentrumgemeente(
    {
      gemeld,
      ...(gemeenteInschrijving !== undefined && { gemeenteInschrijving }),
      ...(gemeenteAangetroffen !== undefined && { gemeenteAangetroffen }),
    },
    relaties,
    dag,
  );
  return { ...regel, betaler: herleid.centrumgemeente ?? herleid.gemeente, herleid };
}
