import type { Datum, Uuid } from '@schakel/domain';
import type { Advies } from './bibob-advies.domain.js';
import type { Bronbevraging } from './bibob-bronnen.domain.js';
import type { Conclusieoordeel } from './bibob-conclusie.domain.js';
import type { Evenredigheid } from './bibob-evenredigheid.domain.js';
import type { GevraagdAan, Lbbverlenging } from './bibob-lbb.domain.js';
import type { Hersteltermijn } from './bibob-niet-beantwoord.domain.js';
import type { Bibobobject } from './bibob-object.domain.js';
import type { Aanleiding } from './bibob-toets-toestand.domain.js';
import type { Vergewisantwoord } from './bibob-vergewis.domain.js';
import type { Voornemen, Zienswijze } from './bibob-zienswijze.domain.js';

type Opdracht<S extends string, D = unknown> = { readonly soort: S } & D;

export type Start = Opdracht<
  'start',
  {
    readonly id: Uuid;
    readonly object: Bibobobject;
    readonly aanleiding: Aanleiding;
    readonly toelichting: string;
    readonly tipId?: Uuid;
    /** Day on which the form was handed out; today when absent. */
    readonly formulierUitgereiktOp?: Datum;
  }
>;
export type GeefHersteltermijn = Opdracht<'geef-hersteltermijn', Omit<Hersteltermijn, 'gevraagdOp'>>;
export type OntvangFormulier = Opdracht<'ontvang-formulier', { readonly ontvangenOp: Datum }>;
/** The human who establishes that the questions stay unanswered says why (art. 4; Awb art. 4:5). */
export type StelZwijgenVast = Opdracht<'stel-zwijgen-vast', { readonly toelichting: string }>;
export type LegOnderzoekVast = Opdracht<'leg-onderzoek-vast', { readonly bevindingen: string }>;
export type BevraagBron = Opdracht<'bevraag-bron', Omit<Bronbevraging, 'door'>>;

export type VraagAdvies = Opdracht<
  'vraag-advies',
  { readonly gevraagdOp: Datum; readonly betrokkeneGeinformeerdOp?: Datum }
>;
export type InformeerBetrokkene = Opdracht<'informeer-betrokkene', { readonly geinformeerdOp: Datum }>;
export type PauzeerAdvies = Opdracht<'pauzeer-advies', { readonly gevraagdOp: Datum; readonly aan: GevraagdAan }>;
export type HervatAdvies = Opdracht<'hervat-advies', { readonly ontvangenOp: Datum }>;
export type VerlengAdvies = Opdracht<'verleng-advies', Lbbverlenging>;
export type StelUitputtingVast = Opdracht<'stel-uitputting-vast'>;
export type OntvangAdvies = Opdracht<'ontvang-advies', { readonly advies: Omit<Advies, 'hergebruik'> }>;
/** The advice of an earlier toets, as it stands there; who may read it there was asked before. */
export type HergebruikAdvies = Opdracht<
  'hergebruik-advies',
  { readonly uitToetsId: Uuid; readonly advies: Advies; readonly nieuweFeiten: string }
>;
export type Vergewis = Opdracht<'vergewis', { readonly antwoorden: readonly Vergewisantwoord[] }>;

export type Concludeer = Opdracht<'concludeer', { readonly conclusie: Conclusieoordeel }>;
export type KondigVoornemenAan = Opdracht<
  'kondig-voornemen-aan',
  Omit<Voornemen, 'zienswijzen' | 'reactieTot'> & { readonly reactieTot?: Datum }
>;
export type LegZienswijzeVast = Opdracht<'leg-zienswijze-vast', Zienswijze>;
export type SluitZienswijzen = Opdracht<'sluit-zienswijzen'>;
export type WeegEvenredigheid = Opdracht<'weeg-evenredigheid', Omit<Evenredigheid, 'op' | 'door'>>;
export type TrekTerug = Opdracht<'trek-terug', { readonly teruggetrokkenOp: Datum }>;

export type Bibobopdracht =
  | Start
  | GeefHersteltermijn
  | OntvangFormulier
  | StelZwijgenVast
  | LegOnderzoekVast
  | BevraagBron
  | VraagAdvies
  | InformeerBetrokkene
  | PauzeerAdvies
  | HervatAdvies
  | VerlengAdvies
  | StelUitputtingVast
  | OntvangAdvies
  | HergebruikAdvies
  | Vergewis
  | Concludeer
  | KondigVoornemenAan
  | LegZienswijzeVast
  | SluitZienswijzen
  | WeegEvenredigheid
  | TrekTerug;
/** A command on a toets that exists. */
export type Bibobstap = Exclude<Bibobopdracht, Start>;
