import type { Beslisinvoer, Tabelkenmerk } from '@schakel/domain';
import { vergunningsoorten, type Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';

/** What made the municipality look at a permit. */
export const bibobgebeurtenissen = [
  'nieuwe-aanvraag',
  'overname',
  'wijziging-leidinggevende',
  'periodiek',
  'bestaande-vergunning-na-tip',
] as const;
export type Bibobgebeurtenissoort = (typeof bibobgebeurtenissen)[number];

/** What may be known of a case. A signal of the chain is none of these (ADR 0008, 0009). */
export const bibobindicatoren = [
  'om-tip',
  'antwoorden-formulier',
  'handhavingsverleden',
  'financiering-onduidelijk',
] as const;
export type Bibobindicator = (typeof bibobindicatoren)[number];

/**
 * Known within the closed circle only (Wet Bibob art. 26 and 28): who handles the application neither gives nor sees them, and for him
 * the table is asked as if they were absent.
 */
export const geslotenIndicatoren: readonly Bibobindicator[] = [
  'om-tip',
  'antwoorden-formulier',
  'financiering-onduidelijk',
];

/** How far the municipality looks: not, with the form and open sources, or in full. */
export const toetszwaarten = ['geen', 'licht', 'volledig'] as const;
export type Toetszwaarte = (typeof toetszwaarten)[number];

/** Area that is none of those the policy names. */
export const OVERIG_GEBIED = 'overig';

/** An area for which the policy has rules of its own. */
export interface Gebied {
  readonly code: string;
  readonly naam: string;
}

/** One case, as the table is asked about it and as an example is written. */
export interface Bibobgeval {
  readonly vergunningsoort: Vergunningsoort;
  readonly sector: string;
  /** Code of an area of the policy, or `overig`. */
  readonly gebied: string;
  readonly gebeurtenis: Bibobgebeurtenissoort;
  /** Those that are present. */
  readonly indicatoren: readonly Bibobindicator[];
}

/** The inputs of the table of a policy with these areas. */
export function beleidsregelkenmerken(
  gebieden: readonly Gebied[],
  sectoren: readonly string[],
): readonly Tabelkenmerk[] {
  return [
    { naam: 'vergunningsoort', soort: 'keuze', waarden: vergunningsoorten },
    { naam: 'sector', soort: 'keuze', waarden: sectoren },
    { naam: 'gebied', soort: 'keuze', waarden: [...gebieden.map(({ code }) => code), OVERIG_GEBIED] },
    { naam: 'gebeurtenis', soort: 'keuze', waarden: bibobgebeurtenissen },
    ...bibobindicatoren.map((naam) => ({ naam, soort: 'keuze', waarden: ['ja', 'nee'] }) as const),
  ];
}

/** The case as facts for the table. */
export function invoerVan({ vergunningsoort, sector, gebied, gebeurtenis, indicatoren }: Bibobgeval): Beslisinvoer {
  const aanwezig = bibobindicatoren.map((naam) => [naam, indicatoren.includes(naam) ? 'ja' : 'nee'] as const);
  return { vergunningsoort, sector, gebied, gebeurtenis, ...Object.fromEntries(aanwezig) };
}
