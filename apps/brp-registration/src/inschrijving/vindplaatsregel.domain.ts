import { geweigerd, type Gemeentecode, type Geweigerd } from '@schakel/domain';

/** What is known about where the person belongs. Both may be unknown at first. */
export interface Gemeentefeiten {
  readonly gemeenteInschrijving?: Gemeentecode;
  readonly gemeenteAangetroffen?: Gemeentecode;
}

export const gemeenteregels = ['gemeente-van-inschrijving', 'gemeente-waar-aangetroffen'] as const;

/** The decision, with the facts and the rule it rests on: the record that a later transfer refers to. */
export interface Gemeentebepaling {
  readonly gemeentecode: Gemeentecode;
  readonly regel: (typeof gemeenteregels)[number];
  readonly feiten: Gemeentefeiten;
  readonly bron: string;
  readonly graad: 'secundair';
}

const herkomst = { bron: 'wegwijzermensenhandel.nl, organisatieprofielen: gemeenten', graad: 'secundair' } as const;

/**
 * Which municipality is responsible: where registered or, if nowhere, where found. It is a rule of responsibility, not an address:
 * an address is still needed (Wet BRP art. 2.4). Refused with `vindplaats-onbekend` when neither is known.
 */
export function bepaalVerantwoordelijkeGemeente(feiten: Gemeentefeiten): Gemeentebepaling | Geweigerd {
  const { gemeenteInschrijving, gemeenteAangetroffen } = feiten;
  if (gemeenteInschrijving !== undefined)
    return { gemeentecode: gemeenteInschrijving, regel: 'gemeente-van-inschrijving', feiten, ...herkomst };
  if (gemeenteAangetroffen !== undefined)
    return { gemeentecode: gemeenteAangetroffen, regel: 'gemeente-waar-aangetroffen', feiten, ...herkomst };
  return geweigerd('vindplaats-onbekend', 'Leg vast in welke gemeente de persoon is aangetroffen.', [
    { veld: 'gemeenteAangetroffen', regel: 'verplicht wanneer de persoon nergens staat ingeschreven' },
  ]);
}
