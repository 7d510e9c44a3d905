import type { Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Identiteit } from '../inschrijving/bevraging.domain.js';
import type { Gemeentebepaling } from '../inschrijving/vindplaatsregel.domain.js';
import type { Antwoordtermijn, Termijnstand } from '../terugmelding/terugmeldtermijn.domain.js';

/** What an asked municipality gets to see while it may decide: who it is about, and why it would be responsible. */
export interface Overdrachtsvraag {
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  readonly actieverzoekUrl: string;
  readonly verzoekgemeente: Gemeentecode;
  readonly identiteit: Identiteit;
  readonly gemeente: Gemeentebepaling;
  readonly toelichting: string;
}

/** A whole request. No address, evidence or judgement. */
export interface Overdrachtsinhoud extends Overdrachtsvraag {
  readonly inschrijvingId: Uuid;
  readonly vanGemeente: Gemeentecode;
}

interface Kern extends Omit<Overdrachtsinhoud, keyof Overdrachtsvraag> {
  readonly id: Uuid;
  /** The municipality that is asked: it owns this file, so that it can decide with rights of its own. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly gevraagdDoor: string;
  readonly gevraagdOp: string;
  readonly gewijzigdOp: string;
  /** Within which an answer is expected; the clock reminds and decides nothing. */
  readonly termijn: Antwoordtermijn;
  readonly termijnstand: Termijnstand;
}
type Gevraagd = Kern & Overdrachtsvraag;

export type Overdracht =
  | (Gevraagd & { readonly status: 'gevraagd' })
  | (Gevraagd & {
      readonly status: 'geaccepteerd';
      readonly geaccepteerdDoor: string;
      readonly nieuweInschrijvingId: Uuid;
    })
  | (Gevraagd & { readonly status: 'geweigerd'; readonly geweigerdDoor: string; readonly reden: string })
  /** Who it was about and why is none of the asked municipality's business any longer: the state keeps nothing of it. */
  | (Kern & { readonly status: 'ingetrokken'; readonly ingetrokkenOp: string });
export type Overdrachtstatus = Overdracht['status'];
export const overdrachtstatussen: readonly Overdrachtstatus[] = [
  'gevraagd',
  'geaccepteerd',
  'geweigerd',
  'ingetrokken',
];

/** `trek-in` is of the municipality that asked, the other answers of the one that was asked; `bewaak-termijn` is the clock's. */
export const overdrachtmachine: Toestandsmachine<Overdrachtstatus> = {
  naam: 'overdracht',
  begin: 'gevraagd',
  eind: ['geaccepteerd', 'geweigerd', 'ingetrokken'],
  overgangen: [
    { van: null, opdracht: 'vraag', naar: 'gevraagd' },
    { van: 'gevraagd', opdracht: 'accepteer', naar: 'geaccepteerd' },
    { van: 'gevraagd', opdracht: 'weiger', naar: 'geweigerd' },
    { van: 'gevraagd', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'gevraagd', opdracht: 'bewaak-termijn', naar: 'gevraagd' },
  ],
};

/** @param termijn recorded with the registration that waits too, so that both clocks run by the same one */
export type VraagOverdracht = {
  readonly soort: 'vraag';
  readonly id: Uuid;
  readonly termijn: Antwoordtermijn;
} & Overdrachtsinhoud;
export type AccepteerOverdracht = { readonly soort: 'accepteer'; readonly nieuweInschrijvingId: Uuid };
export type WeigerOverdracht = { readonly soort: 'weiger'; readonly reden: string };
export type TrekIn = { readonly soort: 'trek-in' };
export type BewaakTermijn = { readonly soort: 'bewaak-termijn' };
export type Overdrachtsopdracht = VraagOverdracht | AccepteerOverdracht | WeigerOverdracht | TrekIn | BewaakTermijn;

type Feit = { readonly op: string; readonly door: string };
export type Overdrachtsgebeurtenis = Feit &
  (
    | ({ readonly type: 'overdracht-gevraagd'; readonly gemeentecode: Gemeentecode } & Omit<VraagOverdracht, 'soort'>)
    | { readonly type: 'overdracht-geaccepteerd'; readonly nieuweInschrijvingId: Uuid }
    | { readonly type: 'overdracht-geweigerd'; readonly reden: string }
    | { readonly type: 'overdracht-ingetrokken' }
    | { readonly type: 'overdracht-termijn-bewaakt'; readonly stand: Exclude<Termijnstand, 'loopt'> }
  );
