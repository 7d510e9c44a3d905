import { geweigerd, isGemeentecode, wettelijkeDag, type Gemeentecode, type Geweigerd } from '@schakel/domain';
import type { Gemeentefeiten } from './vindplaatsregel.domain.js';

export const bevragingsuitkomsten = ['geen-treffer', 'treffer', 'meerdere'] as const;
export type Bevragingsuitkomst = (typeof bevragingsuitkomsten)[number];

/** Name and birth, as established from the identity evidence. */
export interface Identiteit {
  readonly geslachtsnaam: string;
  readonly voornamen?: string;
  /** `YYYY-MM-DD`. */
  readonly geboortedatum: string;
}

/** Nobody is born in the future: `identiteit-onjuist`. */
export function bestaandeGeboortedatum({ geboortedatum }: Identiteit, nu: string): Geweigerd | undefined {
  return geboortedatum <= wettelijkeDag(nu)
    ? undefined
    : geweigerd('identiteit-onjuist', 'De geboortedatum ligt in de toekomst.', [
        { veld: 'geboortedatum', regel: 'niet na vandaag' },
      ]);
}

/** Code of the register of non-residents (RNI) in BRP tabel 33. */
export const RNI = '1999';

/** All that is kept of one person who was found: never the number, name or address (Wet BRP art. 2.59: secrecy is honoured by not asking). */
export interface Treffer {
  /** Municipality of registration, `1999` for the RNI; absent when the list was closed (emigration, death). */
  readonly gemeenteVanInschrijving?: string;
  /** The register limits disclosure to others (BRP 70.10 > 0). */
  readonly geheimhouding: boolean;
}

/** What the BRP answered to one question. */
export type Bevraging =
  | { readonly uitkomst: Exclude<Bevragingsuitkomst, 'treffer'> }
  | { readonly uitkomst: 'treffer'; readonly treffer: Treffer };

/** The municipality where the one person who was found lives now; undefined when nobody, several or a non-resident was found. */
export function ingezeteneVan(bevraging: Bevraging): Gemeentecode | undefined {
  const code = bevraging.uitkomst === 'treffer' ? bevraging.treffer.gemeenteVanInschrijving : undefined;
  return isGemeentecode(code) ? code : undefined;
}

/**
 * Refuses facts that ignore or contradict what the BRP answered: `staat-al-ingeschreven` when a resident or several persons were found
 * and no municipality of registration is named, `wijkt-af-van-brp` when another one is named than the BRP gave.
 */
export function passendBijBrp(bevraging: Bevraging, { gemeenteInschrijving }: Gemeentefeiten): Geweigerd | undefined {
  const bekend = ingezeteneVan(bevraging);
  if (gemeenteInschrijving === undefined) {
    return bekend === undefined && bevraging.uitkomst !== 'meerdere'
      ? undefined
      : geweigerd(
          'staat-al-ingeschreven',
          'De BRP gaf een treffer. Noem de gemeente van inschrijving, of bevraag opnieuw met meer gegevens.',
          [{ veld: 'gemeenteInschrijving', regel: 'verplicht na een treffer' }],
        );
  }
  if (bevraging.uitkomst !== 'treffer' || bekend === gemeenteInschrijving) return undefined;
  return geweigerd('wijkt-af-van-brp', 'De BRP gaf een andere gemeente van inschrijving, of geen.', [
    { veld: 'gemeenteInschrijving', regel: 'gelijk aan wat de BRP gaf' },
  ]);
}
