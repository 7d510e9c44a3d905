import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Identiteit } from '../inschrijving/bevraging.domain.js';
import type { Gemeentebepaling } from '../inschrijving/vindplaatsregel.domain.js';

/** What the asked municipality gets to see: who it is about, and why it would be responsible. No address, evidence or judgement. */
export interface Overdrachtsinhoud {
  readonly inschrijvingId: Uuid;
  readonly vanGemeente: Gemeentecode;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  readonly actieverzoekUrl: string;
  readonly verzoekgemeente: Gemeentecode;
  readonly identiteit: Identiteit;
  readonly gemeente: Gemeentebepaling;
  readonly toelichting: string;
}

interface Kern extends Overdrachtsinhoud {
  readonly id: Uuid;
  /** The municipality that is asked: it owns this file, so that it can decide with rights of its own. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly gevraagdDoor: string;
  readonly gevraagdOp: string;
  readonly gewijzigdOp: string;
}
export type Overdracht =
  | (Kern & { readonly status: 'gevraagd' })
  | (Kern & { readonly status: 'geaccepteerd'; readonly geaccepteerdDoor: string; readonly nieuweInschrijvingId: Uuid })
  | (Kern & { readonly status: 'geweigerd'; readonly geweigerdDoor: string; readonly reden: string });
export type Overdrachtstatus = Overdracht['status'];
export const overdrachtstatussen: readonly Overdrachtstatus[] = ['gevraagd', 'geaccepteerd', 'geweigerd'];

export const overdrachtmachine: Toestandsmachine<Overdrachtstatus> = {
  naam: 'overdracht',
  begin: 'gevraagd',
  eind: ['geaccepteerd', 'geweigerd'],
  overgangen: [
    { van: null, opdracht: 'vraag', naar: 'gevraagd' },
    { van: 'gevraagd', opdracht: 'accepteer', naar: 'geaccepteerd' },
    { van: 'gevraagd', opdracht: 'weiger', naar: 'geweigerd' },
  ],
};

export type VraagOverdracht = { readonly soort: 'vraag'; readonly id: Uuid } & Overdrachtsinhoud;
export type AccepteerOverdracht = { readonly soort: 'accepteer'; readonly nieuweInschrijvingId: Uuid };
export type WeigerOverdracht = { readonly soort: 'weiger'; readonly reden: string };
export type Overdrachtsopdracht = VraagOverdracht | AccepteerOverdracht | WeigerOverdracht;

type Feit = { readonly op: string; readonly door: string };
export type Overdrachtsgebeurtenis = Feit &
  (
    | ({
        readonly type: 'overdracht-gevraagd';
        readonly id: Uuid;
        readonly gemeentecode: Gemeentecode;
      } & Overdrachtsinhoud)
    | { readonly type: 'overdracht-geaccepteerd'; readonly nieuweInschrijvingId: Uuid }
    | { readonly type: 'overdracht-geweigerd'; readonly reden: string }
  );

/** What follows from a command of the asked municipality. Refusal: `overgang-niet-toegestaan`. */
export function decide(
  overdracht: Overdracht | undefined,
  opdracht: Overdrachtsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Overdrachtsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(overdrachtmachine, overdracht?.status ?? null, opdracht.soort).length === 0)
    return geweigerd('overgang-niet-toegestaan', 'Over deze overdracht is al beslist.');
  switch (opdracht.soort) {
    case 'vraag': {
      const { soort: _, ...inhoud } = opdracht;
      return aanvaard({ type: 'overdracht-gevraagd', ...feit, gemeentecode, ...inhoud });
    }
    case 'accepteer':
      return aanvaard({
        type: 'overdracht-geaccepteerd',
        ...feit,
        nieuweInschrijvingId: opdracht.nieuweInschrijvingId,
      });
    case 'weiger':
      return aanvaard({ type: 'overdracht-geweigerd', ...feit, reden: opdracht.reden });
  }
}

/** The state after one more history event. */
export function evolve(overdracht: Overdracht | undefined, gebeurtenis: Overdrachtsgebeurtenis): Overdracht {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'overdracht-gevraagd') {
    const { type: _type, op: _op, door: _door, ...vraag } = gebeurtenis;
    return { ...vraag, status: 'gevraagd', versie: 1, gevraagdDoor: door, gevraagdOp: op, gewijzigdOp: op };
  }
  if (overdracht === undefined) throw new Error(`${gebeurtenis.type} before overdracht-gevraagd`);
  const verder = { versie: overdracht.versie + 1, gewijzigdOp: op };
  if (gebeurtenis.type === 'overdracht-geaccepteerd') {
    const { nieuweInschrijvingId } = gebeurtenis;
    return { ...overdracht, ...verder, status: 'geaccepteerd', geaccepteerdDoor: door, nieuweInschrijvingId };
  }
  return { ...overdracht, ...verder, status: 'geweigerd', geweigerdDoor: door, reden: gebeurtenis.reden };
}
