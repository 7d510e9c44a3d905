import type { Datum, DuurInDagen, Opschortingsgrondcode, Uuid } from '@schakel/domain';
import type { Bevoegdheid } from '../besluit/mandaat.domain.js';
import type { Bedrijfsgegevens } from '../kvk/bedrijfsgegevens.domain.js';
import type { Betrokkenerol, Vergunningsoortregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import type { Aanvrager, Besluituitkomst, Bibobruimte, Stukken } from './vergunningaanvraag-toestand.domain.js';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly vergunningsoort: Vergunningsoort;
  /** The rule that is in force for the municipality on the day of receipt; undefined when there was none by the name that was given. */
  readonly regeling: Vergunningsoortregeling | undefined;
  readonly aanvrager: Aanvrager;
  /** Day of receipt when it was not today: what came by post is often recorded later. */
  readonly ontvangstdag?: Datum;
};
export type NoteerRaadpleging = {
  readonly soort: 'noteer-raadpleging';
  readonly raadplegingId: Uuid;
  readonly grondslag: string;
};
export type WerkStukkenBij = { readonly soort: 'werk-stukken-bij'; readonly stukken: Stukken };
export type LegBetrokkeneVast = {
  readonly soort: 'leg-betrokkene-vast';
  readonly kenmerk: Uuid;
  readonly naam: string;
  readonly rol: Betrokkenerol;
  /** Compared and forgotten: no event and no state holds it. */
  readonly geboortedatum: Datum;
};
export type LegBedrijfsgegevensVast = {
  readonly soort: 'leg-bedrijfsgegevens-vast';
  readonly bedrijfsgegevens: Bedrijfsgegevens;
};

/** Awb art. 4:5: a chance to complete, until and including the last day given. */
export type VraagAanvulling = {
  readonly soort: 'vraag-aanvulling';
  readonly kenmerk: Uuid;
  /** Day on which the request was sent; absent: today. */
  readonly gevraagdOp?: Datum;
  readonly hersteltermijn: Datum;
  readonly stukken: readonly string[];
  readonly toelichting: string;
};
export type OntvangAanvulling = {
  readonly soort: 'ontvang-aanvulling';
  /** Absent: today. */
  readonly ontvangenOp?: Datum;
  readonly stukken: Stukken;
  /** Whether the application is complete now, as a clerk judged. */
  readonly volledig: boolean;
};
/** The time given passed unused, and the application is treated all the same. */
export type ZetVoort = { readonly soort: 'zet-voort' };
export type LaatBuitenBehandeling = {
  readonly soort: 'laat-buiten-behandeling';
  readonly motivering: string;
  /** In whose name and by what right, as the mandate table says. */
  readonly bevoegdheid: Bevoegdheid;
};

/** Awb art. 4:15, Wet Bibob art. 31. `bibob-advies` comes from the Bibob file only. */
export type SchortOp = {
  readonly soort: 'schort-op';
  readonly kenmerk: Uuid;
  readonly grond: Exclude<Opschortingsgrondcode, 'aanvulling' | 'verzuimherstel'>;
  readonly van: Datum;
  /** Known last day (consent); absent: it runs until `hervat`. */
  readonly tot?: Datum;
  readonly maximumDagen?: number;
};
export type Hervat = {
  readonly soort: 'hervat';
  readonly kenmerk: Uuid;
  readonly tot: Datum;
  /** Given by the Bibob file only, which alone ends its own suspension. */
  readonly grond?: 'bibob-advies';
};
export type Verleng = {
  readonly soort: 'verleng';
  readonly duur: DuurInDagen;
  /** Absent: today. */
  readonly bekendgemaaktOp?: Datum;
  readonly motivering: string;
};
export type StelInGebreke = { readonly soort: 'stel-in-gebreke'; readonly ontvangenOp?: Datum };
export type TrekIn = { readonly soort: 'trek-in'; readonly ontvangenOp?: Datum; readonly reden?: string };
export type NeemBesluit = {
  readonly soort: 'besluit';
  readonly uitkomst: Besluituitkomst;
  readonly motivering: string;
  readonly voorschriften: readonly string[];
  readonly bibobruimte: Bibobruimte;
  /** Whether the Wet Bibob is a ground of the decision. */
  readonly opWetBibob: boolean;
};
export type VerleenVanRechtswege = { readonly soort: 'verleen-van-rechtswege' };

/** Commands on an application that exists. */
export type Behandelopdracht =
  | NoteerRaadpleging
  | WerkStukkenBij
  | LegBetrokkeneVast
  | LegBedrijfsgegevensVast
  | VraagAanvulling
  | OntvangAanvulling
  | ZetVoort
  | LaatBuitenBehandeling
  | SchortOp
  | Hervat
  | Verleng
  | StelInGebreke
  | TrekIn
  | NeemBesluit
  | VerleenVanRechtswege;
export type Aanvraagopdracht = Ontvang | Behandelopdracht;
