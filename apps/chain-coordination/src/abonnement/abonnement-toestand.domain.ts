import { toestanden, type Toestandsmachine, type Uuid } from '@schakel/domain';
import type { Abonneerbaar } from './abonneerbaar.domain.js';

interface Kern {
  readonly id: Uuid;
  /** Number of history events so far. */
  readonly versie: number;
  /** OIN of the organisation that receives. */
  readonly organisatie: string;
  /** Address of its webhook. */
  readonly sink: string;
  readonly types: readonly Abonneerbaar[];
  readonly aangevraagdOp: string;
  /** Subject of the token of who asked for it. */
  readonly aangevraagdDoor: string;
  readonly gewijzigdOp: string;
}

interface Gevalideerd {
  /** First successful handshake: events from before are not delivered. */
  readonly actiefSinds: string;
  /** Last successful handshake. */
  readonly gevalideerdOp: string;
}

export const eindes = ['opgezegd', 'webhook-verdwenen'] as const;
/** Why a subscription ended: by its holder, or because its webhook answered 410. */
export type Einde = (typeof eindes)[number];

export type Aangevraagd = Kern & { readonly status: 'aangevraagd' };
export type Actief = Kern & Gevalideerd & { readonly status: 'actief' };
/** Deliveries wait. */
export type Gepauzeerd = Kern & Gevalideerd & { readonly status: 'gepauzeerd' };
export type Beeindigd = Kern & Partial<Gevalideerd> & { readonly status: 'beeindigd'; readonly einde: Einde };

/** A partner's wish to be told of events about chain files on whose access list its organisation is. */
export type Abonnement = Aangevraagd | Actief | Gepauzeerd | Beeindigd;
export type Abonnementstatus = Abonnement['status'];

export const abonnementmachine: Toestandsmachine<Abonnementstatus> = {
  naam: 'abonnement',
  begin: 'aangevraagd',
  eind: ['beeindigd'],
  overgangen: [
    { van: null, opdracht: 'vraag-aan', naar: 'aangevraagd' },
    { van: 'aangevraagd', opdracht: 'valideer', naar: 'actief' },
    { van: 'actief', opdracht: 'valideer', naar: 'actief' },
    { van: 'gepauzeerd', opdracht: 'valideer', naar: 'gepauzeerd' },
    { van: 'actief', opdracht: 'pauzeer', naar: 'gepauzeerd' },
    { van: 'gepauzeerd', opdracht: 'hervat', naar: 'actief' },
    { van: 'aangevraagd', opdracht: 'beeindig', naar: 'beeindigd' },
    { van: 'actief', opdracht: 'beeindig', naar: 'beeindigd' },
    { van: 'gepauzeerd', opdracht: 'beeindig', naar: 'beeindigd' },
    { van: 'actief', opdracht: 'meld-verdwenen', naar: 'beeindigd' },
    { van: 'gepauzeerd', opdracht: 'meld-verdwenen', naar: 'beeindigd' },
  ],
};
export const abonnementstatussen = toestanden(abonnementmachine);

/** How the handshake with the webhook went (CloudEvents HTTP webhook 1.0, validation). */
export type Handdruk = 'toegestaan' | 'geweigerd' | 'onbereikbaar' | 'adres-niet-toegestaan';

export type VraagAan = {
  readonly soort: 'vraag-aan';
  readonly id: Uuid;
  readonly organisatie: string;
  readonly sink: string;
  readonly types: readonly Abonneerbaar[];
  /** Subscriptions of the organisation that have not ended. */
  readonly lopend: number;
  /** Development and tests only: see `sinkfouten`. */
  readonly lokaal: boolean;
};
export type Valideer = { readonly soort: 'valideer'; readonly handdruk: Handdruk };
export type Pauzeer = { readonly soort: 'pauzeer' };
export type Hervat = { readonly soort: 'hervat' };
export type Beeindig = { readonly soort: 'beeindig' };
/** The webhook answered 410: it wants nothing any more. */
export type MeldVerdwenen = { readonly soort: 'meld-verdwenen' };
export type Abonnementopdracht = VraagAan | Valideer | Pauzeer | Hervat | Beeindig | MeldVerdwenen;

interface Feit {
  readonly op: string;
  readonly door: string;
}

export type Abonnementgebeurtenis =
  | (Feit & {
      readonly type: 'abonnement-aangevraagd';
      readonly id: Uuid;
      readonly organisatie: string;
      readonly sink: string;
      readonly types: readonly Abonneerbaar[];
    })
  | (Feit & { readonly type: 'abonnement-gevalideerd' })
  | (Feit & { readonly type: 'abonnement-gepauzeerd' })
  | (Feit & { readonly type: 'abonnement-hervat' })
  | (Feit & { readonly type: 'abonnement-beeindigd'; readonly einde: Einde });
