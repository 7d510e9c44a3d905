import { type Datum, type Gemeentecode, type Oin, type Toestandsmachine, type Uuid, toestanden } from '@schakel/domain';
import type { Uitstroombestemming } from './overdrachtspunten.domain.js';
import type { Urgentie } from './reactietermijnen.domain.js';
import type { Afwijking, Spoorvoorstel } from './spoorvoorstel.domain.js';
import type { Tolkbehoefte } from './tolk.domain.js';
import type { Aanbod, Kandidaat } from './zorgaanbod.domain.js';
import type { Zorgfeiten } from './zorgfeiten.domain.js';

export * from './zorgaanbod.domain.js';
export * from './zorgverwijzing-opdracht.domain.js';
export * from './zorgverwijzing-gebeurtenis.domain.js';

/** The track that a named officer proposed for the person, on which facts. */
export interface Voorstel {
  readonly feiten: Zorgfeiten;
  readonly spoor: Spoorvoorstel;
  readonly afwijking?: Afwijking;
  readonly op: string;
  readonly door: string;
}

/** Whether the assignment runs over the standard messages: beside the state, since it says nothing of where the person is. */
export const toewijzingen = ['nvt', 'via-istandaard', 'buiten-keten-zonder-bsn'] as const;
export type Toewijzing = (typeof toewijzingen)[number];

/** The clock of the first night of an urgent referral. */
export interface EersteNacht {
  /** By when the person should have a place. */
  readonly uiterlijk: string;
  /** Steps of the escalation order that passed. */
  readonly trappen: number;
}

/** What is known in every state. */
export interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  /** Number of history events so far. */
  readonly versie: number;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  /** Where the question stands: to be read at its owner, with the reader's own rights and purpose. */
  readonly actieverzoekUrl: string;
  /** The referral of the parent with whom this child came. */
  readonly ouderverwijzingId?: Uuid;
  readonly urgentie: Urgentie;
  readonly eersteNacht?: EersteNacht;
  readonly tolk?: Tolkbehoefte;
  readonly toewijzing: Toewijzing;
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
  readonly aanbiedingen: readonly Aanbod[];
  /** Whom the officer wants asked next when an offer comes to nothing, in this order; the clock asks nobody else. */
  readonly vervolglijst: readonly Kandidaat[];
}

/** The provider that took the person. Where its places are stays with the provider: no address, ever. */
export interface BijAanbieder {
  readonly aanbiederId: Uuid;
  readonly organisatie: Oin;
  readonly aangebodenOp: string;
}

type MetVoorstel = Kern & { readonly voorstel: Voorstel };
/** CONCEPT: a request that nobody looked at yet. */
export type Ontvangen = Kern & { readonly status: 'ontvangen' };
/** TER_TOETSING: the ground is there; consent is judged per receiver when it is offered. */
export type Voorgesteld = MetVoorstel & { readonly status: 'voorgesteld' };
/** At least one provider has yet to answer. */
export type Aangeboden = MetVoorstel & { readonly status: 'aangeboden' };
/** Nobody has it: the last answer was a refusal, a withdrawal or silence. */
export type ZonderAanbod = MetVoorstel & { readonly status: 'afgewezen' | 'ingetrokken' | 'verlopen' };
export type Geaccepteerd = MetVoorstel & BijAanbieder & { readonly status: 'geaccepteerd' };
export type Geplaatst = MetVoorstel &
  BijAanbieder & {
    readonly status: 'geplaatst';
    /** First day in the place. */
    readonly ingangsdatum: Datum;
    readonly geplaatstOp: string;
  };

/** One point of the checklist as it was settled. */
export interface Overdrachtsregel {
  readonly punt: string;
  /** Why it was left; absent when it was done. */
  readonly nietGedaan?: string;
}
export const eindes = ['overgedragen', 'doorgeplaatst', 'uitgestroomd', 'afgebroken'] as const;
export type Einde = (typeof eindes)[number];
/** The task is done; the provider sees the referral no more. */
export type Beeindigd = Omit<Geplaatst, 'status'> & {
  readonly status: Einde;
  readonly einddatum: Datum;
  readonly bestemming?: Uitstroombestemming;
  readonly overdracht?: readonly Overdrachtsregel[];
  readonly redenGeenAnderSpoor?: string;
};

/** A referral of a victim to care and shelter. Each state holds exactly what is known in it. */
export type Zorgverwijzing = Ontvangen | Voorgesteld | Aangeboden | ZonderAanbod | Geaccepteerd | Geplaatst | Beeindigd;
export type Zorgverwijzingsstatus = Zorgverwijzing['status'];

const zonderAanbod = ['afgewezen', 'ingetrokken', 'verlopen'] as const;
const zonderPlek = ['ontvangen', 'voorgesteld', 'aangeboden', ...zonderAanbod] as const;

/**
 * The life of a referral (facts §3: concept is `ontvangen`, ter toetsing is `voorgesteld`). A refusal, a withdrawal and silence are not the
 * end: another provider is asked, or a new proposal made. An offer can be taken back until the person has a place, because providers fall
 * through. `laat-verlopen` and `bied-volgende-aan` are of the clock.
 */
export const zorgverwijzingsmachine: Toestandsmachine<Zorgverwijzingsstatus> = {
  naam: 'zorgverwijzing',
  begin: 'ontvangen',
  eind: eindes,
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'ontvangen' },
    ...zonderPlek.map((van) => ({ van, opdracht: 'bepaal-urgentie', naar: van })),
    { van: 'ontvangen', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'bied-aan', naar: 'aangeboden' },
    ...zonderAanbod.flatMap((van) => [
      { van, opdracht: 'stel-voor', naar: 'voorgesteld' } as const,
      { van, opdracht: 'bied-aan', naar: 'aangeboden' } as const,
    ]),
    { van: 'aangeboden', opdracht: 'bekijk', naar: 'aangeboden' },
    { van: 'aangeboden', opdracht: 'accepteer', naar: 'geaccepteerd' },
    { van: 'aangeboden', opdracht: 'wijs-af', naar: 'aangeboden' },
    { van: 'aangeboden', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'aangeboden', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'geaccepteerd', opdracht: 'trek-in', naar: 'ingetrokken' },
    { van: 'aangeboden', opdracht: 'laat-verlopen', naar: 'aangeboden' },
    { van: 'aangeboden', opdracht: 'laat-verlopen', naar: 'verlopen' },
    { van: 'afgewezen', opdracht: 'bied-volgende-aan', naar: 'aangeboden' },
    { van: 'verlopen', opdracht: 'bied-volgende-aan', naar: 'aangeboden' },
    { van: 'geaccepteerd', opdracht: 'plaats', naar: 'geplaatst' },
    { van: 'geaccepteerd', opdracht: 'bepaal-toewijzing', naar: 'geaccepteerd' },
    { van: 'geplaatst', opdracht: 'bepaal-toewijzing', naar: 'geplaatst' },
    { van: 'geplaatst', opdracht: 'draag-over', naar: 'overgedragen' },
    { van: 'geplaatst', opdracht: 'beeindig', naar: 'doorgeplaatst' },
    { van: 'geplaatst', opdracht: 'beeindig', naar: 'uitgestroomd' },
    { van: 'geplaatst', opdracht: 'beeindig', naar: 'afgebroken' },
  ],
};

/** All states, in order of life. */
export const zorgverwijzingsstatussen = toestanden(zorgverwijzingsmachine);
