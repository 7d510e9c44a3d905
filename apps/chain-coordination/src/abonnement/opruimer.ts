import type { Database } from '@schakel/platform';
import { alsVerspreider } from './invoegen.js';

/** What was settled longer ago than this is forgotten; the disclosure ledger stays. Longer than events can be replayed from the topics. */
const BEWAAR_DAGEN = 90;
const LIJNEN_PER_KEER = 100;
const RIJEN_PER_KEER = 1_000;

const VERVAL = `with lijn as materialized (
    select l.abonnement_id, l.ketendossier_id from abonnement a join bezorglijn l on l.abonnement_id = a.id
    where a.status = 'beeindigd' and (l.bezet_tot is null or l.bezet_tot <= $1)
    order by 1, 2 limit ${LIJNEN_PER_KEER} for update of l skip locked
  ),
  vervallen as (
    update aflevering v set status = 'vervallen', reden = 'abonnement-beeindigd', afgehandeld_op = $1
    from lijn
    where v.abonnement_id = lijn.abonnement_id and v.ketendossier_id = lijn.ketendossier_id and v.status in ('wachtend', 'mislukt')
    returning 1
  ),
  weg as (
    delete from bezorglijn l using lijn
    where l.abonnement_id = lijn.abonnement_id and l.ketendossier_id = lijn.ketendossier_id
    returning 1
  )
  select (select count(*)::int from weg) as lijnen, (select count(*)::int from vervallen) as vervallen`;

/** Keeps the tables of the deliveries tidy; every call does a bounded amount. */
export class Opruimer {
  constructor(private readonly database: Database) {}

  /** Lets lapse, with the reason, what still waits for subscriptions that ended. @returns lines handled; repeat while more than 0 */
  laatVervallen(nu: string): Promise<number> {
    return this.database.transaction([], async (client) => {
      await alsVerspreider(client);
      return (await client.query<{ lijnen: number }>(VERVAL, [nu])).rows[0]?.lijnen ?? 0;
    });
  }

  /** Forgets what was settled long ago; never what waits or failed. @returns rows forgotten */
  vergeet(nu: string): Promise<number> {
    return this.database.transaction([], async (client) => {
      await alsVerspreider(client);
      const { rowCount } = await client.query(
        `delete from aflevering where id = any (array(
           select id from aflevering where afgehandeld_op < $1::timestamptz - ${BEWAAR_DAGEN} * interval '1 day'
           order by afgehandeld_op limit ${RIJEN_PER_KEER}))`,
        [nu],
      );
      return rowCount ?? 0;
    });
  }
}
