import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Woonplaatsfeiten, Woonplaatsuitkomst } from './woonplaats.domain.js';

interface Kern {
  readonly id: Uuid;
  /** The municipality that got the request; responsible until another took over. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  readonly feiten: Woonplaatsfeiten;
  readonly uitkomst: Woonplaatsuitkomst;
  /** Day on which a request for assignment (315) came in, when there is one. */
  readonly verzoekOp?: Datum;
  /** Last day to answer the request, or of the other municipality to answer us. */
  readonly antwoordUiterlijk?: Datum;
  readonly termijnVerstrekenOp?: string;
  readonly gewijzigdOp: string;
}

/** The other municipality was asked: by whom, and with what explanation. */
export interface Overdracht {
  readonly naar: Gemeentecode;
  readonly gevraagdOp: string;
  readonly gevraagdDoor: string;
  readonly toelichting: string;
}

interface Overdraagbaar extends Kern {
  readonly overdracht: Overdracht;
}

/** Which municipality is responsible for the youth help of a minor, and how far handing over is. */
export type Woonplaatsbepaling =
  | (Kern & { readonly status: 'bepaald' })
  | (Kern & { readonly status: 'vastgesteld'; readonly vastgesteldDoor: string })
  | (Overdraagbaar & { readonly status: 'overdracht-gevraagd' })
  | (Overdraagbaar & { readonly status: 'teruggewezen'; readonly reden: string; readonly teruggewezenDoor: string })
  | (Overdraagbaar & {
      readonly status: 'overgedragen';
      readonly overgenomenDoor: string;
      readonly overgenomenOp: string;
    });
export type Woonplaatsstatus = Woonplaatsbepaling['status'];
export const woonplaatsstatussen: readonly Woonplaatsstatus[] = [
  ...(['bepaald', 'vastgesteld', 'overdracht-gevraagd', 'teruggewezen', 'overgedragen'] as const),
];

export const woonplaatsmachine: Toestandsmachine<Woonplaatsstatus> = {
  naam: 'woonplaatsbepaling',
  begin: 'bepaald',
  eind: ['overgedragen'],
  overgangen: [
    { van: null, opdracht: 'bepaal', naar: 'bepaald' },
    { van: 'bepaald', opdracht: 'bepaal-opnieuw', naar: 'bepaald' },
    { van: 'bepaald', opdracht: 'stel-vast', naar: 'vastgesteld' },
    { van: 'bepaald', opdracht: 'vraag-overdracht', naar: 'overdracht-gevraagd' },
    { van: 'bepaald', opdracht: 'meld-termijn', naar: 'bepaald' },
    { van: 'vastgesteld', opdracht: 'bepaal-opnieuw', naar: 'bepaald' },
    { van: 'overdracht-gevraagd', opdracht: 'neem-over', naar: 'overgedragen' },
    { van: 'overdracht-gevraagd', opdracht: 'wijs-terug', naar: 'teruggewezen' },
    { van: 'overdracht-gevraagd', opdracht: 'meld-termijn', naar: 'overdracht-gevraagd' },
    { van: 'teruggewezen', opdracht: 'bepaal-opnieuw', naar: 'bepaald' },
    { van: 'teruggewezen', opdracht: 'meld-termijn', naar: 'teruggewezen' },
  ],
};

export type BepaalWoonplaats = {
  readonly soort: 'bepaal';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly feiten: Woonplaatsfeiten;
  readonly verzoekOp?: Datum;
};
export type Woonplaatsopdracht =
  | BepaalWoonplaats
  | { readonly soort: 'bepaal-opnieuw'; readonly feiten: Woonplaatsfeiten }
  | { readonly soort: 'stel-vast' }
  | { readonly soort: 'vraag-overdracht'; readonly toelichting: string }
  | { readonly soort: 'neem-over' }
  | { readonly soort: 'wijs-terug'; readonly reden: string }
  | { readonly soort: 'meld-termijn' };

type Feit = { readonly op: string; readonly door: string };
export type Woonplaatsgebeurtenis = Feit &
  (
    | ({
        readonly type: 'woonplaats-bepaald';
        readonly gemeentecode: Gemeentecode;
        readonly uitkomst: Woonplaatsuitkomst;
        readonly antwoordUiterlijk?: Datum;
      } & Omit<BepaalWoonplaats, 'soort'>)
    | {
        readonly type: 'woonplaats-opnieuw-bepaald';
        readonly feiten: Woonplaatsfeiten;
        readonly uitkomst: Woonplaatsuitkomst;
      }
    | { readonly type: 'woonplaats-vastgesteld' }
    | { readonly type: 'overdracht-gevraagd'; readonly overdracht: Overdracht; readonly antwoordUiterlijk: Datum }
    | { readonly type: 'overdracht-aanvaard' }
    | { readonly type: 'overdracht-teruggewezen'; readonly reden: string }
    | { readonly type: 'antwoordtermijn-verstreken' }
  );
