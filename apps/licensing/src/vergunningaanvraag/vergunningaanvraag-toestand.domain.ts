import type { Gemeentecode, KvkNummer, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Beslistermijn } from './beslistermijn.domain.js';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

/** Who applies: a company, with the person who signs for it. */
export interface Aanvrager {
  readonly kvkNummer: KvkNummer;
  readonly bedrijfsnaam: string;
  readonly ondertekenaar?: string;
}

/** The one sentence that a consultation shows (ADR 0009). */
export const RAADPLEGINGSMELDING = 'neem contact op met de coördinator';

/**
 * All that licensing may learn from the chain (ADR 0009): that somebody there wants to be called, and on which legal ground.
 * Never why, and nothing about a person.
 */
export interface Raadplegingsnotitie {
  readonly raadplegingId: Uuid;
  readonly melding: typeof RAADPLEGINGSMELDING;
  readonly grondslag: string;
  readonly genoteerdOp: string;
}

export const besluituitkomsten = ['verleend', 'verleend-met-voorschriften', 'geweigerd'] as const;
export type Besluituitkomst = (typeof besluituitkomsten)[number];

export interface Besluit {
  readonly uitkomst: Besluituitkomst;
  readonly motivering: string;
  readonly voorschriften: readonly string[];
  readonly genomenOp: string;
  /** Who decided; a decision always has a name to it. */
  readonly genomenDoor: string;
}

/** What a Bibob-toets allows the decision, as concluded by a human; nothing of why crosses over. */
export const bibobruimten = ['geen-toets', 'loopt', 'geen-bezwaar', 'voorschriften-of-weigeren'] as const;
export type Bibobruimte = (typeof bibobruimten)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vergunningsoort: Vergunningsoort;
  readonly aanvrager: Aanvrager;
  readonly beslistermijn: Beslistermijn;
  readonly raadplegingen: readonly Raadplegingsnotitie[];
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
}

export type InBehandeling = Kern & { readonly status: 'in-behandeling' };
export type Besloten = Kern & { readonly status: 'besloten'; readonly besluit: Besluit };
export type Vergunningaanvraag = InBehandeling | Besloten;
export type Aanvraagstatus = Vergunningaanvraag['status'];

export const vergunningaanvraagmachine: Toestandsmachine<Aanvraagstatus> = {
  naam: 'vergunningaanvraag',
  begin: 'in-behandeling',
  eind: ['besloten'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'in-behandeling' },
    { van: 'in-behandeling', opdracht: 'noteer-raadpleging', naar: 'in-behandeling' },
    { van: 'in-behandeling', opdracht: 'besluit', naar: 'besloten' },
  ],
};
export const aanvraagstatussen: readonly Aanvraagstatus[] = ['in-behandeling', 'besloten'];

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly vergunningsoort: Vergunningsoort;
  readonly aanvrager: Aanvrager;
};
export type NoteerRaadpleging = {
  readonly soort: 'noteer-raadpleging';
  readonly raadplegingId: Uuid;
  readonly grondslag: string;
};
export type NeemBesluit = {
  readonly soort: 'besluit';
  readonly uitkomst: Besluituitkomst;
  readonly motivering: string;
  readonly voorschriften: readonly string[];
  readonly bibobruimte: Bibobruimte;
};
export type Aanvraagopdracht = Ontvang | NoteerRaadpleging | NeemBesluit;

/** When it happened and who did it: in every history event. */
export interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Aanvraaggebeurtenis =
  | (Feit & {
      readonly type: 'aanvraag-ontvangen';
      readonly gemeentecode: Gemeentecode;
      readonly beslistermijn: Beslistermijn;
    } & Omit<Ontvang, 'soort'>)
  | (Feit & { readonly type: 'aanvraag-geraadpleegd'; readonly notitie: Raadplegingsnotitie })
  | (Feit & {
      readonly type: 'vergunning-verleend' | 'vergunning-verleend-met-voorschriften' | 'vergunning-geweigerd';
      readonly besluit: Besluit;
    });
