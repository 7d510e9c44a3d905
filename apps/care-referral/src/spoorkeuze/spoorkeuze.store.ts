import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import { afgeleidId } from '../afgeleid-id.js';
import type { Zorgverwijzingsstatus } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
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

/** What was followed beside the choice, for closing it: a report to Veilig Thuis, and whether the referral came to a place. */
export async function laadGevolgd(
  client: PoolClient,
  zorgverwijzingId: Uuid,
): Promise<{ readonly veiligThuis?: true; readonly opgevolgd: boolean }> {
  const { rows } = await client.query<{ gemeld: boolean; opgevolgd: boolean }>({
    name: 'sporen-gevolgd',
    text: `select exists (select 1 from veilig_thuis_melding where zorgverwijzing_id = $1) as gemeld, exists (
      select 1 from zorgverwijzing where id = $1 and status = any ($2::text[])) as opgevolgd`,
    values: [zorgverwijzingId, OPGEVOLGD],
  });
  return { opgevolgd: rows[0]?.opgevolgd ?? false, ...(rows[0]?.gemeld === true && { veiligThuis: true }) };
}

/** States of a referral that somebody took up; one that was broken off was taken up too, and says why it ended. */
const OPGEVOLGD: readonly Zorgverwijzingsstatus[] = [
  ...(['geplaatst', 'overgedragen', 'doorgeplaatst', 'uitgestroomd', 'afgebroken'] as const),
];
