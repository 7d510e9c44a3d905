import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import type { Client, Omvang, Ontvangst, Opmerking, Product, Verzoek, Wet } from './toewijzing-toestand.domain.js';

/** A product to assign or to change; without a number it is new and gets the number that comes with the command. */
export interface TeToewijzen {
  readonly nummer?: number;
  readonly referentie?: string;
  readonly categorie: string;
  readonly code?: string;
  readonly ingangsdatum: Datum;
  readonly einddatum?: Datum;
  readonly redenWijziging?: string;
  readonly omvang?: Omvang;
}

export type Open = {
  readonly soort: 'open';
  readonly id: Uuid;
  readonly wet: Wet;
  readonly aanbieder: string;
  readonly client: Client;
  readonly betrokkeneId?: Uuid;
};
/** @param nummers as many free numbers as there are new products */
export type WijsToe = {
  readonly soort: 'wijs-toe';
  readonly producten: readonly TeToewijzen[];
  readonly nummers: readonly number[];
};
export type TrekIn = { readonly soort: 'trek-in'; readonly nummers: readonly number[] };
export type LegBsnVast = { readonly soort: 'leg-bsn-vast'; readonly bsn: string };
/** A message of the provider, already read and tied to the assignments of this file. */
export type Ontvang = {
  readonly soort: 'ontvang';
  readonly bericht: Omit<Ontvangst, 'retour' | 'afgekeurd' | 'ontvangenOp' | 'opmerkingen'>;
  readonly verzoeken: readonly Omit<Verzoek, 'status' | 'ontvangenOp' | 'onderzoekSinds'>[];
  /** Numbers that a request for change leaves as they are, with their paths. */
  readonly ongewijzigd: readonly { readonly pad: string; readonly nummer: number }[];
  /** Remarks that follow from the message alone. */
  readonly opmerkingen: readonly Opmerking[];
};
export type Beantwoord = {
  readonly soort: 'beantwoord';
  readonly referentie: string;
  /** WJ760: 1 turned down, 2 under examination. */
  readonly antwoord: '1' | '2';
  /** WJ759; only and always when turned down. */
  readonly reden?: string;
  /** The right municipality; only with reason 8 under the Jeugdwet. */
  readonly gemeente?: Gemeentecode;
};
export type MeldRetour = {
  readonly soort: 'meld-retour';
  readonly ref: string;
  readonly opmerkingen: readonly Opmerking[];
};
/** The clock: deadlines that have passed. */
export type Verstrijk = { readonly soort: 'verstrijk' };
export type Toewijzingopdracht = Open | WijsToe | TrekIn | LegBsnVast | Ontvang | Beantwoord | MeldRetour | Verstrijk;

/** The judgement of a message that came in, to be sent as a retour: remarks, or none for "no remark". */
export interface TeGevenRetour {
  readonly ontvangstId: Uuid;
  readonly opmerkingen: readonly Opmerking[];
}

type Feit = { readonly op: string; readonly door: string };
export type Toewijzinggebeurtenis = Feit &
  (
    | ({ readonly type: 'toewijzing-geopend'; readonly gemeentecode: Gemeentecode } & Omit<Open, 'soort'>)
    | {
        readonly type: 'producten-toegewezen';
        readonly producten: readonly Product[];
        /** Reference of the 301 that goes out; absent outside the chain of messages. */
        readonly ref?: string;
      }
    | { readonly type: 'bsn-vastgelegd'; readonly bsn: string; readonly ref?: string }
    | {
        readonly type: 'bericht-ontvangen';
        readonly ontvangst: Ontvangst;
        readonly verzoeken: readonly Verzoek[];
        readonly retours: readonly TeGevenRetour[];
      }
    | ({ readonly type: 'verzoek-beantwoord'; readonly ref: string } & Omit<Beantwoord, 'soort'>)
    | { readonly type: 'retour-ontvangen'; readonly ref: string; readonly opmerkingen: readonly Opmerking[] }
    | {
        readonly type: 'termijn-verstreken';
        readonly termijnen: readonly string[];
        readonly retours: readonly TeGevenRetour[];
      }
  );
