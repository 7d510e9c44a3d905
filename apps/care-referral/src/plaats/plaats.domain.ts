import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gemeentecode,
  type Gevolg,
  type Oin,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Beveiligingsniveau, Opvanggeslacht } from '../aanbieder/aanbodkenmerken.domain.js';

/** Whom one bed is for. */
export interface Plaatskenmerken {
  readonly geslachten: readonly Opvanggeslacht[];
  /** Years, both included. */
  readonly leeftijdVan: number;
  readonly leeftijdTot: number;
  readonly kinderenMax: number;
  readonly beveiligingsniveau: Beveiligingsniveau;
}

/** Which reservation holds the bed, and on behalf of which municipality. */
export interface Houder {
  readonly reserveringId: Uuid;
  readonly reserveringGemeente: Gemeentecode;
}

interface Kern extends Plaatskenmerken {
  readonly id: Uuid;
  /** Municipality that bought it. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly aanbiederId: Uuid;
  /** Provider that keeps it. */
  readonly organisatie: Oin;
  /** Location where it is; the address itself is elsewhere, under a key of its own. */
  readonly opvangadresId?: Uuid;
  readonly gewijzigdOp: string;
}

/** One bed (with room for children): what two referrers never both get. */
export type Plaats =
  | (Kern & { readonly status: 'vrij' })
  | (Kern & { readonly status: 'gereserveerd'; readonly houder: Houder; readonly tot: string })
  | (Kern & { readonly status: 'bezet'; readonly houder?: Houder })
  | (Kern & { readonly status: 'buiten-gebruik'; readonly reden: string });
export type Plaatsstatus = Plaats['status'];
export const plaatsstatussen: readonly Plaatsstatus[] = ['vrij', 'gereserveerd', 'bezet', 'buiten-gebruik'];

export const plaatsmachine: Toestandsmachine<Plaatsstatus> = {
  naam: 'plaats',
  begin: 'vrij',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'meld-aan', naar: 'vrij' },
    { van: 'vrij', opdracht: 'wijzig', naar: 'vrij' },
    { van: 'vrij', opdracht: 'reserveer', naar: 'gereserveerd' },
    { van: 'vrij', opdracht: 'neem-in', naar: 'bezet' },
    { van: 'vrij', opdracht: 'stel-buiten-gebruik', naar: 'buiten-gebruik' },
    { van: 'gereserveerd', opdracht: 'verleng', naar: 'gereserveerd' },
    { van: 'gereserveerd', opdracht: 'geef-vrij', naar: 'vrij' },
    { van: 'gereserveerd', opdracht: 'bezet', naar: 'bezet' },
    { van: 'bezet', opdracht: 'kom-vrij', naar: 'vrij' },
    { van: 'buiten-gebruik', opdracht: 'wijzig', naar: 'buiten-gebruik' },
    { van: 'buiten-gebruik', opdracht: 'stel-in-gebruik', naar: 'vrij' },
  ],
};

/** @param locatiePast the location, when there is one, is in use and of this service */
export type MeldPlaatsAan = {
  readonly soort: 'meld-aan';
  readonly id: Uuid;
  readonly aanbiederId: Uuid;
  readonly organisatie: Oin;
  readonly opvangadresId?: Uuid;
  readonly locatiePast: boolean;
} & Plaatskenmerken;
export type Plaatsopdracht =
  | MeldPlaatsAan
  | ({ readonly soort: 'wijzig' } & Plaatskenmerken)
  | { readonly soort: 'reserveer'; readonly houder: Houder; readonly tot: string }
  | { readonly soort: 'verleng'; readonly houder: Houder; readonly tot: string }
  | { readonly soort: 'geef-vrij' | 'bezet'; readonly houder: Houder }
  | { readonly soort: 'neem-in' | 'kom-vrij' | 'stel-in-gebruik' }
  | { readonly soort: 'stel-buiten-gebruik'; readonly reden: string };

type Feit = { readonly op: string; readonly door: string };
export type Plaatsgebeurtenis = Feit &
  (
    | ({ readonly type: 'plaats-aangemeld'; readonly gemeentecode: Gemeentecode } & Omit<
        MeldPlaatsAan,
        'soort' | 'locatiePast'
      >)
    | ({ readonly type: 'plaats-gewijzigd' } & Plaatskenmerken)
    | {
        readonly type: 'plaats-gereserveerd' | 'plaatsreservering-verlengd';
        readonly houder: Houder;
        readonly tot: string;
      }
    | { readonly type: 'plaats-vrijgegeven' | 'plaats-ingenomen' | 'plaats-vrijgekomen' | 'plaats-in-gebruik' }
    | { readonly type: 'plaats-bezet'; readonly houder: Houder }
    | { readonly type: 'plaats-buiten-gebruik'; readonly reden: string }
  );

/** Free now: nobody has it, or who had it let the time pass. The clock tidies up later; nobody waits for that. */
export function isVrij(plaats: Plaats, nu: string): boolean {
  return plaats.status === 'vrij' || (plaats.status === 'gereserveerd' && Date.parse(plaats.tot) <= Date.parse(nu));
}

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `leeftijden-kruisen`, `opvangadres-past-niet` (one answer for a
 * location that is not there, is another's or was given up) and `andere-reservering` (the bed is held by another reservation than the one
 * that speaks).
 */
export function decide(
  plaats: Plaats | undefined,
  opdracht: Plaatsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Plaatsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(plaatsmachine, plaats?.status ?? null, opdracht.soort).length === 0)
    return geweigerd(
      'overgang-niet-toegestaan',
      `De plaats is ${plaats?.status ?? 'er nog niet'}; ${opdracht.soort} kan dan niet.`,
    );
  if ('leeftijdVan' in opdracht && opdracht.leeftijdVan > opdracht.leeftijdTot)
    return geweigerd('leeftijden-kruisen', 'De jongste leeftijd is hoger dan de oudste.', [
      { veld: 'leeftijdTot', regel: 'niet lager dan leeftijdVan' },
    ]);
  if (opdracht.soort === 'meld-aan' && !opdracht.locatiePast)
    return geweigerd('opvangadres-past-niet', 'Deze locatie hoort niet bij dit aanbod.', [
      { veld: 'opvangadresId', regel: 'een locatie van dit aanbod die in gebruik is' },
    ]);
  if (
    plaats?.status === 'gereserveerd' &&
    'houder' in opdracht &&
    opdracht.houder.reserveringId !== plaats.houder.reserveringId
  )
    return geweigerd('andere-reservering', 'Deze plaats is voor een andere reservering.');
  return aanvaard(gebeurtenisVan(opdracht, feit, gemeentecode));
}

function gebeurtenisVan(opdracht: Plaatsopdracht, feit: Feit, gemeentecode: Gemeentecode): Plaatsgebeurtenis {
  switch (opdracht.soort) {
    case 'meld-aan': {
      const { soort: _, locatiePast: __, ...wat } = opdracht;
      return { type: 'plaats-aangemeld', ...feit, gemeentecode, ...wat };
    }
    case 'wijzig': {
      const { soort: _, ...kenmerken } = opdracht;
      return { type: 'plaats-gewijzigd', ...feit, ...kenmerken };
    }
    case 'reserveer':
      return { type: 'plaats-gereserveerd', ...feit, houder: opdracht.houder, tot: opdracht.tot };
    case 'verleng':
      return { type: 'plaatsreservering-verlengd', ...feit, houder: opdracht.houder, tot: opdracht.tot };
    case 'geef-vrij':
      return { type: 'plaats-vrijgegeven', ...feit };
    case 'bezet':
      return { type: 'plaats-bezet', ...feit, houder: opdracht.houder };
    case 'neem-in':
      return { type: 'plaats-ingenomen', ...feit };
    case 'kom-vrij':
      return { type: 'plaats-vrijgekomen', ...feit };
    case 'stel-in-gebruik':
      return { type: 'plaats-in-gebruik', ...feit };
    case 'stel-buiten-gebruik':
      return { type: 'plaats-buiten-gebruik', ...feit, reden: opdracht.reden };
  }
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(plaats: Plaats | undefined, gebeurtenis: Plaatsgebeurtenis): Plaats {
  if (gebeurtenis.type === 'plaats-aangemeld') {
    const { type: _, op, door: __, ...kern } = gebeurtenis;
    return { status: 'vrij', ...kern, versie: 1, gewijzigdOp: op };
  }
  if (plaats === undefined) throw new Error(`${gebeurtenis.type} before plaats-aangemeld`);
  const verder = { versie: plaats.versie + 1, gewijzigdOp: gebeurtenis.op };
  const kern = { ...kernVan(plaats), ...verder };
  switch (gebeurtenis.type) {
    case 'plaats-gewijzigd': {
      const { type: _, op: __, door: ___, ...kenmerken } = gebeurtenis;
      return { ...plaats, ...kenmerken, ...verder };
    }
    case 'plaats-gereserveerd':
    case 'plaatsreservering-verlengd':
      return { ...kern, status: 'gereserveerd', houder: gebeurtenis.houder, tot: gebeurtenis.tot };
    case 'plaats-bezet':
      return { ...kern, status: 'bezet', houder: gebeurtenis.houder };
    case 'plaats-ingenomen':
      return { ...kern, status: 'bezet' };
    case 'plaats-buiten-gebruik':
      return { ...kern, status: 'buiten-gebruik', reden: gebeurtenis.reden };
    case 'plaats-vrijgegeven':
    case 'plaats-vrijgekomen':
    case 'plaats-in-gebruik':
      return { ...kern, status: 'vrij' };
  }
}

function kernVan(plaats: Plaats): Kern {
  const { id, gemeentecode, versie, aanbiederId, organisatie, opvangadresId, gewijzigdOp } = plaats;
  const { geslachten, leeftijdVan, leeftijdTot, kinderenMax, beveiligingsniveau } = plaats;
  const waar = opvangadresId !== undefined && { opvangadresId };
  const wie = { geslachten, leeftijdVan, leeftijdTot, kinderenMax, beveiligingsniveau };
  return { id, gemeentecode, versie, aanbiederId, organisatie, ...waar, ...wie, gewijzigdOp };
}
