import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Spoor } from '../zorgverwijzing/spoorregel.domain.js';
import type { Spoorafwijking, Spoorvoorstel } from '../zorgverwijzing/spoorvoorstel.domain.js';
import type { Zorgfeiten } from '../zorgverwijzing/zorgfeiten.domain.js';
import type { Herbeoordelingsreden } from './herbeoordelingsreden.domain.js';
import type { Voorstelverschil } from './voorstelverschil.domain.js';

/** A departure within a track, by whom and when. */
export interface GemaakteAfwijking extends Spoorafwijking {
  readonly op: string;
  readonly door: string;
}

/** What a person chose: the rows per track, on which proposal. Holds until a person chooses otherwise. */
export interface Keuze {
  readonly hoofdregel: string;
  readonly sporen: readonly {
    readonly spoor: Spoor;
    readonly regels: readonly string[];
    readonly afgeweken: boolean;
  }[];
  readonly voorstel: Spoorvoorstel;
  readonly op: string;
  readonly door: string;
  /** Why an earlier choice was kept against a new proposal. */
  readonly vastgehouden?: { readonly reden: string; readonly op: string; readonly door: string };
}

/** A moment that the clock has still to tell of. */
export interface Signaal {
  readonly reden: Herbeoordelingsreden;
  readonly fase: 'aankondiging' | 'dag';
  /** Day on which the task must stand ready. */
  readonly op: Datum;
  /** Day on which the table speaks otherwise. */
  readonly dag: Datum;
}

/** Why there is a task, since when. */
export interface Aanleiding {
  readonly reden: Herbeoordelingsreden;
  readonly op: string;
  /** Day that is announced, when it lies ahead. */
  readonly dag?: Datum;
}

/** The task for a person: what changed against the choice that still holds. */
export interface Herbeoordelingstaak {
  readonly aanleidingen: readonly Aanleiding[];
  /** What the difference is counted from: the proposal of the choice that holds, or the one before the task. */
  readonly basis: Spoorvoorstel;
  readonly verschil: Voorstelverschil;
  /** What would change on a day that lies ahead. */
  readonly vooruitblik?: { readonly dag: Datum; readonly verschil: Voorstelverschil };
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  readonly ketendossierId: Uuid;
  readonly feiten: Zorgfeiten;
  /** What the table says now. */
  readonly voorstel: Spoorvoorstel;
  readonly afwijkingen: readonly GemaakteAfwijking[];
  readonly signalen: readonly Signaal[];
  readonly gewijzigdOp: string;
}

/** The choice of tracks of one referral. */
export type Spoorkeuze =
  | (Kern & { readonly status: 'voorgesteld' })
  | (Kern & { readonly status: 'bevestigd'; readonly keuze: Keuze })
  | (Kern & { readonly status: 'te-herbeoordelen'; readonly keuze?: Keuze; readonly taak: Herbeoordelingstaak })
  | (Kern & { readonly status: 'afgesloten'; readonly keuze?: Keuze });
export type Spoorkeuzestatus = Spoorkeuze['status'];
export const spoorkeuzestatussen: readonly Spoorkeuzestatus[] = [
  ...(['voorgesteld', 'bevestigd', 'te-herbeoordelen', 'afgesloten'] as const),
];

export const spoorkeuzemachine: Toestandsmachine<Spoorkeuzestatus> = {
  naam: 'spoorkeuze',
  begin: 'voorgesteld',
  eind: ['afgesloten'],
  overgangen: [
    { van: null, opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'wijzig-feiten', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'wijk-af', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'bevestig', naar: 'bevestigd' },
    { van: 'voorgesteld', opdracht: 'meld', naar: 'te-herbeoordelen' },
    { van: 'voorgesteld', opdracht: 'sluit-af', naar: 'afgesloten' },
    { van: 'bevestigd', opdracht: 'wijzig-feiten', naar: 'bevestigd' },
    { van: 'bevestigd', opdracht: 'wijzig-feiten', naar: 'te-herbeoordelen' },
    { van: 'bevestigd', opdracht: 'wijk-af', naar: 'te-herbeoordelen' },
    { van: 'bevestigd', opdracht: 'meld', naar: 'te-herbeoordelen' },
    { van: 'bevestigd', opdracht: 'sluit-af', naar: 'afgesloten' },
    { van: 'te-herbeoordelen', opdracht: 'wijzig-feiten', naar: 'te-herbeoordelen' },
    { van: 'te-herbeoordelen', opdracht: 'wijk-af', naar: 'te-herbeoordelen' },
    { van: 'te-herbeoordelen', opdracht: 'meld', naar: 'te-herbeoordelen' },
    { van: 'te-herbeoordelen', opdracht: 'bevestig', naar: 'bevestigd' },
    { van: 'te-herbeoordelen', opdracht: 'sluit-af', naar: 'afgesloten' },
  ],
};

/** What a person does with a proposal: take it, or keep the earlier choice against it. */
export const spoorbesluiten = ['volg-voorstel', 'houd-vast'] as const;
export type Spoorbesluit = (typeof spoorbesluiten)[number];

export type StelSporenVoor = {
  readonly soort: 'stel-voor';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly ketendossierId: Uuid;
  readonly feiten: Zorgfeiten;
};
export type Spoorkeuzeopdracht =
  | StelSporenVoor
  | { readonly soort: 'wijzig-feiten'; readonly feiten: Zorgfeiten }
  | ({ readonly soort: 'wijk-af' } & Spoorafwijking)
  | { readonly soort: 'bevestig'; readonly besluit: Spoorbesluit; readonly reden?: string | undefined }
  /** The clock or another service tells of something; without `reden` the signals whose day has come. */
  | { readonly soort: 'meld'; readonly reden?: Herbeoordelingsreden }
  /** What was followed of the tracks; absent where nobody reported to Veilig Thuis. */
  | { readonly soort: 'sluit-af'; readonly veiligThuis?: true; readonly opgevolgd?: boolean };

type Feit = { readonly op: string; readonly door: string };
/** What follows from facts on a day. */
export interface Weging {
  readonly voorstel: Spoorvoorstel;
  readonly signalen: readonly Signaal[];
}
export type Spoorkeuzegebeurtenis = Feit &
  (
    | ({ readonly type: 'sporen-voorgesteld'; readonly gemeentecode: Gemeentecode } & Omit<StelSporenVoor, 'soort'> &
        Weging)
    | ({ readonly type: 'feiten-gewijzigd'; readonly feiten: Zorgfeiten; readonly taak?: Herbeoordelingstaak } & Weging)
    | {
        readonly type: 'van-spoor-afgeweken';
        readonly afwijking: GemaakteAfwijking;
        readonly taak?: Herbeoordelingstaak;
      }
    | { readonly type: 'keuze-bevestigd'; readonly keuze: Keuze }
    | ({ readonly type: 'herbeoordeling-gevraagd'; readonly taak: Herbeoordelingstaak } & Weging)
    | { readonly type: 'spoorkeuze-afgesloten' }
  );
