import type { Datum, DuurInDagen, Herkomst, Regelsoort } from '@schakel/domain';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';

export const bibobobjectcodes = [
  'gemeentelijke-vergunning',
  'gemeentelijke-ontheffing',
  'alcoholwet',
  'omgevingsvergunning',
  'huisvesting',
  'verhuurvergunning',
  'kansspel',
  'subsidie',
  'overheidsopdracht',
  'toelating-open-house',
  'vastgoedtransactie',
  'overige-beschikking',
] as const;
/** What the Wet Bibob may be applied to. */
export type Bibobobjectcode = (typeof bibobobjectcodes)[number];

/** Within which a decision is due, and what kind of rule says so: that decides about the Algemene termijnenwet. */
export interface Regelingtermijn extends Herkomst {
  readonly duur: DuurInDagen;
  readonly artikel: string;
  readonly regelsoort: Regelsoort;
  /** Article of the ordinance that declares the Algemene termijnenwet applicable; absent: it does not apply by itself (Atw art. 5). */
  readonly atwVerklaardIn?: string;
}

/** The one extension that the rule knows. */
export interface Regelingverlenging extends Herkomst {
  readonly artikel: string;
  /** Longest extension; absent when the rule names none. */
  readonly maximum?: DuurInDagen;
  /** Time after receipt within which it must be made known, when that is less than the term itself (Awb 3:18 lid 2). */
  readonly bekendTeMakenBinnen?: DuurInDagen;
}

/** Whether a rule of the Awb applies, and by which article that is so. */
export interface Toepassing extends Herkomst {
  readonly vanToepassing: boolean;
  readonly artikel: string;
}

export const betrokkenerollen = ['exploitant', 'beheerder', 'leidinggevende', 'vertegenwoordiger'] as const;
/** What a person is for the business that applies. */
export type Betrokkenerol = (typeof betrokkenerollen)[number];

/** Youngest age in years at which a person may have a role. */
export interface Minimumleeftijd extends Herkomst {
  readonly rol: Betrokkenerol;
  readonly jaar: number;
  readonly artikel: string;
}

/** One document of the checklist. */
export interface Stuksoort {
  readonly code: string;
  readonly naam: string;
  /** Without it the application is incomplete (Awb 4:2 lid 2, 4:5 lid 1 onder c). */
  readonly verplicht: boolean;
}

export const gezagen = ['burgemeester', 'college', 'burgemeester-of-college', 'gemeente'] as const;
/** Who decides; `gemeente` for private law, where no administrative authority decides. */
export type Gezag = (typeof gezagen)[number];

/**
 * Everything that differs between kinds of permits, as data. One is in force for a municipality on a day (`regelingOp`); an application keeps
 * the one of its day of receipt, so that a later rule does not move its dates.
 */
export interface Vergunningsoortregeling extends Herkomst {
  readonly code: string;
  readonly naam: string;
  /** Kind under which others know it; absent for what the Wet Bibob reaches without a permit (subsidy, contract, real estate). */
  readonly vergunningsoort?: Vergunningsoort;
  readonly geldigVanaf: Datum;
  /** Article that demands the permit. */
  readonly grondslag: string;
  /** Article of the municipality's own ordinance, or of the model that most follow. */
  readonly apvArtikel?: string;
  readonly gezag: Gezag;
  /** Absent where no decision on an application is asked. */
  readonly termijn?: Regelingtermijn;
  /** Absent: the term cannot be extended. */
  readonly verlenging?: Regelingverlenging;
  /** Silence grants (Awb paragraaf 4.1.3.3). */
  readonly lexSilencio: Toepassing;
  /** Uniform public preparation (Awb afdeling 3.4). */
  readonly afdeling34: Toepassing;
  readonly bibobobject?: Bibobobjectcode;
  readonly minimumleeftijden: readonly Minimumleeftijd[];
  /** Years for which the permit is given; absent: no end by rule. */
  readonly geldigheidsduurJaren?: number;
  readonly stukken: readonly Stuksoort[];
  /** What is not known and could change a date or a demand, as sentences for the user. */
  readonly voorbehouden: readonly string[];
}

/** The rule of a permit that can be applied for. */
export type Vergunningregeling = Vergunningsoortregeling & {
  readonly vergunningsoort: Vergunningsoort;
  readonly termijn: Regelingtermijn;
};

/** Whether a permit can be applied for under this rule (narrows the type). */
export function isVergunningregeling(regeling: Vergunningsoortregeling): regeling is Vergunningregeling {
  return regeling.vergunningsoort !== undefined && regeling.termijn !== undefined;
}

/** What a municipality's own rule changes of the national pack, from a day. */
export interface Eigenregeling extends Herkomst {
  readonly gemeentecode: string;
  readonly code: string;
  readonly geldigVanaf: Datum;
  readonly afwijking: Partial<
    Omit<Vergunningsoortregeling, 'code' | 'vergunningsoort' | 'geldigVanaf' | 'bron' | 'graad'>
  >;
}
