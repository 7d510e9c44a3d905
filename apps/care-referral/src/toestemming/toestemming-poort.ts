import { wettelijkeDag, type Oin, type Uuid } from '@schakel/domain';
import type { PoolClient } from 'pg';
import type { Doel } from './toestemming.data.js';
import type { Deelgrond } from './toestemmingsregel.domain.js';

/** What is asked of consent: may this receiver see this person for this purpose? */
export interface Toestemmingsvraagstuk {
  readonly zorgverwijzingId: Uuid;
  readonly doel: Doel;
  readonly ontvanger: Oin | string;
}

/**
 * On what may be shared now, read in the caller's transaction (which announces the municipality, or the organisation of the receiver);
 * undefined when there is neither consent nor a recorded breach. Read it in the same statement round as what it opens: what was
 * withdrawn before is never seen.
 * @param nu instant of the question, ISO 8601 in UTC
 */
export async function leesToestemming(
  client: Pick<PoolClient, 'query'>,
  { zorgverwijzingId, doel, ontvanger }: Toestemmingsvraagstuk,
  nu: string,
): Promise<Extract<Deelgrond, 'toestemming' | 'doorbreking'> | undefined> {
  const { rows } = await client.query<{ readonly status: 'gegeven' | 'doorbroken' }>(
    `select status from toestemming
      where zorgverwijzing_id = $1 and doel = $2 and ontvanger = $3
        and status in ('gegeven', 'doorbroken') and (geldig_tot_en_met is null or geldig_tot_en_met >= $4::date)`,
    [zorgverwijzingId, doel, ontvanger, wettelijkeDag(nu)],
  );
  const status = rows[0]?.status;
  if (status === undefined) return undefined;
  return status === 'gegeven' ? 'toestemming' : 'doorbreking';
}

/** Whether this receiver may see this person for this purpose now; see `leesToestemming` for the ground. */
export async function heeftToestemming(
  client: Pick<PoolClient, 'query'>,
  vraagstuk: Toestemmingsvraagstuk,
  nu: string,
): Promise<boolean> {
  return (await leesToestemming(client, vraagstuk, nu)) !== undefined;
}
