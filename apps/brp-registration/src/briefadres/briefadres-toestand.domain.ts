import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Adres } from './adres.domain.js';
import type { Briefadresgrondcode, Ministerieel } from './briefadresregels.domain.js';
import type { Herbeoordeling } from './herbeoordeling.domain.js';

export const geversoorten = ['natuurlijk-persoon', 'rechtspersoon'] as const;
/** Who receives the mail for another: an inscribed natural person, or a legal person that the college designated (Wet BRP art. 2.42). */
export type Geversoort = (typeof geversoorten)[number];

/** The written consent of who receives the mail, with the duty to pass it on (Wet BRP art. 2.45). */
export interface Toestemming {
  readonly gever: Geversoort;
  /** Designation of the legal person. */
  readonly aanwijzingId?: Uuid;
  readonly getekendOp: Datum;
  /** SHA-256 of the signed letter. */
  readonly hash: string;
  readonly plichtAanvaard: true;
}

/** The written intent to enter a briefadres without being asked, and until when the person may answer. */
export interface Voornemen {
  readonly op: Datum;
  readonly hash: string;
  readonly zienswijzeTot: Datum;
  /** What was done to find somebody who gives a briefadres. */
  readonly gezocht: string;
  /** Day on which the person answered, if he did: then it may be decided. */
  readonly zienswijzeOp?: Datum;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly betrokkeneId: Uuid;
  readonly grond: Briefadresgrondcode;
  readonly adres: Extract<Adres, { functie: 'briefadres' }>;
  readonly reden: string;
  /** The decision of the burgemeester or the designation that it rests on. */
  readonly grondslagId?: Uuid;
  /** Kind of institution that the minister designated, where it rests on that. */
  readonly ministerieel?: Ministerieel;
  readonly toestemming?: Toestemming;
  readonly voornemen?: Voornemen;
  /** First day, as the law counts: day of the aangifte, or of the written intent (Wet BRP art. 2.19). */
  readonly vanaf: Datum;
  readonly vastgelegdDoor: string;
  readonly gewijzigdOp: string;
}
interface Besluitdeel {
  readonly motivering: string;
  readonly beslotenDoor: string;
  readonly herbeoordeling: Herbeoordeling;
}
export const aanleidingen = ['toestemming-ingetrokken', 'grond-vervallen', 'post-niet-doorgegeven'] as const;
/** Why a briefadres has to be looked at while it holds. */
export type Aanleiding = (typeof aanleidingen)[number];

export type Briefadres =
  | (Kern & { readonly status: 'in-behandeling' })
  | (Kern & { readonly status: 'afgewezen'; readonly motivering: string })
  | (Kern & Besluitdeel & { readonly status: 'geldend' })
  | (Kern & Besluitdeel & { readonly status: 'te-herzien'; readonly aanleiding: Aanleiding })
  | (Kern & Besluitdeel & { readonly status: 'beeindigd'; readonly per: Datum; readonly redenEinde: string });
export type Briefadresstatus = Briefadres['status'];
export const briefadresstatussen: readonly Briefadresstatus[] = [
  'in-behandeling',
  'afgewezen',
  'geldend',
  'te-herzien',
  'beeindigd',
];

/** Begun by an aangifte, or by the written intent of the college (then with `voornemen`). A briefadres holds until somebody decides otherwise: neither a withdrawn consent nor the clock takes away an address. */
export const briefadresmachine: Toestandsmachine<Briefadresstatus> = {
  naam: 'briefadres',
  begin: 'in-behandeling',
  eind: ['afgewezen', 'beeindigd'],
  overgangen: [
    { van: null, opdracht: 'doe-aangifte', naar: 'in-behandeling' },
    { van: null, opdracht: 'neem-voor', naar: 'in-behandeling' },
    { van: 'in-behandeling', opdracht: 'leg-toestemming-vast', naar: 'in-behandeling' },
    { van: 'in-behandeling', opdracht: 'stel-vast', naar: 'geldend' },
    { van: 'in-behandeling', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'in-behandeling', opdracht: 'leg-zienswijze-vast', naar: 'in-behandeling' },
    { van: 'geldend', opdracht: 'herzie', naar: 'te-herzien' },
    { van: 'geldend', opdracht: 'meld-tijd', naar: 'geldend' },
    { van: 'geldend', opdracht: 'beeindig', naar: 'beeindigd' },
    { van: 'te-herzien', opdracht: 'meld-tijd', naar: 'te-herzien' },
    { van: 'te-herzien', opdracht: 'zet-voort', naar: 'geldend' },
    { van: 'te-herzien', opdracht: 'beeindig', naar: 'beeindigd' },
  ],
};

type Aanleg = Pick<Kern, 'betrokkeneId' | 'adres' | 'reden'>;
export type DoeAangifte = Aanleg & {
  readonly soort: 'doe-aangifte';
  readonly id: Uuid;
  readonly grond: Exclude<Briefadresgrondcode, 'ambtshalve'>;
  readonly grondslagId?: Uuid;
  readonly ministerieel?: Ministerieel;
};
export type NeemVoor = Aanleg & {
  readonly soort: 'neem-voor';
  readonly id: Uuid;
  readonly op: Datum;
  readonly hash: string;
  readonly gezocht: string;
};
/** @param steun whether the decision or designation that it rests on holds today; true where none is needed */
export type StelVast = {
  readonly soort: 'stel-vast';
  readonly motivering: string;
  readonly herbeoordelenOp: Datum;
  readonly steun: boolean;
};
export type ZetBriefadresVoort = {
  readonly soort: 'zet-voort';
  readonly motivering: string;
  readonly herbeoordelenOp: Datum;
  readonly toestemming?: Toestemming;
  readonly steun: boolean;
};
export type BeeindigBriefadres = { readonly soort: 'beeindig'; readonly per: Datum; readonly reden: string };
export type Briefadresopdracht =
  | DoeAangifte
  | NeemVoor
  | { readonly soort: 'leg-toestemming-vast'; readonly toestemming: Toestemming }
  | { readonly soort: 'leg-zienswijze-vast'; readonly op: Datum }
  | StelVast
  | { readonly soort: 'wijs-af'; readonly motivering: string }
  | { readonly soort: 'herzie'; readonly aanleiding: Aanleiding }
  | ZetBriefadresVoort
  | { readonly soort: 'meld-tijd' }
  | BeeindigBriefadres;

type Feit = { readonly op: string; readonly door: string };
type Besluit = { readonly motivering: string; readonly herbeoordelenOp: Datum };
export type Briefadresgebeurtenis = Feit &
  (
    | ({ readonly type: 'briefadres-aangegeven' } & Omit<Kern, 'versie' | 'vastgelegdDoor' | 'gewijzigdOp'>)
    | ({ readonly type: 'briefadres-voorgenomen'; readonly voornemen: Voornemen } & Omit<
        Kern,
        'versie' | 'vastgelegdDoor' | 'gewijzigdOp'
      >)
    | { readonly type: 'briefadres-toestemming-vastgelegd'; readonly toestemming: Toestemming }
    | { readonly type: 'briefadres-zienswijze-vastgelegd'; readonly dag: Datum }
    | ({ readonly type: 'briefadres-vastgesteld' } & Besluit)
    | { readonly type: 'briefadres-afgewezen'; readonly motivering: string }
    | {
        readonly type: 'briefadres-te-herzien';
        readonly aanleiding: Aanleiding;
        readonly herbeoordeling: Herbeoordeling;
      }
    | ({ readonly type: 'briefadres-voortgezet'; readonly toestemming?: Toestemming } & Besluit)
    | { readonly type: 'briefadres-tijd-gemeld'; readonly herbeoordeling: Herbeoordeling }
    | { readonly type: 'briefadres-beeindigd'; readonly per: Datum; readonly reden: string }
  );
