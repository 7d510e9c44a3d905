import type { Datum, Gemeentecode, KvkNummer, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';
import type { Publicatiestand } from './openbaarheid.domain.js';
import type { Schorsingsregel, Vervalgrond, Vervalregel } from './vervalregel.domain.js';
import type { Voorschrift } from './voorschrift.domain.js';

/** Who holds the permit: a company, with the person who signed for it. */
export interface Houder {
  readonly kvkNummer: KvkNummer;
  readonly bedrijfsnaam: string;
  readonly vertegenwoordiger?: string;
}

export const wijzigingsoorten = ['leidinggevende-erbij', 'leidinggevende-eraf', 'overname', 'zeggenschap'] as const;
/** What a holder reports (e.g. Alcoholwet art. 30). */
export type Wijzigingsoort = (typeof wijzigingsoorten)[number];

/** Reported changes after which somebody looks at the permit anew: who is behind it is no longer who was assessed. */
export const zeggenschapswijzigingen: readonly Wijzigingsoort[] = ['overname', 'zeggenschap', 'leidinggevende-erbij'];

/** Reported changes of who controls the business: with these the chain is asked about it anew (ADR 0022). */
export const zeggenschapsovergangen: readonly Wijzigingsoort[] = ['overname', 'zeggenschap'];

export const herbeoordelingsbronnen = ['wijzigingsmelding', 'toezicht'] as const;

/** A proposal to assess the permit anew: a task for a person. It never changes the permit by itself. */
export interface Herbeoordeling {
  readonly bron: (typeof herbeoordelingsbronnen)[number];
  readonly kenmerk: Uuid;
  readonly reden: string;
  readonly geopendOp: string;
  readonly afgerond?: { readonly op: string; readonly door: string; readonly uitkomst: string };
}

/** A report of the holder, as received. */
export interface Wijzigingsmelding {
  readonly kenmerk: Uuid;
  readonly soort: Wijzigingsoort;
  readonly per: Datum;
  readonly toelichting: string;
  readonly gemeldOp: string;
}

/** When the grant was made known (Awb 3:41), and the last day of the term for objection: after it the permit is final when nobody objected. */
export interface Bekendgemaakt {
  readonly op: Datum;
  readonly bezwaartermijnEinde: Datum;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vergunningaanvraagId: Uuid;
  readonly besluitId?: Uuid;
  readonly vergunningsoort: Vergunningsoort;
  readonly houder: Houder;
  readonly voorschriften: readonly Voorschrift[];
  readonly raadplegingIds: readonly Uuid[];
  readonly verleendOp: Datum;
  /** Last day on which the permit holds; undefined: until it ends otherwise. */
  readonly geldigTotEnMet?: Datum;
  readonly bekendmaking?: Bekendgemaakt;
  readonly inGebruikSinds?: Datum;
  /** First day on which the permit was no longer used. */
  readonly stilSinds?: Datum;
  readonly wijzigingen: readonly Wijzigingsmelding[];
  readonly herbeoordelingen: readonly Herbeoordeling[];
  readonly publicatie: Publicatiestand;
  readonly gewijzigdOp: string;
}

/** Suspension: first and last day, by decision. */
export interface Schorsing {
  readonly van: Datum;
  readonly totEnMet: Datum;
  readonly besluitId: Uuid;
}

export type VanKracht = Kern & { readonly status: 'van-kracht' };
export type Geschorst = Kern & { readonly status: 'geschorst'; readonly schorsing: Schorsing };
export type Ingetrokken = Kern & {
  readonly status: 'ingetrokken';
  readonly einde: { readonly per: Datum; readonly besluitId: Uuid };
};
export type Vervallen = Kern & {
  readonly status: 'vervallen';
  readonly einde: { readonly per: Datum; readonly besluitId: Uuid; readonly grond: Vervalgrond };
};
export type Verlopen = Kern & { readonly status: 'verlopen'; readonly einde: { readonly per: Datum } };
export type Vergunning = VanKracht | Geschorst | Ingetrokken | Vervallen | Verlopen;
export type Vergunningstatus = Vergunning['status'];

const blijft = (status: Vergunningstatus) =>
  [
    'maak-bekend',
    'meld-ingebruikname',
    'meld-stilstand',
    'meld-wijziging',
    'stel-herbeoordeling-voor',
    'rond-herbeoordeling-af',
    'beslis-over-publicatie',
  ].map((opdracht) => ({ van: status, opdracht, naar: status }));

/** `van-kracht`: granted; it holds from its announcement (Awb 3:40) until it ends. Withdrawal and lapse can be revoked on objection. */
export const vergunningmachine: Toestandsmachine<Vergunningstatus> = {
  naam: 'vergunning',
  begin: 'van-kracht',
  eind: ['verlopen'],
  overgangen: [
    { van: null, opdracht: 'verleen', naar: 'van-kracht' },
    ...blijft('van-kracht'),
    ...blijft('geschorst'),
    { van: 'van-kracht', opdracht: 'schors', naar: 'geschorst' },
    { van: 'geschorst', opdracht: 'beeindig-schorsing', naar: 'van-kracht' },
    ...(['van-kracht', 'geschorst'] as const).flatMap((van) => [
      { van, opdracht: 'trek-in', naar: 'ingetrokken' } as const,
      { van, opdracht: 'stel-verval-vast', naar: 'vervallen' } as const,
      { van, opdracht: 'laat-verlopen', naar: 'verlopen' } as const,
    ]),
    ...(['geschorst', 'ingetrokken', 'vervallen'] as const).map(
      (van) => ({ van, opdracht: 'herstel', naar: 'van-kracht' }) as const,
    ),
  ],
};
export const vergunningstatussen: readonly Vergunningstatus[] = [
  'van-kracht',
  'geschorst',
  'ingetrokken',
  'vervallen',
  'verlopen',
];

export type Verleen = {
  readonly soort: 'verleen';
  readonly id: Uuid;
  readonly vergunningaanvraagId: Uuid;
  readonly besluitId?: Uuid;
  readonly vergunningsoort: Vergunningsoort;
  readonly houder: Houder;
  readonly voorschriften: readonly Omit<Voorschrift, 'nummer'>[];
  readonly raadplegingIds: readonly Uuid[];
  readonly geldigheidsjaren?: number;
  /** Day on which it was given, when that is not today: by silence it was given before somebody confirmed it. */
  readonly verleendOp?: Datum;
};
export type MaakVergunningBekend = { readonly soort: 'maak-bekend'; readonly op: Datum };
export type MeldGebruik = { readonly soort: 'meld-ingebruikname' | 'meld-stilstand'; readonly op: Datum };
export type MeldWijziging = {
  readonly soort: 'meld-wijziging';
  readonly kenmerk: Uuid;
  readonly wijziging: Wijzigingsoort;
  readonly per: Datum;
  readonly toelichting: string;
};
export type StelHerbeoordelingVoor = {
  readonly soort: 'stel-herbeoordeling-voor';
  readonly kenmerk: Uuid;
  readonly reden: string;
};
export type RondHerbeoordelingAf = {
  readonly soort: 'rond-herbeoordeling-af';
  readonly kenmerk: Uuid;
  readonly uitkomst: string;
};
export type BeslisOverPublicatie = { readonly soort: 'beslis-over-publicatie'; readonly vrijgegeven: boolean };
export type Schors = {
  readonly soort: 'schors';
  readonly besluitId: Uuid;
  readonly van: Datum;
  readonly totEnMet: Datum;
  readonly regels: readonly Schorsingsregel[];
};
export type BeeindigSchorsing = { readonly soort: 'beeindig-schorsing' };
export type TrekIn = { readonly soort: 'trek-in'; readonly besluitId: Uuid; readonly per: Datum };
export type StelVervalVast = {
  readonly soort: 'stel-verval-vast';
  readonly besluitId: Uuid;
  readonly geenOvermacht: boolean;
  readonly regels: readonly Vervalregel[];
};
export type LaatVerlopen = { readonly soort: 'laat-verlopen' };
export type Herstel = { readonly soort: 'herstel'; readonly bezwaarId: Uuid };
export type Vergunningopdracht =
  | Verleen
  | MaakVergunningBekend
  | MeldGebruik
  | MeldWijziging
  | StelHerbeoordelingVoor
  | RondHerbeoordelingAf
  | BeslisOverPublicatie
  | Schors
  | BeeindigSchorsing
  | TrekIn
  | StelVervalVast
  | LaatVerlopen
  | Herstel;

/** When it happened and who did it: in every history event. */
export interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Vergunninggebeurtenis = Feit &
  (
    | ({ readonly type: 'vergunning-geregistreerd' } & Omit<
        VanKracht,
        'status' | 'versie' | 'gewijzigdOp' | 'wijzigingen' | 'herbeoordelingen'
      >)
    | { readonly type: 'vergunning-bekendgemaakt'; readonly bekendmaking: Bekendgemaakt }
    | { readonly type: 'vergunning-in-gebruik' | 'vergunning-stilgelegd'; readonly dag: Datum }
    | { readonly type: 'wijziging-gemeld'; readonly melding: Wijzigingsmelding }
    | { readonly type: 'herbeoordeling-voorgesteld'; readonly herbeoordeling: Herbeoordeling }
    | { readonly type: 'herbeoordeling-afgerond'; readonly kenmerk: Uuid; readonly uitkomst: string }
    | { readonly type: 'publicatie-beslist'; readonly publicatie: Publicatiestand }
    | { readonly type: 'vergunning-geschorst'; readonly schorsing: Schorsing }
    | { readonly type: 'schorsing-beeindigd' }
    | { readonly type: 'vergunning-ingetrokken'; readonly einde: Ingetrokken['einde'] }
    | { readonly type: 'vergunning-vervallen'; readonly einde: Vervallen['einde'] }
    | { readonly type: 'vergunning-verlopen'; readonly einde: Verlopen['einde'] }
    | { readonly type: 'vergunning-hersteld'; readonly bezwaarId: Uuid }
  );
