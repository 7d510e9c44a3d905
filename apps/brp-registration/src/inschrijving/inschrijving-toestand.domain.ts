import type { ANummer, Bsn, Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Adresbepaling } from './adresbepaling.domain.js';
import type { Bevraging, Identiteit } from './bevraging.domain.js';
import type { Nummerbeleid } from './bsn-toekenning.domain.js';
import type { Beoordeling, RedenNietInschrijfbaar } from './inschrijvingstoets.domain.js';
import type { Gemeentebepaling, Gemeentefeiten } from './vindplaatsregel.domain.js';

/** On the person's own declaration, or by the college's own authority (Wet BRP art. 2.4 lid 1 and 2). */
export const inschrijfwijzen = ['aangifte', 'ambtshalve'] as const;
export type Inschrijfwijze = (typeof inschrijfwijzen)[number];

export interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  /** Where the request itself can be read, by who may. */
  readonly actieverzoekUrl: string;
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
}
interface Bevragingsdeel {
  readonly identiteit: Identiteit;
  readonly bevraging: Bevraging;
}
interface Gemeentedeel {
  readonly gemeente: Gemeentebepaling;
}
interface Adresdeel {
  readonly adresbepaling: Adresbepaling;
}
interface Inschrijfdeel {
  readonly beoordeling: Beoordeling;
  readonly wijze: Inschrijfwijze;
  readonly ingeschrevenPer: Datum;
}
interface Nummerdeel {
  readonly bsn: Bsn;
  readonly aNummer: ANummer;
}

export type Ontvangen = Kern & { readonly status: 'ontvangen' };
export type Bevraagd = Kern & Bevragingsdeel & { readonly status: 'bevraagd' };
export type GemeenteBepaald = Kern & Bevragingsdeel & Gemeentedeel & { readonly status: 'gemeente-bepaald' };
export type AdresBepaald = Kern & Bevragingsdeel & Gemeentedeel & Adresdeel & { readonly status: 'adres-bepaald' };
type NaInschrijving = Kern & Bevragingsdeel & Gemeentedeel & Adresdeel & Inschrijfdeel;
export type Ingeschreven = NaInschrijving & { readonly status: 'ingeschreven' };
export type Voltooid = NaInschrijving & Nummerdeel & { readonly status: 'voltooid' };
/** Keeps what was established before it ended. */
export type NietInschrijfbaar = Kern &
  Partial<Bevragingsdeel & Gemeentedeel & Adresdeel> & {
    readonly status: 'niet-inschrijfbaar';
    readonly reden: RedenNietInschrijfbaar;
  };

/** A first registration as resident, from the chain's request to the number. */
export type Inschrijving =
  Ontvangen | Bevraagd | GemeenteBepaald | AdresBepaald | Ingeschreven | Voltooid | NietInschrijfbaar;
export type Inschrijvingsstatus = Inschrijving['status'];

/**
 * The decision flow of a first registration, in its first form. New facts about the identity or the place start the decisions that rest
 * on them anew.
 */
export const inschrijvingsmachine: Toestandsmachine<Inschrijvingsstatus> = {
  naam: 'inschrijving',
  begin: 'ontvangen',
  eind: ['voltooid', 'niet-inschrijfbaar'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'ontvangen' },
    { van: 'ontvangen', opdracht: 'leg-bevraging-vast', naar: 'bevraagd' },
    { van: 'bevraagd', opdracht: 'leg-bevraging-vast', naar: 'bevraagd' },
    { van: 'gemeente-bepaald', opdracht: 'leg-bevraging-vast', naar: 'bevraagd' },
    { van: 'adres-bepaald', opdracht: 'leg-bevraging-vast', naar: 'bevraagd' },
    { van: 'bevraagd', opdracht: 'bepaal-gemeente', naar: 'gemeente-bepaald' },
    { van: 'gemeente-bepaald', opdracht: 'bepaal-gemeente', naar: 'gemeente-bepaald' },
    { van: 'gemeente-bepaald', opdracht: 'bepaal-adres', naar: 'adres-bepaald' },
    { van: 'adres-bepaald', opdracht: 'bepaal-adres', naar: 'adres-bepaald' },
    { van: 'adres-bepaald', opdracht: 'schrijf-in', naar: 'ingeschreven' },
    { van: 'ingeschreven', opdracht: 'ken-bsn-toe', naar: 'voltooid' },
    { van: 'ontvangen', opdracht: 'verklaar-niet-inschrijfbaar', naar: 'niet-inschrijfbaar' },
    { van: 'bevraagd', opdracht: 'verklaar-niet-inschrijfbaar', naar: 'niet-inschrijfbaar' },
    { van: 'gemeente-bepaald', opdracht: 'verklaar-niet-inschrijfbaar', naar: 'niet-inschrijfbaar' },
    { van: 'adres-bepaald', opdracht: 'verklaar-niet-inschrijfbaar', naar: 'niet-inschrijfbaar' },
  ],
};

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  readonly actieverzoekUrl: string;
};
export type LegBevragingVast = {
  readonly soort: 'leg-bevraging-vast';
  readonly identiteit: Identiteit;
  readonly bevraging: Bevraging;
};
export type BepaalGemeente = { readonly soort: 'bepaal-gemeente'; readonly feiten: Gemeentefeiten };
export type BepaalAdres = { readonly soort: 'bepaal-adres'; readonly adresbepaling: Adresbepaling };
export type SchrijfIn = {
  readonly soort: 'schrijf-in';
  readonly wijze: Inschrijfwijze;
  readonly beoordeling: Beoordeling;
};
export type KenBsnToe = {
  readonly soort: 'ken-bsn-toe';
  readonly bsn: Bsn;
  readonly aNummer: ANummer;
  readonly nummerbeleid: Nummerbeleid;
};
export type VerklaarNietInschrijfbaar = {
  readonly soort: 'verklaar-niet-inschrijfbaar';
  readonly reden: RedenNietInschrijfbaar;
};
export type Inschrijvingsopdracht =
  Ontvang | LegBevragingVast | BepaalGemeente | BepaalAdres | SchrijfIn | KenBsnToe | VerklaarNietInschrijfbaar;

export interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Inschrijvingsgebeurtenis =
  | (Feit & { readonly type: 'inschrijving-ontvangen'; readonly gemeentecode: Gemeentecode } & Omit<Ontvang, 'soort'>)
  | (Feit & { readonly type: 'inschrijving-bevraagd' } & Bevragingsdeel)
  | (Feit & { readonly type: 'inschrijving-gemeente-bepaald' } & Gemeentedeel)
  | (Feit & { readonly type: 'inschrijving-adres-bepaald' } & Adresdeel)
  | (Feit & { readonly type: 'inschrijving-ingeschreven' } & Inschrijfdeel)
  | (Feit & { readonly type: 'inschrijving-bsn-toegekend' } & Nummerdeel)
  | (Feit & { readonly type: 'inschrijving-niet-inschrijfbaar'; readonly reden: RedenNietInschrijfbaar });
