import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Bewijsstuk, Dossierdeel, Feit } from '../bibob-dossierdeel/dossierdeel.domain.js';

export const bronsoorten = ['eigen-geld', 'contant', 'lening', 'schenking', 'verkoopopbrengst', 'andere-bron'] as const;
export const bestedingssoorten = [
  'koopsom',
  'verbouwing',
  'inventaris',
  'huur-en-borg',
  'bedrijfskosten',
  'aflossing',
  'andere-besteding',
] as const;
export const postsoorten = [...bronsoorten, ...bestedingssoorten] as const;
export type Postsoort = (typeof postsoorten)[number];

export const kanten = ['bron', 'besteding'] as const;
/** Where money came from, or what it went to. */
export type Kant = (typeof kanten)[number];

/** A moment at which money that came in and went out must be the same, e.g. the take-over. */
export interface Moment {
  readonly code: string;
  readonly naam: string;
  readonly dag: Datum;
}

/** One amount. In euro cents, a whole number in text: no size loses a cent. */
export interface Post {
  readonly id: Uuid;
  readonly kant: Kant;
  readonly soort: Postsoort;
  readonly moment: string;
  readonly centen: string;
  /** Day on which it came in or went out, when known. */
  readonly op?: Datum;
  /** Who gave the money: a person in the relation graph of the same file. */
  readonly verschafferId?: Uuid;
  readonly omschrijving: string;
  readonly bewijs: readonly Bewijsstuk[];
  /** Recorded by mistake: it counts no more, and stays to be seen. */
  readonly ingetrokken?: { readonly op: string; readonly door: string; readonly reden: string };
}

export const financieringsstatussen = ['in-opbouw', 'sluitend'] as const;
export type Financieringsstatus = (typeof financieringsstatussen)[number];

export interface BibobFinanciering extends Dossierdeel {
  readonly status: Financieringsstatus;
  readonly momenten: readonly Moment[];
  readonly posten: readonly Post[];
}

export const bibobfinancieringmachine: Toestandsmachine<Financieringsstatus> = {
  naam: 'bibob-financiering',
  begin: 'in-opbouw',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'leg-aan', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'voeg-moment-toe', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'voeg-post-toe', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'trek-post-in', naar: 'in-opbouw' },
    { van: 'in-opbouw', opdracht: 'stel-sluitend-vast', naar: 'sluitend' },
    { van: 'sluitend', opdracht: 'heropen', naar: 'in-opbouw' },
  ],
};

export type LegAan = { readonly soort: 'leg-aan'; readonly id: Uuid; readonly toetsId: Uuid };
export type VoegMomentToe = { readonly soort: 'voeg-moment-toe'; readonly moment: Moment };
export type VoegPostToe = {
  readonly soort: 'voeg-post-toe';
  readonly post: Omit<Post, 'ingetrokken'>;
  /** The persons in the relation graph of the file. */
  readonly bekendePersonen: readonly Uuid[];
};
export type TrekPostIn = { readonly soort: 'trek-post-in'; readonly postId: Uuid; readonly reden: string };
export type StelSluitendVast = { readonly soort: 'stel-sluitend-vast' };
export type Heropen = { readonly soort: 'heropen'; readonly reden: string };
export type Financieringsopdracht = LegAan | VoegMomentToe | VoegPostToe | TrekPostIn | StelSluitendVast | Heropen;

/** History of the puzzle, in the sealed file: none of these has a public event (Wet Bibob art. 28; ADR 0008). */
export type Financieringsgebeurtenis =
  | (Feit & { readonly type: 'bibob-financiering-aangelegd'; readonly gemeentecode: Gemeentecode } & Omit<
        LegAan,
        'soort'
      >)
  | (Feit & { readonly type: 'bibob-moment-toegevoegd'; readonly moment: Moment })
  | (Feit & { readonly type: 'bibob-post-toegevoegd'; readonly post: Omit<Post, 'ingetrokken'> })
  | (Feit & { readonly type: 'bibob-post-ingetrokken'; readonly postId: Uuid; readonly reden: string })
  | (Feit & { readonly type: 'bibob-financiering-sluitend' })
  | (Feit & { readonly type: 'bibob-financiering-heropend'; readonly reden: string });
