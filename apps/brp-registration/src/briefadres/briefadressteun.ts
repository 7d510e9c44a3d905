import type { Datum } from '@schakel/domain';
import type { PoolClient } from 'pg';
import { gelijkenVan } from '@schakel/service';
import type { Briefadres, Toestemming } from './briefadres-toestand.domain.js';
import type { Collegeaanwijzing } from './briefadresregels.domain.js';

/** Whether a decision of the burgemeester (2.41) about this person holds on a day; also one under an id that went up into this one. */
export async function geldtVeiligheidsbesluit(
  client: PoolClient,
  { id, betrokkeneId, op }: { readonly id: string; readonly betrokkeneId: string; readonly op: Datum },
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'veiligheidsbesluit-geldt',
    text: `select 1 from veiligheidsbesluit where id = $1 and betrokkene_id = any ($2::uuid[]) and geldt_vanaf <= $3
      and (status = 'genomen' or (status = 'beeindigd' and geldt_tot > $3))`,
    values: [id, await gelijkenVan(client, betrokkeneId), op],
  });
  return rowCount !== 0;
}

/** Whether a designation by the college (2.40, 2.42) of this kind holds on a day. */
export async function geldtAanwijzing(
  client: PoolClient,
  { id, soort, op }: { readonly id: string; readonly soort: Collegeaanwijzing; readonly op: Datum },
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'aanwijzing-geldt',
    text: `select 1 from aanwijzing where id = $1 and soort = $2 and geldt_vanaf <= $3 and geldt_tot > $3`,
    values: [id, soort, op],
  });
  return rowCount !== 0;
}

/** Whether what a briefadres rests on holds on a day: a decision, a designation, or nothing but a consent. */
export async function steunVan(
  client: PoolClient,
  { grond, grondslagId, ministerieel, betrokkeneId }: Briefadres,
  toestemming: Toestemming | undefined,
  op: Datum,
): Promise<boolean> {
  switch (grond) {
    case 'veiligheid':
      return grondslagId !== undefined && geldtVeiligheidsbesluit(client, { id: grondslagId, betrokkeneId, op });
    case 'instelling':
      if (grondslagId === undefined) return ministerieel !== undefined;
      return geldtAanwijzing(client, { id: grondslagId, soort: 'maatschappelijke-opvang', op });
    case 'briefadresgever': {
      const id = toestemming?.aanwijzingId;
      return id === undefined || geldtAanwijzing(client, { id, soort: 'rechtspersoon-briefadresgever', op });
    }
    case 'ambtshalve':
      return true;
  }
}
