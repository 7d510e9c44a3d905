import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Bewijsstuk, Dossierdeel, Feit } from '../bibob-dossierdeel/dossierdeel.domain.js';
import type { Formulierbijlage, UitgereikteVraag } from './bibob-vraag.domain.js';

/** Somebody named in an answer. */
export interface GenoemdePersoon {
  readonly naam: string;
  readonly adres?: string;
  readonly woonplaats?: string;
  readonly kvkNummer?: string;
}

/** What was answered, in the kind that the question asks. Amounts are in euro cents as a whole number in text: no size breaks it. */
export type Antwoordwaarde =
  | { readonly soort: 'ja-nee'; readonly jaNee: boolean }
  | { readonly soort: 'tekst'; readonly tekst: string }
  | { readonly soort: 'dag'; readonly dag: Datum }
  | { readonly soort: 'bedrag'; readonly centen: string }
  | { readonly soort: 'personen'; readonly personen: readonly GenoemdePersoon[] };

/** An answer with the documents it can be traced to: at least the form it was written on. */
export interface Antwoord {
  readonly vraag: string;
  readonly waarde: Antwoordwaarde;
  readonly bewijs: readonly Bewijsstuk[];
}
export type VastgelegdAntwoord = Antwoord & { readonly vastgelegdOp: string; readonly vastgelegdDoor: string };

/** Time to mend what is missing (Awb art. 4:5), with what was asked for when it was given. */
export interface Hersteltermijn {
  /** Day on which it was given. */
  readonly gegevenOp: Datum;
  /** Last day. */
  readonly tot: Datum;
  readonly reden: string;
  /** Codes of the questions that something was missing of. */
  readonly vragen: readonly string[];
  /** Legal day on which nothing was missing any more, in time or not. */
  readonly aangevuldOp?: Datum;
}

/** That the applicant signed, noted by who saw it. */
export interface Ondertekening {
  readonly naam: string;
  readonly ondertekendOp: Datum;
  readonly bewijs: Bewijsstuk;
}

export const formulierstatussen = ['uitgereikt', 'hersteltermijn', 'ondertekend', 'volledig'] as const;
export type Formulierstatus = (typeof formulierstatussen)[number];

export interface BibobFormulier extends Dossierdeel {
  readonly status: Formulierstatus;
  readonly bijlage: Formulierbijlage;
  readonly vragen: readonly UitgereikteVraag[];
  /** Last day on which the form is to be back. */
  readonly uiterlijk: Datum;
  /** The latest answer to each question. */
  readonly antwoorden: readonly VastgelegdAntwoord[];
  readonly hersteltermijnen: readonly Hersteltermijn[];
  /** Falls away when time is given to mend: who completes a form signs it anew. */
  readonly ondertekening?: Ondertekening;
}

/** From handing out to complete. What it means when nothing comes back is the toets's to say (§ hersteltermijn), not the form's. */
export const bibobformuliermachine: Toestandsmachine<Formulierstatus> = {
  naam: 'bibob-formulier',
  begin: 'uitgereikt',
  eind: ['volledig'],
  overgangen: [
    { van: null, opdracht: 'reik-uit', naar: 'uitgereikt' },
    { van: 'uitgereikt', opdracht: 'leg-antwoorden-vast', naar: 'uitgereikt' },
    { van: 'uitgereikt', opdracht: 'geef-hersteltermijn', naar: 'hersteltermijn' },
    { van: 'uitgereikt', opdracht: 'onderteken', naar: 'ondertekend' },
    { van: 'hersteltermijn', opdracht: 'leg-antwoorden-vast', naar: 'hersteltermijn' },
    { van: 'hersteltermijn', opdracht: 'geef-hersteltermijn', naar: 'hersteltermijn' },
    { van: 'hersteltermijn', opdracht: 'onderteken', naar: 'ondertekend' },
    { van: 'ondertekend', opdracht: 'geef-hersteltermijn', naar: 'hersteltermijn' },
    { van: 'ondertekend', opdracht: 'stel-volledig-vast', naar: 'volledig' },
  ],
};

export type ReikUit = {
  readonly soort: 'reik-uit';
  readonly id: Uuid;
  readonly toetsId: Uuid;
  readonly bijlage: Formulierbijlage;
  readonly vragen: readonly UitgereikteVraag[];
  readonly uiterlijk: Datum;
};
export type LegAntwoordenVast = { readonly soort: 'leg-antwoorden-vast'; readonly antwoorden: readonly Antwoord[] };
export type GeefHersteltermijn = { readonly soort: 'geef-hersteltermijn'; readonly tot: Datum; readonly reden: string };
export type Onderteken = { readonly soort: 'onderteken'; readonly ondertekening: Ondertekening };
export type StelVolledigVast = { readonly soort: 'stel-volledig-vast' };
export type Formulieropdracht = ReikUit | LegAntwoordenVast | GeefHersteltermijn | Onderteken | StelVolledigVast;

/** History of the form, in the sealed file: none of these has a public event (Wet Bibob art. 28; ADR 0008). */
export type Formuliergebeurtenis =
  | (Feit & { readonly type: 'bibob-formulier-uitgereikt'; readonly gemeentecode: Gemeentecode } & Omit<
        ReikUit,
        'soort'
      >)
  | (Feit & { readonly type: 'bibob-antwoorden-vastgelegd'; readonly antwoorden: readonly Antwoord[] })
  | (Feit & {
      readonly type: 'bibob-hersteltermijn-gegeven';
      readonly hersteltermijn: Omit<Hersteltermijn, 'aangevuldOp'>;
    })
  | (Feit & { readonly type: 'bibob-formulier-ondertekend'; readonly ondertekening: Ondertekening })
  | (Feit & { readonly type: 'bibob-formulier-volledig' });
