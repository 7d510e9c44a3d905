import type { Datum, Gemeentecode, KvkNummer, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Bevoegdheid } from '../besluit/mandaat.domain.js';
import type { Betrokkenerol, Vergunningregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import type { Bedrijfsgegevens } from '../kvk/bedrijfsgegevens.domain.js';
import type { Termijnverloop } from './aanvraagtermijn.domain.js';
import type { Beslistermijn } from './beslistermijn.domain.js';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

/** Who acts for the applicant (Awb art. 2:1): a natural person, or a legal person with its number. */
export interface Gemachtigde {
  readonly soort: 'natuurlijk-persoon' | 'rechtspersoon';
  readonly naam: string;
  readonly kvkNummer?: KvkNummer;
  /** A written authority was shown (Awb art. 2:1 lid 2). */
  readonly machtigingGezien: boolean;
}

/** Who applies: a company, with the person who signs for it and who represents it. */
export interface Aanvrager {
  readonly kvkNummer: KvkNummer;
  readonly bedrijfsnaam: string;
  readonly ondertekenaar?: string;
  readonly gemachtigde?: Gemachtigde;
}

/** A person with a role in the business. Of the date of birth only the outcome of the check of age is kept. */
export interface Betrokkene {
  readonly kenmerk: Uuid;
  readonly naam: string;
  readonly rol: Betrokkenerol;
  readonly leeftijd: Leeftijdscontrole;
}

/** Whether a person is old enough for a role, on the day it was looked at. It decides nothing by itself. */
export interface Leeftijdscontrole {
  readonly uitkomst: 'voldoet' | 'te-jong' | 'geen-eis';
  /** Age demanded, in years, and by which article; absent without a demand. */
  readonly minimum?: number;
  readonly artikel?: string;
  readonly op: Datum;
}

export const stukstanden = ['ontbreekt', 'ontvangen', 'akkoord', 'niet-van-toepassing'] as const;
/** How far one document of the checklist is. */
export type Stukstand = (typeof stukstanden)[number];

/** How far each document of the checklist is, by its code. */
export type Stukken = Readonly<Record<string, Stukstand>>;

/** One round in which the applicant may complete the application (Awb art. 4:5). Its id is also that of the suspension. */
export interface Aanvullingsronde {
  readonly kenmerk: Uuid;
  readonly gevraagdOp: Datum;
  /** Last day on which completion is in time. */
  readonly hersteltermijn: Datum;
  readonly stukken: readonly string[];
  readonly toelichting: string;
  /** Day of the completion that ended the round. */
  readonly aangevuldOp?: Datum;
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

/** The application was left untreated because it stayed incomplete (Awb art. 4:5 lid 1). */
export interface Buitenbehandelingstelling {
  readonly motivering: string;
  /** In whose name and by what right. */
  readonly bevoegdheid: Bevoegdheid;
  readonly genomenOp: string;
  readonly genomenDoor: string;
}

/** The applicant took the application back. */
export interface Intrekking {
  readonly ontvangenOp: Datum;
  readonly reden?: string;
}

/** The permit that arose by silence (Awb art. 4:20b), as a clerk confirmed it. */
export interface VerleningVanRechtswege {
  /** Last day of the decision term that passed. */
  readonly termijnVerstrekenOp: Datum;
  readonly werktVanaf: Datum;
  readonly bekendmakenUiterlijk: Datum;
  readonly bevestigdOp: string;
  readonly bevestigdDoor: string;
}

/** What a Bibob-toets allows the decision, as concluded by a human; nothing of why crosses over. */
export const bibobruimten = ['geen-toets', 'loopt', 'geen-bezwaar', 'voorschriften-of-weigeren'] as const;
export type Bibobruimte = (typeof bibobruimten)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vergunningsoort: Vergunningsoort;
  /** The rule of the day of receipt; a later rule does not move the dates of this application. */
  readonly regeling: Vergunningregeling;
  readonly aanvrager: Aanvrager;
  readonly betrokkenen: readonly Betrokkene[];
  readonly bedrijfsgegevens?: Bedrijfsgegevens;
  readonly stukken: Stukken;
  readonly aanvullingsronden: readonly Aanvullingsronde[];
  readonly termijnverloop: Termijnverloop;
  readonly beslistermijn: Beslistermijn;
  readonly raadplegingen: readonly Raadplegingsnotitie[];
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
}

export type InBehandeling = Kern & { readonly status: 'in-behandeling' };
export type AanvullingGevraagd = Kern & { readonly status: 'aanvulling-gevraagd' };
export type OpenAanvraag = InBehandeling | AanvullingGevraagd;
export type Besloten = Kern & { readonly status: 'besloten'; readonly besluit: Besluit };
export type BuitenBehandeling = Kern & {
  readonly status: 'buiten-behandeling';
  readonly buitenbehandelingstelling: Buitenbehandelingstelling;
};
export type Ingetrokken = Kern & { readonly status: 'ingetrokken'; readonly intrekking: Intrekking };
export type VanRechtswegeVerleend = Kern & {
  readonly status: 'van-rechtswege-verleend';
  readonly vanRechtswege: VerleningVanRechtswege;
};
export type Vergunningaanvraag = OpenAanvraag | Besloten | BuitenBehandeling | Ingetrokken | VanRechtswegeVerleend;
export type Aanvraagstatus = Vergunningaanvraag['status'];

/** Commands that leave an open application in the state it has. */
const tussentijds = [
  'noteer-raadpleging',
  'schort-op',
  'hervat',
  'verleng',
  'stel-in-gebreke',
  'werk-stukken-bij',
  'leg-betrokkene-vast',
  'leg-bedrijfsgegevens-vast',
] as const;
export const openStatussen = ['in-behandeling', 'aanvulling-gevraagd'] as const satisfies readonly Aanvraagstatus[];

export const vergunningaanvraagmachine: Toestandsmachine<Aanvraagstatus> = {
  naam: 'vergunningaanvraag',
  begin: 'in-behandeling',
  eind: ['besloten', 'buiten-behandeling', 'ingetrokken', 'van-rechtswege-verleend'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'in-behandeling' },
    ...openStatussen.flatMap((status) => tussentijds.map((opdracht) => ({ van: status, opdracht, naar: status }))),
    { van: 'in-behandeling', opdracht: 'vraag-aanvulling', naar: 'aanvulling-gevraagd' },
    { van: 'aanvulling-gevraagd', opdracht: 'ontvang-aanvulling', naar: 'in-behandeling' },
    { van: 'aanvulling-gevraagd', opdracht: 'ontvang-aanvulling', naar: 'aanvulling-gevraagd' },
    { van: 'aanvulling-gevraagd', opdracht: 'zet-voort', naar: 'in-behandeling' },
    { van: 'aanvulling-gevraagd', opdracht: 'laat-buiten-behandeling', naar: 'buiten-behandeling' },
    { van: 'in-behandeling', opdracht: 'besluit', naar: 'besloten' },
    ...openStatussen.flatMap((status) => [
      { van: status, opdracht: 'trek-in', naar: 'ingetrokken' as const },
      { van: status, opdracht: 'verleen-van-rechtswege', naar: 'van-rechtswege-verleend' as const },
    ]),
  ],
};
export const aanvraagstatussen: readonly Aanvraagstatus[] = [
  'in-behandeling',
  'aanvulling-gevraagd',
  'besloten',
  'buiten-behandeling',
  'ingetrokken',
  'van-rechtswege-verleend',
];

/** Whether something can still be decided about it (narrows the type). */
export function isOpen(aanvraag: Vergunningaanvraag): aanvraag is OpenAanvraag {
  return openStatussen.some((status) => status === aanvraag.status);
}
