import { onderdelen, type Datum } from '@schakel/domain';
import {
  REGIME_PER_DOEL,
  TOESTEMMINGSREGELS,
  type Doel,
  type Regime,
  type Toestemmer,
  type Toestemmingsregel,
  type Uitzondering,
} from './toestemming.data.js';

/** Age in whole years on a legal day. Who was born on 29 February becomes older on 1 March in other years. */
export function leeftijdOp(geboortedatum: Datum, dag: Datum): number {
  const verschil = onderdelen(dag).jaar - onderdelen(geboortedatum).jaar;
  return dag.slice(5) >= geboortedatum.slice(5) ? verschil : verschil - 1;
}

/** The rule that says who consents. Throws RangeError for a negative age: a day of birth after the day itself is a fault of the caller. */
export function regelVoor(regime: Regime, leeftijd: number, wilsbekwaam: boolean): Toestemmingsregel {
  const regel = TOESTEMMINGSREGELS.find(
    (een) =>
      een.regime === regime &&
      leeftijd >= een.vanaf &&
      (een.tot === undefined || leeftijd < een.tot) &&
      (een.wilsbekwaam === undefined || een.wilsbekwaam === wilsbekwaam),
  );
  if (regel === undefined) throw new RangeError('No rule for this age.');
  return regel;
}

/** What is known of who consents. */
export interface Toestemmingsvraag {
  readonly doel: Doel;
  readonly geboortedatum: Datum;
  readonly wilsbekwaam: boolean;
  readonly dag: Datum;
}

/** Whether these people may consent; `te-weinig` when somebody else is needed (too). */
export type Toestemmersoordeel =
  | { readonly soort: 'bevoegd'; readonly regel: string }
  | { readonly soort: 'te-weinig'; readonly regel: Toestemmingsregel };

/**
 * Judges who consents. More than is needed is fine: parents may sign along with somebody of 17. Somebody of 12 to 15 goes alone only on an
 * exception of the law.
 */
export function oordeelToestemmer(
  { doel, geboortedatum, wilsbekwaam, dag }: Toestemmingsvraag,
  door: Toestemmer,
  uitzondering: Uitzondering | undefined,
): Toestemmersoordeel {
  const regel = regelVoor(REGIME_PER_DOEL[doel], leeftijdOp(geboortedatum, dag), wilsbekwaam);
  const alleen = uitzondering !== undefined && regel.uitzonderingen.includes(uitzondering) && door === 'betrokkene';
  const ruimer = regel.toestemmer === 'betrokkene' && door === 'betrokkene-en-gezagsdragers';
  if (regel.toestemmer === door || alleen || ruimer) return { soort: 'bevoegd', regel: regel.code };
  return { soort: 'te-weinig', regel };
}
