import { type Datum, type Gemeentecode, type Oin, type Toestandsmachine, type Uuid, toestanden } from '@schakel/domain';
import type { Afwijking, Spoorvoorstel } from './spoorvoorstel.domain.js';
import type { Leeftijdsgroep, Zorgfeiten } from './zorgfeiten.domain.js';

/** Why a provider refuses; a code, since the reason travels. */
export const afwijzingsredenen = [
  'geen-capaciteit',
  'geen-passend-aanbod',
  'veiligheid-niet-geborgd',
  'buiten-contract',
  'geen-toestemming',
  'andere-reden',
] as const;
export type Afwijzingsreden = (typeof afwijzingsredenen)[number];

/** Why the municipality takes an offer back. */
export const intrekredenen = ['ingetrokken', 'reactietermijn-verlopen'] as const;
export type Intrekreden = (typeof intrekredenen)[number];

/** The track that a named officer proposed for the person, on which facts. */
export interface Voorstel {
  readonly feiten: Zorgfeiten;
  readonly spoor: Spoorvoorstel;
  readonly afwijking?: Afwijking;
  readonly op: string;
  readonly door: string;
}

/** How an offer ended; absent while the provider has yet to answer. */
export type Antwoord =
  | { readonly soort: 'geaccepteerd'; readonly op: string }
  | {
      readonly soort: 'afgewezen';
      readonly op: string;
      readonly reden: Afwijzingsreden;
      readonly toelichting?: string;
    }
  /** Taken back by the municipality, before or after the provider accepted. */
  | { readonly soort: 'ingetrokken'; readonly op: string; readonly reden: Intrekreden; readonly toelichting: string };

/** One offer to one provider. */
export interface Aanbod {
  readonly id: Uuid;
  readonly aanbiederId: Uuid;
  readonly op: string;
  readonly antwoord?: Antwoord;
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
  readonly ontvangenOp: string;
  readonly gewijzigdOp: string;
  readonly aanbiedingen: readonly Aanbod[];
}

/** The provider to whom it is offered now. Where its places are stays with the provider: no address, ever. */
export interface BijAanbieder {
  readonly aanbiederId: Uuid;
  readonly organisatie: Oin;
  readonly aangebodenOp: string;
}

export type Ontvangen = Kern & { readonly status: 'ontvangen' };
export type Voorgesteld = Kern & { readonly status: 'voorgesteld'; readonly voorstel: Voorstel };
export type Aangeboden = Kern & BijAanbieder & { readonly status: 'aangeboden'; readonly voorstel: Voorstel };
export type Afgewezen = Kern & { readonly status: 'afgewezen'; readonly voorstel: Voorstel };
export type Geaccepteerd = Kern & BijAanbieder & { readonly status: 'geaccepteerd'; readonly voorstel: Voorstel };
export type Geplaatst = Kern &
  BijAanbieder & {
    readonly status: 'geplaatst';
    readonly voorstel: Voorstel;
    /** First day in the place. */
    readonly ingangsdatum: Datum;
  };

/** A referral of a victim to care and shelter. Each state holds exactly what is known in it. */
export type Zorgverwijzing = Ontvangen | Voorgesteld | Aangeboden | Afgewezen | Geaccepteerd | Geplaatst;
export type Zorgverwijzingsstatus = Zorgverwijzing['status'];

/**
 * The life of a referral. `afgewezen` is not the end: another provider is asked, or a new proposal made. An offer can be taken back until
 * the person has a place, because providers keep silent or fall through.
 */
export const zorgverwijzingsmachine: Toestandsmachine<Zorgverwijzingsstatus> = {
  naam: 'zorgverwijzing',
  begin: 'ontvangen',
  eind: ['geplaatst'],
  overgangen: [
    { van: null, opdracht: 'ontvang', naar: 'ontvangen' },
    { van: 'ontvangen', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'afgewezen', opdracht: 'stel-voor', naar: 'voorgesteld' },
    { van: 'voorgesteld', opdracht: 'bied-aan', naar: 'aangeboden' },
    { van: 'afgewezen', opdracht: 'bied-aan', naar: 'aangeboden' },
    { van: 'aangeboden', opdracht: 'accepteer', naar: 'geaccepteerd' },
    { van: 'aangeboden', opdracht: 'wijs-af', naar: 'afgewezen' },
    { van: 'aangeboden', opdracht: 'trek-in', naar: 'afgewezen' },
    { van: 'geaccepteerd', opdracht: 'trek-in', naar: 'afgewezen' },
    { van: 'geaccepteerd', opdracht: 'plaats', naar: 'geplaatst' },
  ],
};

/** All states, in order of life. */
export const zorgverwijzingsstatussen = toestanden(zorgverwijzingsmachine);

export type Ontvang = {
  readonly soort: 'ontvang';
  readonly id: Uuid;
  readonly ketendossierId: Uuid;
  readonly actieverzoekId: Uuid;
  readonly actieverzoekUrl: string;
};
export type StelVoor = {
  readonly soort: 'stel-voor';
  readonly feiten: Zorgfeiten;
  readonly afwijking?: Afwijking;
};
/** The provider as the directory knows it on the day of the command. */
export type GekozenAanbieder = {
  readonly id: Uuid;
  readonly organisatie: Oin;
  readonly leeftijdsgroepen: readonly Leeftijdsgroep[];
};
export type BiedAan = { readonly soort: 'bied-aan'; readonly aanbodId: Uuid; readonly aanbieder: GekozenAanbieder };
/** Answers carry the organisation of who answers, from the verified token. */
export type Accepteer = { readonly soort: 'accepteer'; readonly organisatie: string };
export type WijsAf = {
  readonly soort: 'wijs-af';
  readonly organisatie: string;
  readonly reden: Afwijzingsreden;
  readonly toelichting?: string;
};
export type TrekIn = { readonly soort: 'trek-in'; readonly reden: Intrekreden; readonly toelichting: string };
export type Plaats = { readonly soort: 'plaats'; readonly ingangsdatum: Datum };
export type Zorgverwijzingsopdracht = Ontvang | StelVoor | BiedAan | Accepteer | WijsAf | TrekIn | Plaats;

interface Feit {
  /** Instant (UTC) and subject of the command. */
  readonly op: string;
  readonly door: string;
}

/** History events: everything that happened, for our own use only. `zorgverwijzing.events.ts` decides what others may learn. */
export type Zorgverwijzingsgebeurtenis =
  | (Feit & { readonly type: 'zorgverwijzing-ontvangen'; readonly gemeentecode: Gemeentecode } & Omit<Ontvang, 'soort'>)
  | (Feit & {
      readonly type: 'zorgverwijzing-voorgesteld';
      readonly feiten: Zorgfeiten;
      readonly spoor: Spoorvoorstel;
      readonly afwijking?: Afwijking;
    })
  | (Feit & {
      readonly type: 'zorgverwijzing-aangeboden';
      readonly aanbodId: Uuid;
      readonly aanbiederId: Uuid;
      readonly organisatie: Oin;
    })
  | (Feit & { readonly type: 'zorgverwijzing-geaccepteerd' })
  | (Feit & {
      readonly type: 'zorgverwijzing-afgewezen';
      readonly reden: Afwijzingsreden;
      readonly toelichting?: string;
    })
  | (Feit & {
      readonly type: 'zorgverwijzing-ingetrokken';
      readonly reden: Intrekreden;
      readonly toelichting: string;
    })
  | (Feit & { readonly type: 'zorgverwijzing-geplaatst'; readonly ingangsdatum: Datum });
