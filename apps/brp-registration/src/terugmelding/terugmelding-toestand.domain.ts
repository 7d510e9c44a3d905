import type { Bsn, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Antwoordtermijn, Termijnstand } from './terugmeldtermijn.domain.js';

/** Whom the report is about: somebody in a file of one of the services, or, for registrars only, a number. */
export type Onderwerp =
  | { readonly soort: 'dossier'; readonly dienst: Meldendedienst; readonly dossierId: Uuid }
  | { readonly soort: 'bsn'; readonly bsn: Bsn };

/** Services whose officers report. */
export const meldendediensten = [
  'signal-intake',
  'chain-coordination',
  'licensing',
  'care-referral',
  'brp-registration',
] as const;
export type Meldendedienst = (typeof meldendediensten)[number];

export const uitkomsten = ['gecorrigeerd', 'aantekening-geplaatst', 'ongewijzigd', 'niet-vast-te-stellen'] as const;
/** What became of the datum. */
export type Uitkomst = (typeof uitkomsten)[number];

export const afwijsredenen = [
  'geen-gerede-twijfel',
  'persoon-niet-gevonden',
  'al-in-onderzoek',
  'geen-brp-gegeven',
] as const;
export type Afwijsreden = (typeof afwijsredenen)[number];

/** What is reported. */
export interface Melding {
  readonly onderwerp: Onderwerp;
  /** Category, group and element as 83.10 writes them. */
  readonly aanduiding: string;
  /** What is doubted and why. */
  readonly twijfel: string;
  /** What it should be by the evidence, when the reporter knows. */
  readonly voorstel?: string;
  /** What the doubt rests on, one line each. */
  readonly bewijs: readonly string[];
}

interface Kern extends Melding {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly melder: string;
  readonly gemeldOp: string;
  readonly gewijzigdOp: string;
  /** The running or last term. */
  readonly termijn: Antwoordtermijn;
  readonly termijnstand: Termijnstand;
}

interface Besloten {
  readonly beslotenOp: string;
  readonly beslotenDoor: string;
}

export interface Onderzoek extends Besloten {
  /** Why there is reason to doubt; for registrars. */
  readonly motivering: string;
}
export interface Doorzending extends Besloten {
  /** Municipality of registration (bijhoudingsgemeente). */
  readonly naarGemeentecode: Gemeentecode;
  /** Reference in the national facility for reports. */
  readonly kenmerk: string;
}

/** A report of reasonable doubt about a datum in the BRP (Wet BRP art. 2.34). */
export type Terugmelding =
  | (Kern & { readonly status: 'gemeld' })
  | (Kern & { readonly status: 'in-onderzoek'; readonly onderzoek: Onderzoek })
  | (Kern & { readonly status: 'doorgezonden'; readonly doorzending: Doorzending })
  | (Kern & {
      readonly status: 'afgehandeld';
      readonly onderzoek?: Onderzoek;
      readonly doorzending?: Doorzending;
      readonly uitkomst: Uitkomst;
      readonly toelichting: string;
      readonly afgehandeldOp: string;
    })
  | (Kern & {
      readonly status: 'afgewezen';
      readonly reden: Afwijsreden;
      readonly toelichting: string;
      readonly afgehandeldOp: string;
    })
  | (Kern & { readonly status: 'ingetrokken'; readonly afgehandeldOp: string });
export type Terugmeldingstatus = Terugmelding['status'];
export const terugmeldingstatussen: readonly Terugmeldingstatus[] = [
  'gemeld',
  'in-onderzoek',
  'doorgezonden',
  'afgehandeld',
  'afgewezen',
  'ingetrokken',
];

export const terugmeldingmachine: Toestandsmachine<Terugmeldingstatus> = {
  naam: 'terugmelding',
  begin: 'gemeld',
  eind: ['afgehandeld', 'afgewezen', 'ingetrokken'],
  overgangen: [
    { van: null, opdracht: 'meld', naar: 'gemeld' },
    { van: 'gemeld', opdracht: 'neem-in-onderzoek', naar: 'in-onderzoek' },
    { van: 'gemeld', opdracht: 'zend-door', naar: 'doorgezonden' },
    { van: 'gemeld', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'gemeld', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'gemeld', opdracht: 'bewaak-termijn', naar: 'gemeld' },
    { van: 'doorgezonden', opdracht: 'bewaak-termijn', naar: 'doorgezonden' },
    { van: 'in-onderzoek', opdracht: 'handel-af', naar: 'afgehandeld' },
    { van: 'doorgezonden', opdracht: 'handel-af', naar: 'afgehandeld' },
  ],
};

export type Meld = { readonly soort: 'meld'; readonly id: Uuid; readonly magBsn: boolean } & Melding;
export type NeemInOnderzoek = { readonly soort: 'neem-in-onderzoek'; readonly motivering: string };
export type ZendDoor = {
  readonly soort: 'zend-door';
  readonly naarGemeentecode: Gemeentecode;
  readonly kenmerk: string;
};
export type WijsAf = { readonly soort: 'wijs-af'; readonly reden: Afwijsreden; readonly toelichting: string };
export type HandelAf = { readonly soort: 'handel-af'; readonly uitkomst: Uitkomst; readonly toelichting: string };
export type TrekIn = { readonly soort: 'trek-in' };
export type BewaakTermijn = { readonly soort: 'bewaak-termijn' };
export type Terugmeldingsopdracht = Meld | NeemInOnderzoek | ZendDoor | WijsAf | HandelAf | TrekIn | BewaakTermijn;

type Feit = { readonly op: string; readonly door: string };
export type Terugmeldingsgebeurtenis = Feit &
  (
    | ({
        readonly type: 'terugmelding-gemeld';
        readonly gemeentecode: Gemeentecode;
        readonly termijn: Antwoordtermijn;
      } & Omit<Meld, 'soort' | 'magBsn'>)
    | { readonly type: 'terugmelding-in-onderzoek-genomen'; readonly motivering: string }
    | {
        readonly type: 'terugmelding-doorgezonden';
        readonly naarGemeentecode: Gemeentecode;
        readonly kenmerk: string;
        readonly termijn: Antwoordtermijn;
      }
    | { readonly type: 'terugmelding-afgewezen'; readonly reden: Afwijsreden; readonly toelichting: string }
    | { readonly type: 'terugmelding-afgehandeld'; readonly uitkomst: Uitkomst; readonly toelichting: string }
    | { readonly type: 'terugmelding-ingetrokken' }
    | { readonly type: 'terugmelding-termijn-bewaakt'; readonly stand: Exclude<Termijnstand, 'loopt'> }
  );
