import type { Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Afwegingsantwoorden } from './afweging.domain.js';
import type { Meldcodebesluit, Voorstap } from './meldcode.data.js';

/** A step that was taken, or passed over because it could not wait. */
export interface Gezettestap {
  readonly nummer: Voorstap;
  readonly op: string;
  readonly door: string;
  readonly overgeslagen: boolean;
  /** What was found, or why the step was passed over. */
  readonly verslag: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  readonly acuut: boolean;
  readonly begonnenOp: string;
  readonly gewijzigdOp: string;
  readonly stappen: readonly Gezettestap[];
}

/** One walk through the meldcode. */
export type Meldcode =
  | (Kern & { readonly status: 'in-uitvoering' })
  | (Kern & {
      readonly status: 'besloten';
      readonly beslissing: {
        readonly op: string;
        readonly door: string;
        readonly antwoorden: Afwegingsantwoorden;
        readonly besluit: Meldcodebesluit;
        readonly toelichting: string;
      };
    });
export type Meldcodestatus = Meldcode['status'];
export const meldcodestatussen: readonly Meldcodestatus[] = ['in-uitvoering', 'besloten'];

export const meldcodemachine: Toestandsmachine<Meldcodestatus> = {
  naam: 'meldcode',
  begin: 'in-uitvoering',
  eind: ['besloten'],
  overgangen: [
    { van: null, opdracht: 'begin', naar: 'in-uitvoering' },
    { van: 'in-uitvoering', opdracht: 'zet-stap', naar: 'in-uitvoering' },
    { van: 'in-uitvoering', opdracht: 'word-acuut', naar: 'in-uitvoering' },
    { van: 'in-uitvoering', opdracht: 'beslis', naar: 'besloten' },
  ],
};

export type BeginMeldcode = {
  readonly soort: 'begin';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly acuut: boolean;
};
export type Meldcodezet =
  | { readonly soort: 'zet-stap'; readonly nummer: Voorstap; readonly overgeslagen: boolean; readonly verslag: string }
  | { readonly soort: 'word-acuut' }
  | { readonly soort: 'beslis'; readonly antwoorden: Afwegingsantwoorden; readonly toelichting: string };
export type Meldcodeopdracht = BeginMeldcode | Meldcodezet;

type Feit = { readonly op: string; readonly door: string };
export type Meldcodegebeurtenis = Feit &
  (
    | ({ readonly type: 'meldcode-begonnen'; readonly gemeentecode: Gemeentecode } & Omit<BeginMeldcode, 'soort'>)
    | {
        readonly type: 'meldcodestap-gezet';
        readonly nummer: Voorstap;
        readonly overgeslagen: boolean;
        readonly verslag: string;
      }
    | { readonly type: 'meldcode-acuut-geworden' }
    | {
        readonly type: 'meldcode-besloten';
        readonly antwoorden: Afwegingsantwoorden;
        readonly besluit: Meldcodebesluit;
        readonly toelichting: string;
      }
  );
