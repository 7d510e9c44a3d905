import type { Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Briefdossiersoort, Briefsoort } from '../brieftekst/briefsoort.domain.js';

/** Under whose name a letter goes out. */
export interface Ondertekening {
  readonly namens: string;
  readonly naam: string;
  readonly functie: string;
}

/** What its author says of a letter; the rest comes from the file and from the text of its kind. */
export interface Briefopgave {
  /** Name and address as on the envelope. */
  readonly geadresseerde: readonly string[];
  /** Address lines of the municipality. */
  readonly afzenderregels: readonly string[];
  readonly invulling: Readonly<Record<string, string | readonly string[]>>;
  readonly ondertekening: Ondertekening;
}

/** Of which text a letter was made: one of the municipality, or the default one with its version. */
export type Tekstbron =
  | { readonly soort: 'gemeente'; readonly brieftekstId: Uuid }
  | { readonly soort: 'standaard'; readonly versie: number };

/** A letter as it would go out on a day: the hash of its bytes stands for every word of it. */
export interface Briefbeeld {
  /** Day on the letter, `YYYY-MM-DD`. */
  readonly dag: string;
  /** SHA-256 of the bytes without watermark, hexadecimal. */
  readonly hash: string;
  readonly tekstbron: Tekstbron;
}

/** How a letter reaches its reader (Awb art. 2:13 and 3:41). */
export const verzendwijzen = ['post', 'elektronisch', 'uitgereikt'] as const;
export type Verzendwijze = (typeof verzendwijzen)[number];

export interface Verzending extends Briefbeeld {
  readonly wijze: Verzendwijze;
  readonly op: string;
  readonly door: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly soort: Briefsoort;
  readonly dossiersoort: Briefdossiersoort;
  readonly dossierId: Uuid;
  readonly opgave: Briefopgave;
  readonly opgesteldOp: string;
  readonly opgesteldDoor: string;
  readonly gewijzigdOp: string;
}

export type Conceptbrief = Kern & { readonly status: 'concept' };
/** Somebody saw the letter as it would go out. */
export type Voorbeeldbrief = Kern & { readonly status: 'voorbeeld'; readonly voorbeeld: Briefbeeld };
export type VerzondenBrief = Kern & { readonly status: 'verzonden'; readonly verzending: Verzending };
export type VervallenBrief = Kern & { readonly status: 'vervallen' };
export type Brief = Conceptbrief | Voorbeeldbrief | VerzondenBrief | VervallenBrief;
export type Briefstatus = Brief['status'];
export const briefstatussen: readonly Briefstatus[] = ['concept', 'voorbeeld', 'verzonden', 'vervallen'];

/** What goes out was looked at first, exactly as it goes out. */
export const briefmachine: Toestandsmachine<Briefstatus> = {
  naam: 'brief',
  begin: 'concept',
  eind: ['verzonden', 'vervallen'],
  overgangen: [
    { van: null, opdracht: 'stel-op', naar: 'concept' },
    { van: 'concept', opdracht: 'wijzig', naar: 'concept' },
    { van: 'concept', opdracht: 'toon-voorbeeld', naar: 'voorbeeld' },
    { van: 'concept', opdracht: 'laat-vervallen', naar: 'vervallen' },
    { van: 'voorbeeld', opdracht: 'wijzig', naar: 'concept' },
    { van: 'voorbeeld', opdracht: 'toon-voorbeeld', naar: 'voorbeeld' },
    { van: 'voorbeeld', opdracht: 'verzend', naar: 'verzonden' },
    { van: 'voorbeeld', opdracht: 'laat-vervallen', naar: 'vervallen' },
  ],
};

export type StelBriefOp = {
  readonly soort: 'stel-op';
  readonly id: Uuid;
  readonly briefsoort: Briefsoort;
  readonly dossiersoort: Briefdossiersoort;
  readonly dossierId: Uuid;
  readonly opgave: Briefopgave;
};
export type WijzigBrief = { readonly soort: 'wijzig'; readonly opgave: Briefopgave };
export type ToonVoorbeeld = { readonly soort: 'toon-voorbeeld'; readonly beeld: Briefbeeld };
export type Verzend = { readonly soort: 'verzend'; readonly wijze: Verzendwijze; readonly beeld: Briefbeeld };
export type LaatVervallen = { readonly soort: 'laat-vervallen' };
export type Briefopdracht = StelBriefOp | WijzigBrief | ToonVoorbeeld | Verzend | LaatVervallen;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Briefgebeurtenis =
  | (Feit & { readonly type: 'brief-opgesteld'; readonly gemeentecode: Gemeentecode } & Omit<StelBriefOp, 'soort'>)
  | (Feit & { readonly type: 'brief-gewijzigd'; readonly opgave: Briefopgave })
  | (Feit & { readonly type: 'brief-voorbeeld-getoond'; readonly beeld: Briefbeeld })
  | (Feit & { readonly type: 'brief-verzonden'; readonly wijze: Verzendwijze; readonly beeld: Briefbeeld })
  | (Feit & { readonly type: 'brief-vervallen' });
