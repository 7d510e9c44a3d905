import type {
  Beslisrij,
  Beslistabel,
  Beslisvoorbeeld,
  Datum,
  Gemeentecode,
  Toestandsmachine,
  Uuid,
} from '@schakel/domain';
import type { Gebied, Toetszwaarte } from './beleidsregelkenmerken.domain.js';

/** A policy rule in words and as a table: the words decide, the table applies them (Awb art. 4:81). */
export interface Beleidstekst {
  /** Title by which it is cited. */
  readonly citeertitel: string;
  readonly gebieden: readonly Gebied[];
  readonly rijen: readonly Beslisrij<Toetszwaarte>[];
  readonly voorbeelden: readonly Beslisvoorbeeld<Toetszwaarte>[];
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly citeertitel: string;
  readonly gebieden: readonly Gebied[];
  /** Complete with its inputs, so that this version stays to be asked when the inputs of later ones differ. */
  readonly tabel: Beslistabel<Toetszwaarte>;
  readonly opgesteldOp: string;
  readonly opgesteldDoor: string;
  readonly gewijzigdOp: string;
}

export type Concept = Kern & { readonly status: 'concept' };
export type InWerking = Kern & {
  readonly status: 'in-werking';
  /** First day on which it is applied; it lasts until the next one begins, and stays to be asked about days before. */
  readonly geldigVanaf: Datum;
  readonly inWerkingGesteldDoor: string;
};
export type BibobBeleidsregel = Concept | InWerking;
export type Beleidsregelstatus = BibobBeleidsregel['status'];

export const bibobbeleidsregelmachine: Toestandsmachine<Beleidsregelstatus> = {
  naam: 'bibob-beleidsregel',
  begin: 'concept',
  eind: ['in-werking'],
  overgangen: [
    { van: null, opdracht: 'stel-op', naar: 'concept' },
    { van: 'concept', opdracht: 'stel-in-werking', naar: 'in-werking' },
  ],
};
export const beleidsregelstatussen: readonly Beleidsregelstatus[] = ['concept', 'in-werking'];

export type StelOp = {
  readonly soort: 'stel-op';
  readonly id: Uuid;
  readonly tekst: Beleidstekst;
  /** The sectors that there are at this moment. */
  readonly sectoren: readonly string[];
};
export type StelInWerking = { readonly soort: 'stel-in-werking'; readonly geldigVanaf: Datum };
export type Beleidsregelopdracht = StelOp | StelInWerking;

/** When it happened and who did it: in every history event. */
interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Beleidsregelgebeurtenis =
  | (Feit & {
      readonly type: 'bibob-beleidsregel-opgesteld';
      readonly id: Uuid;
      readonly gemeentecode: Gemeentecode;
      readonly citeertitel: string;
      readonly gebieden: readonly Gebied[];
      readonly tabel: Beslistabel<Toetszwaarte>;
    })
  | (Feit & { readonly type: 'bibob-beleidsregel-in-werking-gesteld'; readonly geldigVanaf: Datum });
