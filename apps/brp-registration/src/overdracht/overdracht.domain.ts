import { aanvaard, geweigerd, volgendeToestanden, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import { standOp, wekkerVan } from '../terugmelding/terugmeldtermijn.domain.js';
import {
  overdrachtmachine,
  type Overdracht,
  type Overdrachtsgebeurtenis,
  type Overdrachtsopdracht,
} from './overdracht-toestand.domain.js';

export { overdrachtmachine } from './overdracht-toestand.domain.js';

/**
 * What follows from a command: of the asked municipality, of the one that asked (`trek-in`) or of the clock (`bewaak-termijn`, which reminds
 * and answers nothing). Refusals: `overgang-niet-toegestaan`, `overdracht-ingetrokken`, `niets-te-bewaken`.
 */
export function decide(
  overdracht: Overdracht | undefined,
  opdracht: Overdrachtsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Overdrachtsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(overdrachtmachine, overdracht?.status ?? null, opdracht.soort).length === 0)
    return overdracht?.status === 'ingetrokken'
      ? geweigerd('overdracht-ingetrokken', 'De gemeente die dit vroeg, trok haar vraag in; er is niets te beslissen.')
      : geweigerd('overgang-niet-toegestaan', 'Over deze overdracht is al beslist.');
  switch (opdracht.soort) {
    case 'vraag': {
      const { soort: _, ...inhoud } = opdracht;
      return aanvaard({ type: 'overdracht-gevraagd', ...feit, gemeentecode, ...inhoud });
    }
    case 'accepteer': {
      const { nieuweInschrijvingId } = opdracht;
      return aanvaard({ type: 'overdracht-geaccepteerd', ...feit, nieuweInschrijvingId });
    }
    case 'weiger':
      return aanvaard({ type: 'overdracht-geweigerd', ...feit, reden: opdracht.reden });
    case 'trek-in':
      return aanvaard({ type: 'overdracht-ingetrokken', ...feit });
    case 'bewaak-termijn': {
      const stand = overdracht && standOp(overdracht.termijn, overdracht.termijnstand, nu);
      return stand === undefined || stand === 'loopt'
        ? geweigerd('niets-te-bewaken', 'De termijn geeft nog geen aanleiding.')
        : aanvaard({ type: 'overdracht-termijn-bewaakt', ...feit, stand });
    }
  }
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(overdracht: Overdracht | undefined, gebeurtenis: Overdrachtsgebeurtenis): Overdracht {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'overdracht-gevraagd') {
    const { type: _type, op: _op, door: _door, ...vraag } = gebeurtenis;
    const begin = { versie: 1, gevraagdDoor: door, gevraagdOp: op, gewijzigdOp: op, termijnstand: 'loopt' } as const;
    return { ...vraag, ...begin, status: 'gevraagd' };
  }
  if (overdracht?.status !== 'gevraagd')
    throw new Error(`${gebeurtenis.type} after ${overdracht?.status ?? 'nothing'}`);
  const verder = { versie: overdracht.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'overdracht-geaccepteerd': {
      const { nieuweInschrijvingId } = gebeurtenis;
      return { ...overdracht, ...verder, status: 'geaccepteerd', geaccepteerdDoor: door, nieuweInschrijvingId };
    }
    case 'overdracht-geweigerd':
      return { ...overdracht, ...verder, status: 'geweigerd', geweigerdDoor: door, reden: gebeurtenis.reden };
    case 'overdracht-ingetrokken': {
      const { id, gemeentecode, inschrijvingId, vanGemeente, gevraagdDoor, gevraagdOp } = overdracht;
      const { termijn, termijnstand } = overdracht;
      const kern = { id, gemeentecode, inschrijvingId, vanGemeente, gevraagdDoor, gevraagdOp, termijn, termijnstand };
      return { ...kern, ...verder, status: 'ingetrokken', ingetrokkenOp: op };
    }
    case 'overdracht-termijn-bewaakt':
      return { ...overdracht, ...verder, termijnstand: gebeurtenis.stand };
  }
}

/** When the clock must look at it (ISO, UTC); null once it is answered or withdrawn. */
export function wekker({ status, termijn, termijnstand }: Overdracht): string | null {
  return status === 'gevraagd' ? wekkerVan(termijn, termijnstand) : null;
}
