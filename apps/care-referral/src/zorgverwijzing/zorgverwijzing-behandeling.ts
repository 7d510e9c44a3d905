import { type Answer, type StoredAnswer, problem, replay } from '@schakel/platform';
import { type DossierKey, isVernietigd } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import type { Plaatsingsstap } from '../plaats/plaatsing.store.js';
import { zorgverwijzingVan } from './zorgverwijzing.rij.js';
import type { Geladen } from './zorgverwijzing.store.js';
import type { Zorgverwijzing, Zorgverwijzingsopdracht } from './zorgverwijzing-toestand.domain.js';

/** What a person may ask of a referral that exists. */
export type Opdracht = Exclude<Zorgverwijzingsopdracht, { soort: 'ontvang' | 'bekijk' }>;

/** A command on an existing referral, for who read the version given (`If-Match`). */
export interface Behandeling {
  readonly id: string;
  readonly gelezenVersie: number;
  /** The command, or how it is made in the transaction that reads the referral. */
  readonly opdracht: Opdracht | ((client: PoolClient, rij: Geladen['rij']) => Promise<Opdracht>);
}

/** A command that makes something, with the key under which the caller may repeat it and the answer a repeat gets. */
export interface Schepping extends Behandeling {
  readonly soort: Opdracht['soort'];
  readonly key: string;
  readonly requestHash: string;
  readonly antwoord: (verwijzing: Zorgverwijzing) => unknown;
}

/** Whether a command comes from a provider. */
export function vanAanbieder(opdracht: Opdracht): opdracht is Extract<Opdracht, { organisatie: string }> {
  return 'organisatie' in opdracht;
}

/** What a command does to the bed that is held for the person, if anything. */
export function plaatsingsstap(soort: Opdracht['soort']): Plaatsingsstap | undefined {
  if (soort === 'plaats') return 'bevestig';
  return soort === 'draag-over' || soort === 'beeindig' ? 'beeindig' : undefined;
}

/** The first answer again, with the version it spoke of. @throws ProblemException 409 when the key came with another request then */
export function herhaald(eerder: StoredAnswer, requestHash: string): Answer {
  const { response, ...answer } = replay(eerder, requestHash);
  const { versie } = response as { readonly versie: number };
  return { ...answer, response, versie };
}

/** @throws ProblemException 410 when the key of the referral was destroyed */
export function leesbaar({ rij, sleutel }: Geladen): { verwijzing: Zorgverwijzing; sleutel: DossierKey } {
  const verwijzing = zorgverwijzingVan(rij, sleutel);
  if (isVernietigd(verwijzing) || isVernietigd(sleutel)) {
    throw problem(
      410,
      'zorgverwijzing-vernietigd',
      'De inhoud van deze zorgverwijzing is vernietigd. Er kan niets meer mee gebeuren.',
    );
  }
  return { verwijzing, sleutel };
}
