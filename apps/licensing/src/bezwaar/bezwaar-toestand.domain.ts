import type { Datum, Gemeentecode, Stap, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Besluituitkomst } from '../besluit/besluit-toestand.domain.js';
import type { Voorschrift } from '../vergunning/voorschrift.domain.js';

/** Who objects; only in the encrypted file. */
export interface Bezwaarmaker {
  readonly naam: string;
  readonly gemachtigde?: string;
}

/** What is known of the decision that is contested, as far as its handling needs it. */
export interface BestredenBesluit {
  readonly id: Uuid;
  readonly uitkomst: Besluituitkomst;
  readonly bekendgemaaktOp: Datum;
  /** Everybody who drafted, initialled or signed it: none of them handles the objection (Awb art. 7:5 and 7:13). */
  readonly betrokkenen: readonly string[];
  /** Who signed it under mandate: he does not decide on the objection (Awb art. 10:3 lid 3). */
  readonly gemandateerde?: string;
}

/** A defect that the objector may mend (Awb art. 6:6), from request to outcome. */
export interface Herstelronde {
  readonly gevraagdOp: Datum;
  readonly uiterlijk: Datum;
  readonly afgerond?: { readonly op: Datum; readonly hersteld: boolean };
}

export const uitstelgronden = ['alle-belanghebbenden-stemmen-in', 'indiener-stemt-in', 'procedurevoorschrift'] as const;
/** Why the decision may be put off further (Awb art. 7:10 lid 4). */
export type Uitstelgrond = (typeof uitstelgronden)[number];

export const afziensgronden = [
  'kennelijk-niet-ontvankelijk',
  'kennelijk-ongegrond',
  'afstand-van-horen',
  'geen-reactie',
  'volledig-tegemoetgekomen',
] as const;
/** Why nobody is heard (Awb art. 7:3 a–e). */
export type Afziensgrond = (typeof afziensgronden)[number];

export type Hoorresultaat =
  | { readonly vorm: 'gehoord'; readonly op: Datum; readonly verslag: string; readonly door: string }
  | { readonly vorm: 'afgezien'; readonly grond: Afziensgrond; readonly toelichting: string; readonly door: string };

export const bezwaaruitkomsten = ['niet-ontvankelijk', 'ongegrond', 'gegrond'] as const;
export type Bezwaaruitkomst = (typeof bezwaaruitkomsten)[number];

export const vervangingen = ['geen', 'verleend', 'verleend-met-voorschriften', 'geweigerd'] as const;
/** What comes in the place of a decision that is revoked (Awb art. 7:11 lid 2). */
export type Vervanging = (typeof vervangingen)[number];

/** The decision on the objection. */
export interface BeslissingOpBezwaar {
  readonly uitkomst: Bezwaaruitkomst;
  readonly motivering: string;
  /** Why the advice is not followed, when it is not (Awb art. 7:13 lid 7). */
  readonly afwijking?: string;
  readonly vervanging?: Vervanging;
  readonly voorschriften: readonly Omit<Voorschrift, 'nummer'>[];
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly besluit: BestredenBesluit;
  readonly bezwaarmaker: Bezwaarmaker;
  readonly gronden: string;
  readonly ontvangenOp: Datum;
  readonly gepostOp?: Datum;
  readonly tijdig: boolean;
  /** Whether lateness is excused (Awb art. 6:11); a person decided. */
  readonly verschoonbaar?: boolean;
  /** Whether an advisory committee hears (Awb art. 7:13). */
  readonly commissie: boolean;
  readonly behandelaar?: string;
  readonly herstelrondes: readonly Herstelronde[];
  readonly verdaging?: { readonly weken: number; readonly bekendgemaaktOp: Datum };
  readonly uitstel?: { readonly tot: Datum; readonly grond: Uitstelgrond };
  readonly ingebrekestelling?: Datum;
  readonly gewijzigdOp: string;
}
interface MetHoren {
  readonly horen: Hoorresultaat;
}
export interface Advies {
  readonly strekking: Bezwaaruitkomst;
  readonly tekst: string;
  readonly door: string;
}

export type InBehandeling = Kern & { readonly status: 'in-behandeling' };
export type Verzuim = Kern & { readonly status: 'verzuim' };
export type HoorzittingGepland = Kern & { readonly status: 'hoorzitting-gepland'; readonly hoorzittingOp: Datum };
export type Gehoord = Kern & MetHoren & { readonly status: 'gehoord' };
export type Geadviseerd = Kern & MetHoren & { readonly status: 'geadviseerd'; readonly advies: Advies };
interface MetBeslissing extends MetHoren {
  readonly advies?: Advies;
  readonly beslissing: BeslissingOpBezwaar & { readonly op: string; readonly door: string };
}
export type Besloten = Kern & MetBeslissing & { readonly status: 'besloten' };
export type Bekendgemaakt = Kern &
  MetBeslissing & {
    readonly status: 'bekendgemaakt';
    readonly bekendmaking: {
      readonly op: Datum;
      readonly beroepstermijnEinde: Datum;
      readonly stappen: readonly Stap[];
    };
  };
export type Ingetrokken = Kern & { readonly status: 'ingetrokken' };
export type Bezwaar =
  InBehandeling | Verzuim | HoorzittingGepland | Gehoord | Geadviseerd | Besloten | Bekendgemaakt | Ingetrokken;
export type Bezwaarstatus = Bezwaar['status'];

export const bezwaarstatussen: readonly Bezwaarstatus[] = [
  'in-behandeling',
  'verzuim',
  'hoorzitting-gepland',
  'gehoord',
  'geadviseerd',
  'besloten',
  'bekendgemaakt',
  'ingetrokken',
];

/** States in which the objection still waits for a decision. */
export const openStatussen = ['in-behandeling', 'verzuim', 'hoorzitting-gepland', 'gehoord', 'geadviseerd'] as const;

const overal = (opdracht: string) => openStatussen.map((van) => ({ van, opdracht, naar: van }));

export const bezwaarmachine: Toestandsmachine<Bezwaarstatus> = {
  naam: 'bezwaar',
  begin: 'in-behandeling',
  eind: ['bekendgemaakt', 'ingetrokken'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'in-behandeling' },
    ...['wijs-toe', 'oordeel-over-verschoonbaarheid', 'verdaag', 'stel-uit', 'stel-in-gebreke'].flatMap(overal),
    ...openStatussen.map((van) => ({ van, opdracht: 'trek-in', naar: 'ingetrokken' }) as const),
    { van: 'in-behandeling', opdracht: 'vraag-herstel', naar: 'verzuim' },
    { van: 'verzuim', opdracht: 'rond-herstel-af', naar: 'in-behandeling' },
    { van: 'in-behandeling', opdracht: 'plan-hoorzitting', naar: 'hoorzitting-gepland' },
    { van: 'hoorzitting-gepland', opdracht: 'plan-hoorzitting', naar: 'hoorzitting-gepland' },
    { van: 'in-behandeling', opdracht: 'zie-af-van-horen', naar: 'gehoord' },
    { van: 'hoorzitting-gepland', opdracht: 'zie-af-van-horen', naar: 'gehoord' },
    { van: 'hoorzitting-gepland', opdracht: 'leg-hoorzitting-vast', naar: 'gehoord' },
    { van: 'gehoord', opdracht: 'adviseer', naar: 'geadviseerd' },
    { van: 'gehoord', opdracht: 'beslis', naar: 'besloten' },
    { van: 'geadviseerd', opdracht: 'beslis', naar: 'besloten' },
    { van: 'besloten', opdracht: 'maak-bekend', naar: 'bekendgemaakt' },
  ],
};

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly besluit: BestredenBesluit;
  readonly bezwaarmaker: Bezwaarmaker;
  readonly gronden: string;
  readonly ontvangenOp: Datum;
  readonly gepostOp?: Datum;
  readonly commissie: boolean;
};
export type WijsToe = { readonly soort: 'wijs-toe'; readonly behandelaar: string };
export type OordeelOverVerschoonbaarheid = {
  readonly soort: 'oordeel-over-verschoonbaarheid';
  readonly verschoonbaar: boolean;
  readonly toelichting: string;
};
export type VraagHerstel = { readonly soort: 'vraag-herstel'; readonly verzuim: string; readonly uiterlijk: Datum };
export type RondHerstelAf = { readonly soort: 'rond-herstel-af'; readonly op: Datum; readonly hersteld: boolean };
export type Verdaag = { readonly soort: 'verdaag'; readonly weken: number; readonly bekendgemaaktOp: Datum };
export type StelUit = { readonly soort: 'stel-uit'; readonly tot: Datum; readonly grond: Uitstelgrond };
export type StelInGebreke = { readonly soort: 'stel-in-gebreke'; readonly ontvangenOp: Datum };
export type PlanHoorzitting = { readonly soort: 'plan-hoorzitting'; readonly op: Datum };
export type LegHoorzittingVast = {
  readonly soort: 'leg-hoorzitting-vast';
  readonly op: Datum;
  readonly verslag: string;
};
export type ZieAfVanHoren = {
  readonly soort: 'zie-af-van-horen';
  readonly grond: Afziensgrond;
  readonly toelichting: string;
};
export type Adviseer = { readonly soort: 'adviseer'; readonly strekking: Bezwaaruitkomst; readonly tekst: string };
export type Beslis = { readonly soort: 'beslis'; readonly beslissing: BeslissingOpBezwaar };
export type MaakBekend = { readonly soort: 'maak-bekend'; readonly op: Datum };
export type TrekIn = { readonly soort: 'trek-in' };
export type Bezwaaropdracht =
  | Ontvang
  | WijsToe
  | OordeelOverVerschoonbaarheid
  | VraagHerstel
  | RondHerstelAf
  | Verdaag
  | StelUit
  | StelInGebreke
  | PlanHoorzitting
  | LegHoorzittingVast
  | ZieAfVanHoren
  | Adviseer
  | Beslis
  | MaakBekend
  | TrekIn;

/** When it happened and who did it: in every history event. */
export interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Bezwaargebeurtenis = Feit &
  (
    | ({ readonly type: 'bezwaar-ontvangen'; readonly gemeentecode: Gemeentecode; readonly tijdig: boolean } & Omit<
        Ontvang,
        'soort'
      >)
    | { readonly type: 'bezwaar-toegewezen'; readonly behandelaar: string }
    | { readonly type: 'verschoonbaarheid-beoordeeld'; readonly verschoonbaar: boolean; readonly toelichting: string }
    | { readonly type: 'herstel-gevraagd'; readonly ronde: Herstelronde; readonly verzuim: string }
    | { readonly type: 'herstel-afgerond'; readonly dag: Datum; readonly hersteld: boolean }
    | { readonly type: 'beslissing-verdaagd'; readonly verdaging: NonNullable<Kern['verdaging']> }
    | { readonly type: 'beslissing-uitgesteld'; readonly uitstel: NonNullable<Kern['uitstel']> }
    | { readonly type: 'in-gebreke-gesteld'; readonly dag: Datum }
    | { readonly type: 'hoorzitting-gepland'; readonly dag: Datum }
    | { readonly type: 'horen-afgerond'; readonly horen: Hoorresultaat }
    | { readonly type: 'advies-uitgebracht'; readonly advies: Advies }
    | { readonly type: 'op-bezwaar-beslist'; readonly beslissing: BeslissingOpBezwaar }
    | { readonly type: 'beslissing-bekendgemaakt'; readonly bekendmaking: Bekendgemaakt['bekendmaking'] }
    | { readonly type: 'bezwaar-ingetrokken' }
  );
