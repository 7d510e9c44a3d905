import type { Datum, Gemeentecode, Toestandsmachine, Uuid } from '@schakel/domain';
import type { Kostendrager } from './kostenregels.domain.js';
import type { Kostenfeiten, Kostenvoorstel } from './kostenvoorstel.domain.js';

/** Who pays, as somebody says it. */
export interface Kostentoedeling {
  readonly drager: Kostendrager;
  /** Only when a municipality pays. */
  readonly gemeente?: Gemeentecode;
}

/** What the party that would pay answered. */
export interface Kostenantwoord {
  readonly op: string;
  readonly door: string;
  /** The answer came in another way and was recorded by the municipality of the file; where it can be found. */
  readonly ontvangenVia?: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  /** First day for which this cost is borne; a switch of payer begins another file. */
  readonly ingangsdatum: Datum;
  readonly feiten: Kostenfeiten;
  readonly voorstel: Kostenvoorstel;
  readonly voorgesteldDoor: string;
  readonly gewijzigdOp: string;
}
interface Geschil extends Kern {
  readonly betwisting: Kostenantwoord & { readonly reden: string; readonly tegenvoorstel?: Kostentoedeling };
}
interface Bemiddeling {
  readonly bemiddelaar: string;
  readonly op: string;
  readonly door: string;
}

/** Who bears the cost of one referral from one day on, and whether that is disputed. No place ever waits for it. */
export type Kostenverantwoordelijkheid =
  | (Kern & { readonly status: 'voorgesteld' })
  | (Kern & { readonly status: 'erkend'; readonly erkenning: Kostenantwoord; readonly toedeling: Kostentoedeling })
  | (Geschil & { readonly status: 'betwist' })
  | (Geschil & { readonly status: 'in-bemiddeling'; readonly bemiddeling: Bemiddeling })
  | (Geschil & {
      readonly status: 'vastgesteld';
      readonly bemiddeling?: Bemiddeling;
      readonly toedeling: Kostentoedeling;
      readonly reden: string;
      readonly vastgesteldDoor: string;
    });
export type Kostenstatus = Kostenverantwoordelijkheid['status'];
export const kostenstatussen: readonly Kostenstatus[] = [
  ...(['voorgesteld', 'erkend', 'betwist', 'in-bemiddeling', 'vastgesteld'] as const),
];

export const kostenmachine: Toestandsmachine<Kostenstatus> = {
  naam: 'kostenverantwoordelijkheid',
  begin: 'voorgesteld',
  eind: ['erkend', 'vastgesteld'],
  overgangen: [
    { van: null, opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'erken', naar: 'erkend' },
    { van: 'voorgesteld', opdracht: 'betwist', naar: 'betwist' },
    { van: 'betwist', opdracht: 'erken', naar: 'erkend' },
    { van: 'betwist', opdracht: 'begin-bemiddeling', naar: 'in-bemiddeling' },
    { van: 'betwist', opdracht: 'stel-vast', naar: 'vastgesteld' },
    { van: 'in-bemiddeling', opdracht: 'erken', naar: 'erkend' },
    { van: 'in-bemiddeling', opdracht: 'stel-vast', naar: 'vastgesteld' },
  ],
};

export type StelKostenVoor = {
  readonly soort: 'stel-voor';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly ingangsdatum: Datum;
  readonly feiten: Kostenfeiten;
  /** What the rule says; undefined when the row says nothing of cost. */
  readonly voorstel: Kostenvoorstel | undefined;
};
type Antwoord = { readonly ontvangenVia?: string | undefined };
export type Kostenopdracht =
  | StelKostenVoor
  | ({ readonly soort: 'erken' } & Antwoord)
  | ({ readonly soort: 'betwist'; readonly reden: string; readonly tegenvoorstel?: Kostentoedeling } & Antwoord)
  | { readonly soort: 'begin-bemiddeling'; readonly bemiddelaar: string }
  | { readonly soort: 'stel-vast'; readonly toedeling: Kostentoedeling; readonly reden: string };

type Feit = { readonly op: string; readonly door: string };
export type Kostengebeurtenis = Feit &
  (
    | ({
        readonly type: 'kosten-voorgesteld';
        readonly gemeentecode: Gemeentecode;
        readonly voorstel: Kostenvoorstel;
      } & Omit<StelKostenVoor, 'soort' | 'voorstel'>)
    | { readonly type: 'kosten-erkend'; readonly ontvangenVia?: string }
    | {
        readonly type: 'kosten-betwist';
        readonly reden: string;
        readonly tegenvoorstel?: Kostentoedeling;
        readonly ontvangenVia?: string;
      }
    | { readonly type: 'bemiddeling-begonnen'; readonly bemiddelaar: string }
    | { readonly type: 'kosten-vastgesteld'; readonly toedeling: Kostentoedeling; readonly reden: string }
  );
