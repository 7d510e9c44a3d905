import type { ANummer, Bsn, Datum, Gemeentecode, Uuid } from '@schakel/domain';
import type { Antwoordtermijn } from '../terugmelding/terugmeldtermijn.domain.js';
import type { Bewijs } from '../identiteitsbewijs/identiteitsbewijs.domain.js';
import type { Adresbepaling } from './adresbepaling.domain.js';
import type { Indiening, Voornemen } from './aangifte.domain.js';
import type { Behandelslot } from './behandelslot.domain.js';
import type { Bevraging, Identiteit } from './bevraging.domain.js';
import type { Correctie } from './correctie.domain.js';
import type { Beoordeling, RedenNietInschrijfbaar } from './inschrijvingstoets.domain.js';
import type { Gemeentebepaling } from './vindplaatsregel.domain.js';

export { inschrijvingsmachine } from './inschrijvingsmachine.domain.js';

/**
 * What the clock or another service noticed: a review date came, the overview is late, another municipality does not answer to a handing
 * over (`overdracht-onbeantwoord`: the reminder; `overdracht-te-laat`: the term is over), the municipality pays for the person from now on, so
 * that address and residence permit are to be judged anew. It warns and decides nothing.
 */
export interface Signaal {
  readonly soort:
    'herbeoordeling' | 'overzicht-te-laat' | 'overdracht-onbeantwoord' | 'overdracht-te-laat' | 'betaler-gewisseld';
  readonly op: string;
}

export interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  /** Where the request itself can be read, by who may. */
  readonly actieverzoekUrl: string;
  /** Municipality whose chain file asked; absent when it is the registration's own. */
  readonly verzoekgemeente?: Gemeentecode;
  /** Handing over by which it came from another municipality. */
  readonly overdrachtId?: Uuid;
  /** The person under an opaque id of its own; known from the address on. */
  readonly betrokkeneId?: Uuid;
  /** Identity evidence in order of recording (Wet BRP art. 2.8, 2.10, 2.15, 2.17). */
  readonly bewijzen: readonly Bewijs[];
  readonly slot?: Behandelslot;
  readonly signalen: readonly Signaal[];
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
}
export interface Bevragingsdeel {
  readonly identiteit: Identiteit;
  readonly bevraging: Bevraging;
}
export interface Gemeentedeel {
  readonly gemeente: Gemeentebepaling;
  /** Reason of the municipality that turned a handing over down. */
  readonly overdrachtgeweigerd?: string;
  /** Why the municipality itself withdrew its request for a handing over. */
  readonly overdrachtingetrokken?: string;
}
export interface Overdrachtdeel {
  readonly overdracht: {
    readonly id: Uuid;
    readonly naar: Gemeentecode;
    /** Within which an answer is expected; the clock reminds of it on both sides. */
    readonly termijn: Antwoordtermijn;
  };
}
export interface Beoordelingsdeel {
  readonly beoordeling: Beoordeling;
}
export interface Aanhoudingsdeel {
  /** Day on which the judgement is made anew; the clock warns. */
  readonly herbeoordelenOp?: Datum;
}
export interface Adresdeel {
  readonly adresbepaling: Adresbepaling;
  readonly voornemen?: Voornemen;
  /** What the second person asked for when the proposal came back. */
  readonly terugzending?: { readonly reden: string; readonly door: string };
}
export interface Indiendeel {
  readonly indiening: Indiening;
}
export interface Inschrijfdeel {
  readonly ingeschrevenPer: Datum;
  readonly vastgesteldDoor: string;
  /** Last day on which the overview of art. 2.54 may be sent. */
  readonly overzichtUiterlijk: Datum;
  readonly overzichtVerzondenOp?: Datum;
  /** Last day for an objection against an ambtshalve registration (Wet BRP art. 2.60, Awb 6:7). */
  readonly bezwaarTot?: Datum;
  readonly correcties: readonly Correctie[];
}
export interface Nummerdeel {
  readonly bsn: Bsn;
  readonly aNummer: ANummer;
}

type MetGemeente = Kern & Bevragingsdeel & Gemeentedeel;
type MetAdres = MetGemeente & Beoordelingsdeel & Adresdeel;
type NaInschrijving = MetAdres & Indiendeel & Inschrijfdeel;

export type Ontvangen = Kern & Partial<Bevragingsdeel> & { readonly status: 'ontvangen' };
export type Bevraagd = Kern & Bevragingsdeel & { readonly status: 'bevraagd' };
export type GemeenteBepaald = MetGemeente & { readonly status: 'gemeente-bepaald' };
/** The file stays with the sender until the other municipality accepts. */
export type OverdrachtGevraagd = MetGemeente & Overdrachtdeel & { readonly status: 'overdracht-gevraagd' };
export type Overgedragen = MetGemeente & Overdrachtdeel & { readonly status: 'overgedragen' };
/** Not registrable yet: identity missing, no lawful stay, or too short a stay (advice: register in the RNI). */
export type Aangehouden = MetGemeente &
  Beoordelingsdeel &
  Aanhoudingsdeel & { readonly status: 'wacht-identiteit' | 'aangehouden' | 'rni-advies' };
export type Beoordeeld = MetGemeente & Beoordelingsdeel & { readonly status: 'beoordeeld' };
export type AdresBepaald = MetAdres & { readonly status: 'adres-bepaald' };
export type VoornemenVerzonden = MetAdres & { readonly voornemen: Voornemen; readonly status: 'voornemen-verzonden' };
export type TerToetsing = MetAdres & Indiendeel & { readonly status: 'ter-toetsing' };
export type Ingeschreven = NaInschrijving & { readonly status: 'ingeschreven' };
export type Voltooid = NaInschrijving & Nummerdeel & { readonly status: 'voltooid' };
export type Afgesloten = NaInschrijving & Nummerdeel & { readonly status: 'afgesloten' };
/** Keeps what was established before it ended. */
export type NietInschrijfbaar = Kern &
  Partial<Bevragingsdeel & Gemeentedeel & Beoordelingsdeel & Adresdeel> & {
    readonly status: 'niet-inschrijfbaar';
    readonly reden: RedenNietInschrijfbaar;
  };

/** A first registration as resident, from the chain's request to the closed file. */
export type Inschrijving =
  | Ontvangen
  | Bevraagd
  | GemeenteBepaald
  | OverdrachtGevraagd
  | Overgedragen
  | Aangehouden
  | Beoordeeld
  | AdresBepaald
  | VoornemenVerzonden
  | TerToetsing
  | Ingeschreven
  | Voltooid
  | Afgesloten
  | NietInschrijfbaar;
export type Inschrijvingsstatus = Inschrijving['status'];
