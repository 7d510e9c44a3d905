import type { Gemeentecode } from '@schakel/domain';

/** What is known about where the person belongs. Both may be unknown at first. */
export interface Gemeentefeiten {
  readonly gemeenteInschrijving?: Gemeentecode;
  readonly gemeenteAangetroffen?: Gemeentecode;
}

/** The decision, with the facts and the rule it rests on: the record that a later transfer refers to. */
export interface Gemeentebepaling {
  readonly gemeentecode: Gemeentecode;
  readonly regel: 'gemeente-van-inschrijving' | 'gemeente-waar-aangetroffen';
  readonly feiten: Gemeentefeiten;
  readonly bron: string;
  readonly graad: 'secundair';
}

const bron = 'wegwijzermensenhandel.nl, organisatieprofielen: gemeenten';

/**
 * Which municipality is responsible: where registered or, if nowhere, where found. It is a rule of responsibility, not an address:
 * an address is still needed (Wet BRP art. 2.4). Undefined when neither is known.
 */
export function bepaalVerantwoordelijkeGemeente(feiten: Gemeentefeiten): Gemeentebepaling | undefined {
  const { gemeenteInschrijving, gemeenteAangetroffen } = feiten;
  if (gemeenteInschrijving !== undefined) {
    return { gemeentecode: gemeenteInschrijving, regel: 'gemeente-van-inschrijving', feiten, bron, graad: 'secundair' };
  }
  if (gemeenteAangetroffen === undefined) return undefined;
  return { gemeentecode: gemeenteAangetroffen, regel: 'gemeente-waar-aangetroffen', feiten, bron, graad: 'secundair' };
}
