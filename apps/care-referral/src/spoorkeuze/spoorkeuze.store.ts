import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import { afgeleidId } from '../afgeleid-id.js';
import { evolve } from './spoorkeuze-verloop.domain.js';
import type { Spoorkeuze, Spoorkeuzegebeurtenis } from './spoorkeuze-toestand.domain.js';
import { spoorkeuzepolicy } from './spoorkeuze.policy.js';
import { rijVan, spoorkeuzeVan, type SpoorkeuzeRij } from './spoorkeuze.rij.js';

type Bron = (typeof spoorkeuzepolicy)['definitie']['bron'];

/** Choices of tracks as files. They tell nobody: which track somebody follows is nobody else's business (ADR 0008). */
export const spoorkeuzesoort: Dossiersoort<Spoorkeuze, Spoorkeuzegebeurtenis, Bron, SpoorkeuzeRij> = {
  aggregaat: 'spoorkeuze',
  tabel: 'spoorkeuze',
  pad: 'spoorkeuzen',
  policy: spoorkeuzepolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: spoorkeuzeVan,
  rijVan,
  publiek: () => null,
};

/** The one choice of a referral. */
export function spoorkeuzeIdVan(zorgverwijzingId: Uuid): Uuid {
  return afgeleidId('spoorkeuze', zorgverwijzingId);
}

/** What other parts need to know of a referral. */
export interface Verwijzing {
  readonly gemeentecode: Gemeentecode;
  readonly ketendossierId: Uuid;
}

/** The referral, or undefined when the municipality of the transaction has none with this id. */
export async function laadVerwijzing(client: PoolClient, id: string): Promise<Verwijzing | undefined> {
  const { rows } = await client.query<Verwijzing>({
    name: 'zorgverwijzing-kern',
    text: 'select gemeentecode, ketendossier_id as "ketendossierId" from zorgverwijzing where id = $1',
    values: [id],
  });
  return rows[0];
}
