import { isGeweigerd, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { decide, evolve } from './abonnement.domain.js';
import { GEEN_GEMEENTE } from './abonnement.rij.js';
import type { Abonnement, Abonnementopdracht, Abonnementstatus, VraagAan } from './abonnement-toestand.domain.js';

export const partnerOin = '00000099000020010000';

export const context: Opdrachtcontext = {
  nu: '2026-03-02T09:00:00.000Z',
  actor: 'partner-systeem',
  gemeentecode: GEEN_GEMEENTE,
  doelbinding: 'ketenpartner-informatie',
  correlatieId: '0198c5f1-2a4b-7e11-8c33-ffffffffffff',
};

export const aanvraag: VraagAan = {
  soort: 'vraag-aan',
  id: '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e' as Uuid,
  organisatie: partnerOin,
  sink: 'https://keten.voorbeeld.nl/webhook',
  types: ['nl.schakel.zorgverwijzingen.zorgverwijzing-geplaatst.v1'],
  lopend: 0,
  lokaal: false,
};
export const valideer = { soort: 'valideer', handdruk: 'toegestaan' } as const;

const wegNaar: Readonly<Record<Abonnementstatus, readonly Abonnementopdracht[]>> = {
  aangevraagd: [aanvraag],
  actief: [aanvraag, valideer],
  gepauzeerd: [aanvraag, valideer, { soort: 'pauzeer' }],
  beeindigd: [aanvraag, valideer, { soort: 'beeindig' }],
};

/** The state after these commands. */
export function na(...opdrachten: readonly Abonnementopdracht[]): Abonnement | undefined {
  return opdrachten.reduce<Abonnement | undefined>((abonnement, opdracht) => {
    const gevolg = decide(abonnement, opdracht, context);
    if (isGeweigerd(gevolg)) throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce(evolve, abonnement as Abonnement);
  }, undefined);
}

/** A subscription with this status, brought there by real commands. */
export function eenAbonnement(status: Abonnementstatus): Abonnement {
  return na(...wegNaar[status]) as Abonnement;
}
