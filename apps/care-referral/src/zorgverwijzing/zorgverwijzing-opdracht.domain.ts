import type { Datum, Uuid } from '@schakel/domain';
import type { Uitstroombestemming } from './overdrachtspunten.domain.js';
import type { Urgentie } from './reactietermijnen.domain.js';
import type { Afwijking } from './spoorvoorstel.domain.js';
import type { Tolkbehoefte } from './tolk.domain.js';
import type { Afwijzingsreden, Intrekreden, Kandidaat } from './zorgaanbod.domain.js';
import type { Zorgfeiten } from './zorgfeiten.domain.js';
import type { Overdrachtsregel, Toewijzing } from './zorgverwijzing-toestand.domain.js';

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  readonly actieverzoekUrl: string;
  readonly ouderverwijzingId?: Uuid;
};
export type StelVoor = {
  readonly soort: 'stel-voor';
  readonly feiten: Zorgfeiten;
  readonly afwijking?: Afwijking;
  readonly tolk?: Tolkbehoefte;
};
export type BepaalUrgentie = { readonly soort: 'bepaal-urgentie'; readonly urgentie: Urgentie };
/** One or more providers at once, and whom the clock may ask after them. */
export type BiedAan = {
  readonly soort: 'bied-aan';
  readonly kandidaten: readonly Kandidaat[];
  readonly vervolglijst: readonly Kandidaat[];
};
/** The provider, or who holds its one-time link, opened the offer. */
export type Bekijk = { readonly soort: 'bekijk'; readonly organisatie: string };
/** Answers carry the organisation of who answers: from the verified token, or from the offer that a one-time link was made for. */
export type Accepteer = { readonly soort: 'accepteer'; readonly organisatie: string };
export type WijsAf = {
  readonly soort: 'wijs-af';
  readonly organisatie: string;
  readonly reden: Afwijzingsreden;
  readonly toelichting?: string;
};
export type TrekIn = { readonly soort: 'trek-in'; readonly reden: Intrekreden; readonly toelichting: string };
export type Plaats = { readonly soort: 'plaats'; readonly ingangsdatum: Datum };
export type BepaalToewijzing = { readonly soort: 'bepaal-toewijzing'; readonly toewijzing: Toewijzing };
export type DraagOver = {
  readonly soort: 'draag-over';
  readonly einddatum: Datum;
  readonly overdracht: readonly Overdrachtsregel[];
};
export type Beeindig = {
  readonly soort: 'beeindig';
  readonly einde: 'doorgeplaatst' | 'uitgestroomd' | 'afgebroken';
  readonly einddatum: Datum;
  readonly bestemming: Uitstroombestemming;
  /** Why no other track than Veilig Thuis is left. */
  readonly redenGeenAnderSpoor?: string;
};

/** What a person may ask of a referral. */
export type Zorgverwijzingsopdracht =
  | Ontvang
  | StelVoor
  | BepaalUrgentie
  | BiedAan
  | Bekijk
  | Accepteer
  | WijsAf
  | TrekIn
  | Plaats
  | BepaalToewijzing
  | DraagOver
  | Beeindig;
