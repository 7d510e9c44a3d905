import type { Datum, Gemeentecode, Oin, Uuid, Veiligheidsregiocode } from '@schakel/domain';
import type { Verblijfsgrond } from '../zorgverwijzing/zorgfeiten.domain.js';
import type { Beveiligingsniveau, Opvanggeslacht, Specialisatie } from './aanbodkenmerken.domain.js';

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

/** Whom a service takes in, and how it is guarded. */
export interface Aanbodkenmerken {
  /** Beds that the service has in all. */
  readonly capaciteit: number;
  readonly geslachten: readonly Opvanggeslacht[];
  /** Children that may come along with one adult; 0 is none. */
  readonly kinderenMax: number;
  readonly beveiligingsniveau: Beveiligingsniveau;
  /** Where it is, is told to nobody but who brings somebody there. */
  readonly geheimeLocatie: boolean;
  readonly neemtOpZonderBsn: boolean;
  /** Grounds of stay (Vw 2000 art. 8) that are accepted; empty: any. */
  readonly verblijfsgronden: readonly Verblijfsgrond[];
  readonly specialisaties: readonly Specialisatie[];
  /** ISO 639-1. */
  readonly talen: readonly string[];
  /** Somebody can be brought at any hour. */
  readonly dagEnNacht: boolean;
}

/**
 * A service of a care provider that referrals can be offered to. An organisation may have several. Neither address nor place: only the
 * region is known here, because where the beds are is nobody's business outside the provider.
 */
export interface Aanbieder extends Aanbodkenmerken {
  readonly id: Uuid;
  /** Organisation whose members answer offers: the `organisatie` of their token. */
  readonly organisatie: Oin;
  /** AGB code of the organisation, where it has one: eight digits. */
  readonly agbCode?: string;
  readonly naam: string;
  readonly soort: Aanbodsoort;
  readonly doelgroepen: readonly Doelgroep[];
  readonly leeftijdsgroepen: readonly ('minderjarig' | 'volwassen')[];
  readonly veiligheidsregio: Veiligheidsregiocode;
  /** Municipality that bought the service, and on whose behalf it stands in the directory. */
  readonly contractgemeente: Gemeentecode;
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
export function bestaatOp(
  { geldigVanaf, geldigTot }: Pick<Aanbieder, 'geldigVanaf' | 'geldigTot'>,
  dag: Datum,
): boolean {
  return geldigVanaf <= dag && (geldigTot === undefined || dag < geldigTot);
}
