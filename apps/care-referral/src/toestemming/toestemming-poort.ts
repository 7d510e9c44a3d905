import { wettelijkeDag, type Datum, type Gemeentecode, type Oin, type Uuid } from '@schakel/domain';
import type { PoolClient } from 'pg';
import type { Doel } from './toestemming.data.js';
import type { VastgelegdeToestemming } from './toestemming-toegang.domain.js';
import type { Toestemmingsstand, Toestemmingstatus } from './toestemming-toestand.domain.js';

/** What is asked of consent: may this receiver see this person for this purpose? */
export interface Toestemmingsvraagstuk {
  /** Municipality of the referral: what another recorded about it says nothing. */
  readonly gemeentecode: Gemeentecode;
  readonly zorgverwijzingId: Uuid;
  readonly doel: Doel;
  readonly ontvanger: Oin | string;
}

/**
 * What was said about this purpose and this receiver, read in the caller's transaction (which announces the municipality, or the
 * organisation of the receiver); undefined when nobody asked. Read it in the same transaction as what it opens: what was withdrawn
 * before is never seen.
 * @param nu instant of the question, ISO 8601 in UTC
 */
export async function leesToestemmingsstand(
  client: Pick<PoolClient, 'query'>,
  { gemeentecode, zorgverwijzingId, doel, ontvanger }: Toestemmingsvraagstuk,
  nu: string,
): Promise<Toestemmingsstand | undefined> {
  const { rows } = await client.query<{ readonly status: Toestemmingstatus; readonly verlopen: boolean }>(
    `select status, coalesce(geldig_tot_en_met < $4::date, false) as verlopen from toestemming
      where zorgverwijzing_id = $1 and doel = $2 and ontvanger = $3 and gemeentecode = $5`,
    [zorgverwijzingId, doel, ontvanger, wettelijkeDag(nu), gemeentecode],
  );
  const rij = rows[0];
  return rij?.verlopen === true ? 'verlopen' : rij?.status;
}

/** One consent of a referral, in its clear columns. */
export interface Toestemmingsregel extends VastgelegdeToestemming {
  readonly id: Uuid;
  readonly doel: Doel;
  readonly ontvanger: Oin;
}

/** Everything that was recorded of consent at one referral, in a transaction that announced its municipality; in a fixed order. */
export async function leesToestemmingen(
  client: Pick<PoolClient, 'query'>,
  { id, gemeentecode }: { readonly id: string; readonly gemeentecode: Gemeentecode },
): Promise<readonly Toestemmingsregel[]> {
  const { rows } = await client.query<Omit<Toestemmingsregel, 'geldigTotEnMet'> & { readonly tot: Datum | null }>({
    name: 'toestemmingen-bij-verwijzing',
    text: `select id, doel, ontvanger, status, geldig_tot_en_met::text as tot from toestemming
      where zorgverwijzing_id = $1 and gemeentecode = $2 order by doel, ontvanger`,
    values: [id, gemeentecode],
  });
  return rows.map(({ tot: geldigTotEnMet, ...rij }) => ({ ...rij, geldigTotEnMet }));
}
