import { POLITIE_EENHEID, REGIONALE_KETENPARTNER, type Rol } from './demo-gebruikers.data.js';

/** A system of another organisation that calls with `client_credentials` and its own key (OAuth NL 1.1, machine clients). */
export interface Partnersysteem {
  readonly clientId: string;
  readonly omschrijving: string;
  readonly organisatie: string;
  readonly rollen: readonly Rol[];
}

export const PARTNERSYSTEMEN: readonly Partnersysteem[] = [
  {
    clientId: 'politie-eenheid',
    omschrijving: 'Systeem van een politie-eenheid',
    organisatie: POLITIE_EENHEID,
    rollen: ['ketenpartner'],
  },
  {
    clientId: 'regionale-ketenpartner',
    omschrijving: 'Systeem van een regionaal samenwerkingsverband',
    organisatie: REGIONALE_KETENPARTNER,
    rollen: ['ketenpartner'],
  },
];

/** Client id of the gateway (back-end-for-front-end): logs users in, keeps their tokens away from the browser. */
export const GATEWAY = 'schakel-gateway';
