import { type Gemeentecode, type Toestandsmachine, type Uuid, toestanden } from '@schakel/domain';
import type { Melding } from './signaal-melding.domain.js';
import type { Weging, Wegingsinvoer } from './signaal-weging.domain.js';

export const routes = ['zorg', 'veiligheid', 'bestuurlijk'] as const;
export type Route = (typeof routes)[number];

/** What is known in every state. */
export interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  /** Number of history events so far. */
  readonly versie: number;
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
  readonly ingediendDoor: string;
  readonly melding: Melding;
}

export type Ontvangen = Kern & { readonly status: 'ontvangen' };
export type InDuiding = Kern & { readonly status: 'in-duiding'; readonly behandelaar: string };
export type Gewogen = Kern & { readonly status: 'gewogen'; readonly behandelaar: string; readonly weging: Weging };
export type Gerouteerd = Omit<Gewogen, 'status'> & {
  readonly status: 'gerouteerd';
  readonly route: Route;
  readonly reden: string;
};
export type Gesloten = Omit<Gewogen, 'status'> & {
  readonly status: 'gesloten-zonder-aanwijzing';
  readonly reden: string;
};

/** A signal of possible trafficking. Each state holds exactly what is known in it. */
export type Signaal = Ontvangen | InDuiding | Gewogen | Gerouteerd | Gesloten;
export type Signaalstatus = Signaal['status'];

/** The life of a signal. Weighing can be done again; who takes over weighs anew, so that who routes has weighed. */
export const signaalmachine: Toestandsmachine<Signaalstatus> = {
  naam: 'signaal',
  begin: 'ontvangen',
  eind: ['gerouteerd', 'gesloten-zonder-aanwijzing'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'ontvangen' },
    { van: 'ontvangen', opdracht: 'neem-in-duiding', naar: 'in-duiding' },
    { van: 'in-duiding', opdracht: 'neem-in-duiding', naar: 'in-duiding' },
    { van: 'gewogen', opdracht: 'neem-in-duiding', naar: 'in-duiding' },
    { van: 'in-duiding', opdracht: 'weeg', naar: 'gewogen' },
    { van: 'gewogen', opdracht: 'weeg', naar: 'gewogen' },
    { van: 'gewogen', opdracht: 'routeer', naar: 'gerouteerd' },
    { van: 'gewogen', opdracht: 'sluit-zonder-aanwijzing', naar: 'gesloten-zonder-aanwijzing' },
  ],
};

/** All states, in order of life. */
export const signaalstatussen = toestanden(signaalmachine);

export type Ontvang = { readonly soort: 'ontvang'; readonly id: Uuid; readonly melding: Melding };
export type NeemInDuiding = { readonly soort: 'neem-in-duiding'; readonly overnamereden?: string };
export type Weeg = { readonly soort: 'weeg'; readonly weging: Wegingsinvoer };
export type Routeer = { readonly soort: 'routeer'; readonly route: Route; readonly reden: string };
export type SluitZonderAanwijzing = { readonly soort: 'sluit-zonder-aanwijzing'; readonly reden: string };
export type Signaalopdracht = Ontvang | NeemInDuiding | Weeg | Routeer | SluitZonderAanwijzing;

interface Feit {
  /** Instant (UTC) and subject of the command. */
  readonly op: string;
  readonly door: string;
}

/** History events: everything that happened, for our own use only. `signaal.events.ts` decides what others may learn. */
export type Signaalgebeurtenis =
  | (Feit & {
      readonly type: 'signaal-ontvangen';
      readonly id: Uuid;
      readonly gemeentecode: Gemeentecode;
      readonly melding: Melding;
    })
  | (Feit & {
      readonly type: 'signaal-in-duiding';
      readonly vorigeBehandelaar?: string;
      readonly overnamereden?: string;
    })
  | (Feit & { readonly type: 'signaal-gewogen'; readonly weging: Weging })
  | (Feit & { readonly type: 'signaal-gerouteerd'; readonly route: Route; readonly reden: string })
  | (Feit & { readonly type: 'signaal-zonder-aanwijzing-gesloten'; readonly reden: string });

/** All kinds of history events, in order of life. */
export const gebeurtenissoorten = [
  'signaal-ontvangen',
  'signaal-in-duiding',
  'signaal-gewogen',
  'signaal-gerouteerd',
  'signaal-zonder-aanwijzing-gesloten',
] as const satisfies readonly Signaalgebeurtenis['type'][];
