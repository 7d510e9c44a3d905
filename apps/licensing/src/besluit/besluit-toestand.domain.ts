import type { Datum, Gemeentecode, Stap, Toestandsmachine, Uuid } from '@schakel/domain';
import type { GebruiktBlok } from '../motiveringstekst/tekstblok.domain.js';
import type { Voorschrift } from '../vergunning/voorschrift.domain.js';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import type { Horen } from './hoorplicht.domain.js';
import type { Bevoegdheid, Mandaattabel } from './mandaat.domain.js';

export const aanvraaguitkomsten = ['verleend', 'verleend-met-voorschriften', 'geweigerd'] as const;
export const vergunninguitkomsten = ['ingetrokken', 'geschorst', 'vervallen'] as const;
export const besluituitkomsten = [...aanvraaguitkomsten, ...vergunninguitkomsten] as const;
/** What is decided: on an application the first three, on a permit the others. Leaving an application untreated is the application's own. */
export type Besluituitkomst = (typeof besluituitkomsten)[number];

export const besluitgronden = [
  'voldoet-aan-de-eisen',
  'voldoet-niet-aan-de-eisen',
  'openbare-orde',
  'slecht-levensgedrag',
  'overtreding-voorschriften',
  'onjuiste-gegevens',
  'niet-gebruikt',
  'op-eigen-verzoek',
  'wet-bibob',
] as const;
export type Besluitgrond = (typeof besluitgronden)[number];

/** What the decision is about. */
export interface Onderwerp {
  readonly soort: 'vergunningaanvraag' | 'vergunning';
  readonly id: Uuid;
}

export const kringen = ['afdeling', 'gesloten'] as const;
/** Who may see a decision while it is made: the department, or only the circle of Wet Bibob art. 28. Fixed when it is drafted. */
export type Kring = (typeof kringen)[number];

/** What is drafted and may still change. */
export interface Conceptinhoud {
  readonly uitkomst: Besluituitkomst;
  readonly gronden: readonly Besluitgrond[];
  /** The text as it will be sent, with the blocks it was made of. */
  readonly tekst: string;
  readonly blokken: readonly GebruiktBlok[];
  readonly voorschriften: readonly Omit<Voorschrift, 'nummer'>[];
  /** First and last day of a suspension. */
  readonly periode?: { readonly van: Datum; readonly totEnMet: Datum };
  /** Day from which a withdrawal holds; not before it is made known (Awb art. 3:40). */
  readonly per?: Datum;
  /** A person established that no force majeure kept the permit from being used. */
  readonly geenOvermacht?: boolean;
}

export const bekendmakingswijzen = ['toezending', 'uitreiking'] as const;

/** How and when a decision was made known (Awb art. 3:41), the term for objection that started, and what was published of it. */
export interface Bekendmaking {
  readonly op: Datum;
  readonly wijze: (typeof bekendmakingswijzen)[number];
  readonly bezwaartermijn: { readonly einde: Datum; readonly stappen: readonly Stap[] };
  readonly publicatietekst?: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly onderwerp: Onderwerp;
  readonly vergunningsoort: Vergunningsoort;
  readonly kring: Kring;
  readonly inhoud: Conceptinhoud;
  /** Everybody who wrote on it; none of them may initial or sign it. */
  readonly voorbereiders: readonly string[];
  readonly horen?: Horen;
  readonly gewijzigdOp: string;
}

interface Paraaf {
  readonly paraaf: { readonly door: string; readonly op: string };
}
/** The signature of the competent authority. */
export interface Ondertekening {
  readonly door: string;
  readonly op: string;
  readonly bevoegdheid: Bevoegdheid;
}

export type Concept = Kern & { readonly status: 'concept' };
export type Geparafeerd = Kern & Paraaf & { readonly status: 'geparafeerd' };
export type Ondertekend = Kern & Paraaf & { readonly status: 'ondertekend'; readonly ondertekening: Ondertekening };
export type Bekendgemaakt = Omit<Ondertekend, 'status'> & {
  readonly status: 'bekendgemaakt';
  readonly bekendmaking: Bekendmaking;
};
export type Herroepen = Omit<Bekendgemaakt, 'status'> & { readonly status: 'herroepen'; readonly bezwaarId: Uuid };
export type Teruggetrokken = Kern & { readonly status: 'teruggetrokken' };
export type Besluit = Concept | Geparafeerd | Ondertekend | Bekendgemaakt | Herroepen | Teruggetrokken;
export type Besluitstatus = Besluit['status'];
export const besluitstatussen: readonly Besluitstatus[] = [
  'concept',
  'geparafeerd',
  'ondertekend',
  'bekendgemaakt',
  'herroepen',
  'teruggetrokken',
];

/** Draft → initialled by a second person → signed by who is competent → made known; revoked only on objection (Awb art. 7:11). */
export const besluitmachine: Toestandsmachine<Besluitstatus> = {
  naam: 'besluit',
  begin: 'concept',
  eind: ['herroepen', 'teruggetrokken'],
  overgangen: [
    { van: null, opdracht: 'stel-op', naar: 'concept' },
    { van: 'concept', opdracht: 'wijzig', naar: 'concept' },
    { van: 'concept', opdracht: 'leg-horen-vast', naar: 'concept' },
    { van: 'concept', opdracht: 'parafeer', naar: 'geparafeerd' },
    { van: 'concept', opdracht: 'trek-terug', naar: 'teruggetrokken' },
    { van: 'geparafeerd', opdracht: 'stuur-terug', naar: 'concept' },
    { van: 'geparafeerd', opdracht: 'onderteken', naar: 'ondertekend' },
    { van: 'geparafeerd', opdracht: 'trek-terug', naar: 'teruggetrokken' },
    { van: 'ondertekend', opdracht: 'maak-bekend', naar: 'bekendgemaakt' },
    { van: 'bekendgemaakt', opdracht: 'herroep', naar: 'herroepen' },
  ],
};

export type StelOp = {
  readonly soort: 'stel-op';
  readonly id: Uuid;
  readonly onderwerp: Onderwerp;
  readonly vergunningsoort: Vergunningsoort;
  readonly inhoud: Conceptinhoud;
};
export type Wijzig = { readonly soort: 'wijzig'; readonly inhoud: Conceptinhoud };
export type LegHorenVast = { readonly soort: 'leg-horen-vast'; readonly horen: Horen };
export type Parafeer = { readonly soort: 'parafeer' };
export type StuurTerug = { readonly soort: 'stuur-terug'; readonly reden: string };
export type TrekTerug = { readonly soort: 'trek-terug'; readonly reden: string };
export type Onderteken = {
  readonly soort: 'onderteken';
  readonly rollen: readonly string[];
  readonly tabel: Mandaattabel;
  readonly collegebesluitOp?: Datum;
};
export type MaakBekend = {
  readonly soort: 'maak-bekend';
  readonly op: Datum;
  readonly wijze: Bekendmaking['wijze'];
  readonly publicatietekst?: string;
};
export type Herroep = { readonly soort: 'herroep'; readonly bezwaarId: Uuid };
export type Besluitopdracht =
  StelOp | Wijzig | LegHorenVast | Parafeer | StuurTerug | TrekTerug | Onderteken | MaakBekend | Herroep;

/** When it happened and who did it: in every history event. */
export interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Besluitgebeurtenis = Feit &
  (
    | ({ readonly type: 'besluit-opgesteld'; readonly gemeentecode: Gemeentecode; readonly kring: Kring } & Omit<
        StelOp,
        'soort'
      >)
    | { readonly type: 'besluit-gewijzigd'; readonly inhoud: Conceptinhoud; readonly horenVervalt: boolean }
    | { readonly type: 'horen-vastgelegd'; readonly horen: Horen }
    | { readonly type: 'besluit-geparafeerd' }
    | { readonly type: 'besluit-teruggezonden' | 'besluit-teruggetrokken'; readonly reden: string }
    | { readonly type: 'besluit-ondertekend'; readonly bevoegdheid: Bevoegdheid }
    | { readonly type: 'besluit-bekendgemaakt'; readonly bekendmaking: Bekendmaking }
    | { readonly type: 'besluit-herroepen'; readonly bezwaarId: Uuid }
  );
