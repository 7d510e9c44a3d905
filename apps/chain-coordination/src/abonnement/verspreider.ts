import type { Database } from '@schakel/platform';
import type { PoolClient } from 'pg';
import { alsVerspreider, voorGemeenten } from './invoegen.js';

/** One spreader at a time, over all instances: that keeps the order of a chain file. Any number that they agree on. */
const SLOT = 7_225_412;
const PER_KEER = 500;

const gemeentenVanVak = `select distinct gemeentecode
  from (select gemeentecode from te_verspreiden order by volgnummer limit $1) vak`;

/**
 * Each event becomes a delivery for every subscription that asks for its type and whose organisation was on the access list when it
 * happened. A paused subscription collects; from before the first handshake nothing is owed.
 */
const VERSPREID = `with vak as materialized (
    select * from te_verspreiden where gemeentecode = any ($2) order by volgnummer limit $1
  ),
  aangeboden as (
    insert into aflevering (id, gemeentecode, organisatie, abonnement_id, ketendossier_id, volgnummer, event_id, type, event_op,
                            envelope, status, pogingen, aangeboden_op)
    select gen_random_uuid(), v.gemeentecode, a.organisatie, a.id, v.ketendossier_id, v.volgnummer, v.event_id, v.type, v.event_op,
           v.envelope, 'wachtend', 0, $3::timestamptz
    from vak v
    join abonnement a on a.status in ('actief', 'gepauzeerd') and v.type = any (a.types) and a.actief_sinds <= v.event_op
    where exists (
      select 1 from ketendossier_toegang t
      where t.ketendossier_id = v.ketendossier_id and t.soort = 'organisatie' and t.houder = a.organisatie
        and t.verleend_op <= v.event_op and (t.ingetrokken_op is null or t.ingetrokken_op > v.event_op))
    order by v.volgnummer, a.id
    on conflict (abonnement_id, ketendossier_id, event_id) do nothing
    returning abonnement_id, ketendossier_id, gemeentecode, organisatie
  ),
  lijnen as (
    insert into bezorglijn (abonnement_id, ketendossier_id, gemeentecode, organisatie, volgende_poging)
    select distinct abonnement_id, ketendossier_id, gemeentecode, organisatie, $3::timestamptz from aangeboden order by 1, 2
    on conflict (abonnement_id, ketendossier_id) do update
      set volgende_poging = coalesce(bezorglijn.volgende_poging, excluded.volgende_poging)
      where not bezorglijn.vast
  ),
  weg as (delete from te_verspreiden t using vak v where t.volgnummer = v.volgnummer)
  select (select count(*)::int from vak) as verspreid, (select count(*)::int from aangeboden) as aangeboden`;

/** What one round of spreading did. */
export interface Verspreiding {
  /** Events that were spread; 0 when there were none, or another instance is at it. */
  readonly verspreid: number;
  /** Deliveries that came of them. */
  readonly aangeboden: number;
}

/** Moves consumed events to the lines of the subscriptions that may have them. */
export class Verspreider {
  constructor(private readonly database: Database) {}

  /** Spreads the oldest events, a bounded number in one transaction. @param nu instant, ISO 8601 in UTC */
  verspreid(nu: string): Promise<Verspreiding> {
    return this.database.transaction([], async (client) => {
      await alsVerspreider(client);
      if (!(await aanDeBeurt(client))) return { verspreid: 0, aangeboden: 0 };
      const { rows: gemeenten } = await client.query<{ gemeentecode: string }>(gemeentenVanVak, [PER_KEER]);
      if (gemeenten.length === 0) return { verspreid: 0, aangeboden: 0 };
      const codes = gemeenten.map(({ gemeentecode }) => gemeentecode);
      await voorGemeenten(client, codes);
      const { rows } = await client.query<Verspreiding>(VERSPREID, [PER_KEER, codes, nu]);
      return rows[0] ?? { verspreid: 0, aangeboden: 0 };
    });
  }
}

async function aanDeBeurt(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ beurt: boolean }>('select pg_try_advisory_xact_lock($1) as beurt', [SLOT]);
  return rows[0]?.beurt === true;
}
