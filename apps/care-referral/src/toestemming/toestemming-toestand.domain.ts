import type { Datum, Gemeentecode, Oin, Toestandsmachine, Uuid } from '@schakel/domain';
import type { TermijnwaarschuwingGegeven, Waarschuwing } from '../termijnbewaking/termijnbewaking.domain.js';
import type { Doel, Doorbrekingsgrondcode, Toestemmer, Uitzondering, Wijze } from './toestemming.data.js';
import type { Verloopgevolg } from './toestemming-toegang.data.js';

/** How far the receiver is with a withdrawal, or a colleague with a second look. */
export const voortgangen = ['open', 'te-laat', 'geescaleerd', 'klaar'] as const;
export type Voortgang = (typeof voortgangen)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly zorgverwijzingId: Uuid;
  readonly doel: Doel;
  /** Organisation that may be shared with. */
  readonly ontvanger: Oin;
  readonly gevraagdOp: string;
  readonly gewijzigdOp: string;
  readonly waarschuwingen: readonly Waarschuwing[];
  /** Breaches that are over and that nobody else judged yet, oldest first: giving consent or ending a breach is no second look. */
  readonly teToetsen?: readonly Doorbreking[];
}

/** Consent as given; `regel` says by which rule these people could. The day of birth is not kept. */
export interface Gegeven {
  readonly op: string;
  readonly door: Toestemmer;
  readonly regel: string;
  readonly wijze: Wijze;
  readonly uitzondering?: Uitzondering;
  readonly reden?: string;
  /** Last day on which it holds; undefined: until withdrawn. */
  readonly geldigTotEnMet?: Datum;
}

/** Sharing without consent; always shown as such. */
export interface Doorbreking {
  readonly op: string;
  readonly door: string;
  readonly grond: Doorbrekingsgrondcode;
  readonly reden: string;
  /** The judgement of a second person. */
  readonly tweedeBlik?: { readonly op: string; readonly door: string; readonly toelichting: string };
}

/** Receipt by the receiver of the news that it must stop. */
export interface Ontvangst {
  readonly op: string;
  readonly door: string;
}

/** Consent of one person for one purpose and one receiver. */
export type Toestemming =
  | (Kern & { readonly status: 'gevraagd' })
  | (Kern & { readonly status: 'gegeven'; readonly gegeven: Gegeven })
  | (Kern & { readonly status: 'geweigerd'; readonly geweigerdOp: string; readonly reden?: string })
  | (Kern & { readonly status: 'doorbroken'; readonly doorbreking: Doorbreking })
  | (Kern & {
      readonly status: 'ingetrokken';
      readonly ingetrokkenOp: string;
      readonly ontvangst?: Ontvangst;
    })
  | (Kern & {
      readonly status: 'verlopen';
      /** The consent of which the last day is over. */
      readonly gegeven: Gegeven;
      /** When the clock recorded it; that it held no more follows from the last day, not from this. */
      readonly verlopenOp: string;
      readonly gevolg: Verloopgevolg;
      readonly ontvangst?: Ontvangst;
    });
export type Toestemmingstatus = Toestemming['status'];

/** What the records say of one purpose and one receiver; `verlopen` from the day after the last, whether or not the clock came by. */
export type Toestemmingsstand = Toestemmingstatus;
export const toestemmingstatussen: readonly Toestemmingstatus[] = [
  ...(['gevraagd', 'gegeven', 'geweigerd', 'doorbroken', 'ingetrokken', 'verlopen'] as const),
];

/**
 * The life of a consent has no end: what was refused can be given, what was given withdrawn or renewed by a next record of who consented
 * until when. `laat-verlopen` is of the clock.
 */
export const toestemmingmachine: Toestandsmachine<Toestemmingstatus> = {
  naam: 'toestemming',
  begin: 'gevraagd',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'vraag', naar: 'gevraagd' },
    ...(['gevraagd', 'gegeven', 'geweigerd', 'ingetrokken', 'doorbroken', 'verlopen'] as const).map((van) => ({
      van,
      opdracht: 'geef',
      naar: 'gegeven' as const,
    })),
    { van: 'gevraagd', opdracht: 'weiger', naar: 'geweigerd' },
    { van: 'gegeven', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'gegeven', opdracht: 'laat-verlopen', naar: 'verlopen' },
    // Care that had begun goes on after a lapse; somebody who wants that to end says so.
    { van: 'verlopen', opdracht: 'trek-in', naar: 'ingetrokken' },
    // Not after a lapse: care that had begun goes on by itself, and a breach that ends would close it without a word of the person.
    ...(['gevraagd', 'geweigerd', 'ingetrokken'] as const).map((van) => ({
      van,
      opdracht: 'doorbreek',
      naar: 'doorbroken' as const,
    })),
    ...(['doorbroken', 'gegeven', 'ingetrokken', 'verlopen'] as const).map((van) => ({
      van,
      opdracht: 'keur-goed',
      naar: van,
    })),
    { van: 'doorbroken', opdracht: 'verwerp', naar: 'ingetrokken' },
    // The breach is over; what came after it stands.
    ...(['gegeven', 'ingetrokken', 'verlopen'] as const).map((van) => ({ van, opdracht: 'verwerp', naar: van })),
    { van: 'doorbroken', opdracht: 'beeindig', naar: 'ingetrokken' },
    ...(['ingetrokken', 'verlopen'] as const).map((van) => ({ van, opdracht: 'bevestig-ontvangst', naar: van })),
  ],
};

export type Vraag = {
  readonly soort: 'vraag';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly doel: Doel;
  readonly ontvanger: Oin;
};
/** `geboortedatum` and `wilsbekwaam` say by which rule is judged; they go no further than the rule. */
export type Geef = {
  readonly soort: 'geef';
  readonly geboortedatum: Datum;
  readonly wilsbekwaam: boolean;
  readonly door: Toestemmer;
  readonly wijze: Wijze;
  readonly uitzondering?: Uitzondering;
  readonly reden?: string;
  readonly geldigTotEnMet?: Datum;
};
export type Toestemmingstap =
  | Geef
  | { readonly soort: 'weiger'; readonly reden?: string }
  | { readonly soort: 'trek-in' }
  | { readonly soort: 'doorbreek'; readonly grond: Doorbrekingsgrondcode; readonly reden: string }
  | { readonly soort: 'keur-goed' | 'verwerp'; readonly toelichting: string }
  | { readonly soort: 'beeindig' }
  | { readonly soort: 'bevestig-ontvangst' };
export type Toestemmingopdracht = Vraag | Toestemmingstap;

type Feit = { readonly op: string; readonly door: string };
export type Toestemminggebeurtenis = Feit &
  (
    | ({ readonly type: 'toestemming-gevraagd'; readonly gemeentecode: Gemeentecode } & Omit<Vraag, 'soort'>)
    | { readonly type: 'toestemming-gegeven'; readonly gegeven: Gegeven }
    | { readonly type: 'toestemming-geweigerd'; readonly reden?: string }
    | { readonly type: 'toestemming-ingetrokken' }
    /** By the clock, once, after the last day. */
    | { readonly type: 'toestemming-verlopen'; readonly gevolg: Verloopgevolg }
    | { readonly type: 'toestemming-doorbroken'; readonly grond: Doorbrekingsgrondcode; readonly reden: string }
    | { readonly type: 'doorbreking-goedgekeurd'; readonly toelichting: string }
    /** Turned down when it was over already: nothing closes any more. */
    | { readonly type: 'doorbreking-afgekeurd'; readonly toelichting: string }
    /** Turned down by a second person, or ended because its reason is gone: access closes as with a withdrawal. */
    | { readonly type: 'doorbreking-geeindigd'; readonly toelichting?: string }
    | { readonly type: 'ontvangst-bevestigd' }
    | TermijnwaarschuwingGegeven
  );
