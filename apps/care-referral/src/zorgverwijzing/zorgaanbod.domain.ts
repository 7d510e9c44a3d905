import type { Oin, Uuid } from '@schakel/domain';
import type { Aanbodsoort } from '../aanbieder/aanbieder.domain.js';
import type { Leeftijdsgroep } from './zorgfeiten.domain.js';
import type { Toestemmingsoordeel } from './toestemmingstoets.domain.js';

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

/** The provider as the directory knows it on the day of the command. */
export interface GekozenAanbieder {
  readonly id: Uuid;
  readonly organisatie: Oin;
  readonly soort: Aanbodsoort;
  readonly leeftijdsgroepen: readonly Leeftijdsgroep[];
}

/** A provider to ask, with the id of the offer that it will be and what was judged of consent for this receiver. */
export interface Kandidaat {
  readonly aanbodId: Uuid;
  readonly aanbieder: GekozenAanbieder;
  readonly toestemming: Toestemmingsoordeel;
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
  | { readonly soort: 'ingetrokken'; readonly op: string; readonly reden: Intrekreden; readonly toelichting: string }
  /** Nobody answered in time; the clock says so. */
  | { readonly soort: 'verlopen'; readonly op: string }
  /** Another provider, asked at the same time, was first. */
  | { readonly soort: 'vervallen'; readonly op: string; readonly reden: 'elders-geplaatst' };
export const antwoordsoorten = ['geaccepteerd', 'afgewezen', 'ingetrokken', 'verlopen', 'vervallen'] as const;

/** One offer to one provider. */
export interface Aanbod {
  readonly id: Uuid;
  readonly aanbiederId: Uuid;
  readonly organisatie: Oin;
  /** Kind of provider: decides which fields it sees (CR8). */
  readonly soort: Aanbodsoort;
  readonly op: string;
  /** When silence becomes an answer. */
  readonly reageerVoor: string;
  /** How many reminders went out. */
  readonly herinneringen: number;
  readonly gezienOp?: string;
  readonly toestemming: Toestemmingsoordeel;
  /** Version of the referral that made the offer: what its provider answers to, whatever happens to the offers of others. */
  readonly versie: number;
  /** Version of the referral that last changed the offer. */
  readonly gewijzigdInVersie: number;
  readonly antwoord?: Antwoord;
}

/** Whether the provider has yet to answer. */
export const isOpen = ({ antwoord }: Aanbod): boolean => antwoord === undefined;

/** The offers that nobody answered yet, oldest first. */
export function openstaand(aanbiedingen: readonly Aanbod[]): readonly Aanbod[] {
  return aanbiedingen.filter(isOpen);
}

/** The open offer of an organisation: it never has two on one referral. */
export function openAanbodVan(aanbiedingen: readonly Aanbod[], organisatie: string): Aanbod | undefined {
  return openstaand(aanbiedingen).find((aanbod) => aanbod.organisatie === organisatie);
}

/** The offer that holds: accepted, and not taken back since. */
export function geaccepteerdAanbod(aanbiedingen: readonly Aanbod[]): Aanbod | undefined {
  return aanbiedingen.find(({ antwoord }) => antwoord?.soort === 'geaccepteerd');
}
