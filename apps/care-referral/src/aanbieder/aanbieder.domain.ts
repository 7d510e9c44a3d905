import type { Datum, Oin, Uuid, Veiligheidsregiocode } from '@schakel/domain';

/** What kind of place or help a provider has. */
export const aanbodsoorten = [
  'vrouwenopvang',
  'mannenopvang',
  'maatschappelijke-opvang',
  'jeugdhulp-met-verblijf',
  'beschermde-opvang-amv',
  'cosm',
] as const;
export type Aanbodsoort = (typeof aanbodsoorten)[number];

/** For whom a provider is meant. */
export const doelgroepen = ['vrouwen', 'mannen', 'gezinnen', 'jongeren'] as const;
export type Doelgroep = (typeof doelgroepen)[number];

/**
 * A service of a care provider that referrals can be offered to. An organisation may have several. Neither address nor place: only the
 * region is known here, because where the beds are is nobody's business outside the provider.
 */
export interface Aanbieder {
  readonly id: Uuid;
  /** Organisation whose members answer offers: the `organisatie` of their token. */
  readonly organisatie: Oin;
  readonly naam: string;
  readonly soort: Aanbodsoort;
  readonly doelgroepen: readonly Doelgroep[];
  readonly leeftijdsgroepen: readonly ('minderjarig' | 'volwassen')[];
  readonly veiligheidsregio: Veiligheidsregiocode;
  /** Where the directory has it from. */
  readonly bron: string;
  readonly geldigVanaf: Datum;
  /** First day on which it is no longer there. */
  readonly geldigTot?: Datum;
}

/** What a list of providers is narrowed by; absent means any. */
export interface Aanbiederfilter {
  readonly soort?: Aanbodsoort | undefined;
  readonly leeftijdsgroep?: 'minderjarig' | 'volwassen' | undefined;
  readonly veiligheidsregio?: Veiligheidsregiocode | undefined;
}

/** Whether a provider exists on a legal day. */
export function bestaatOp({ geldigVanaf, geldigTot }: Aanbieder, dag: Datum): boolean {
  return geldigVanaf <= dag && (geldigTot === undefined || dag < geldigTot);
}

/** The providers that exist on a legal day and fit the filter, in order of id. */
export function kiesAanbieders(
  aanbieders: readonly Aanbieder[],
  { soort, leeftijdsgroep, veiligheidsregio }: Aanbiederfilter,
  dag: Datum,
): readonly Aanbieder[] {
  return aanbieders
    .filter((aanbieder) => bestaatOp(aanbieder, dag))
    .filter((aanbieder) => soort === undefined || aanbieder.soort === soort)
    .filter((aanbieder) => leeftijdsgroep === undefined || aanbieder.leeftijdsgroepen.includes(leeftijdsgroep))
    .filter((aanbieder) => veiligheidsregio === undefined || aanbieder.veiligheidsregio === veiligheidsregio)
    .toSorted((een, ander) => (een.id < ander.id ? -1 : 1));
}

/** The provider with this id on a legal day, or undefined. */
export function zoekAanbieder(aanbieders: readonly Aanbieder[], id: string, dag: Datum): Aanbieder | undefined {
  return aanbieders.find((aanbieder) => aanbieder.id === id && bestaatOp(aanbieder, dag));
}
