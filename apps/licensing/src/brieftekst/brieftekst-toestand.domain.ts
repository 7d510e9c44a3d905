import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Briefsoort } from './briefsoort.domain.js';

/** A piece of the text, with placeholders `{{naam}}`; an `opsomming` is a list that comes whole from one field. */
export type Tekstblok =
  | { readonly soort: 'kop'; readonly tekst: string }
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly items: readonly string[] }
  | { readonly soort: 'opsomming'; readonly veld: string };

/** The words of a kind of letter. */
export interface Brieftekstinhoud {
  readonly onderwerp: string;
  readonly aanhef: string;
  readonly inhoud: readonly Tekstblok[];
  readonly rechtsmiddelen: readonly string[];
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly soort: Briefsoort;
  /** Where the words come from: who wrote them, or after which model. */
  readonly bron: string;
  readonly tekst: Brieftekstinhoud;
  readonly opgesteldOp: string;
  readonly opgesteldDoor: string;
  readonly gewijzigdOp: string;
}

export type Concepttekst = Kern & { readonly status: 'concept' };
export type VastgesteldeTekst = Kern & {
  readonly status: 'vastgesteld';
  readonly vastgesteldDoor: string;
  /** First day on which letters are made of it. */
  readonly geldigVanaf: Datum;
};
export type VerworpenTekst = Kern & { readonly status: 'verworpen' };

/** One version of the text of a kind of letter, of one municipality. It never changes: other words are another version. */
export type Brieftekst = Concepttekst | VastgesteldeTekst | VerworpenTekst;
export type Brieftekststatus = Brieftekst['status'];
export const brieftekststatussen: readonly Brieftekststatus[] = ['concept', 'vastgesteld', 'verworpen'];

export const brieftekstmachine: Toestandsmachine<Brieftekststatus> = {
  naam: 'brieftekst',
  begin: 'concept',
  eind: ['vastgesteld', 'verworpen'],
  overgangen: [
    { van: null, opdracht: 'stel-op', naar: 'concept' },
    { van: 'concept', opdracht: 'stel-vast', naar: 'vastgesteld' },
    { van: 'concept', opdracht: 'verwerp', naar: 'verworpen' },
  ],
};

export type StelTekstOp = {
  readonly soort: 'stel-op';
  readonly id: Uuid;
  readonly briefsoort: Briefsoort;
  readonly bron: string;
  readonly tekst: Brieftekstinhoud;
};
export type StelVast = { readonly soort: 'stel-vast'; readonly geldigVanaf: Datum };
export type Verwerp = { readonly soort: 'verwerp' };
export type Brieftekstopdracht = StelTekstOp | StelVast | Verwerp;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Brieftekstgebeurtenis =
  | (Feit & {
      readonly type: 'brieftekst-opgesteld';
      readonly id: Uuid;
      readonly gemeentecode: Gemeentecode;
      readonly briefsoort: Briefsoort;
      readonly bron: string;
      readonly tekst: Brieftekstinhoud;
    })
  | (Feit & { readonly type: 'brieftekst-vastgesteld'; readonly geldigVanaf: Datum })
  | (Feit & { readonly type: 'brieftekst-verworpen' });
