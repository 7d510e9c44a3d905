import { type Pool, type PoolClient } from 'pg';
import { setGemeenten } from '../write/transaction.js';

type Queryable = Pick<Pool | PoolClient, 'query'>;

export interface DeliveryLawOptions {
  /** Database of the sending service. */
  readonly producer: Pool;
  /** Database of the consuming service. */
  readonly consumer: Queryable;
  readonly consumerName: string;
  /** Event types that the consumer handles. */
  readonly types: readonly string[];
  /** Municipalities to look at. */
  readonly gemeenten: readonly string[];
  /** Ids of history events that callers were told to be accepted. */
  readonly accepted?: readonly string[];
  /** Table of the consumer with one row per effect, and its column with the id of the causing event. */
  readonly effects?: { readonly table: string; readonly column: string };
}

/** Findings; each list holds at most 100 ids. */
export interface LawReport {
  /** Every list below is empty and nothing is unsent. */
  readonly holds: boolean;
  /** Public events in the history of the producer. */
  readonly committed: number;
  /** Of these, noted in the inbox of the consumer. */
  readonly applied: number;
  /** Of these, parked at the consumer and waiting for an operator. */
  readonly parked: number;
  /** Rows in the outbox of the producer: not a breach, but too early to judge. */
  readonly unsent: number;
  /** Accepted, but not in the history. */
  readonly lost: readonly string[];
  /** In the history, but neither applied nor parked. */
  readonly missing: readonly string[];
  /** With more than one effect. */
  readonly doubled: readonly string[];
  /** Aggregates whose versions are not 1, 2, 3, … */
  readonly gaps: readonly string[];
}

const page = 5_000;
const most = 100;

/**
 * The law of delivery: accepted ⊆ committed = effects, no effect twice, versions of an aggregate without gaps. Reads only; run it when the outbox is
 * empty and the consumer has caught up.
 */
export async function deliveryLaw(options: DeliveryLawOptions): Promise<LawReport> {
  const client = await options.producer.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await setGemeenten(client, options.gemeenten);
    const lost = await lostOf(client, options.accepted ?? []);
    const gaps = await gapsOf(client);
    const unsent = await countOf(client, 'select count(*) as n from outbox');
    const followed = await follow(client, options);
    await client.query('commit');
    const holds =
      [lost, gaps, followed.missing, followed.doubled].every((found) => found.length === 0) &&
      unsent === 0 &&
      followed.parked === 0;
    return { holds, unsent, lost, gaps, ...followed };
  } finally {
    client.release();
  }
}

async function lostOf(client: Queryable, accepted: readonly string[]): Promise<string[]> {
  return idsOf(
    client,
    `select a.id::text as id from unnest($1::uuid[]) a (id) where not exists (select 1 from historie h where h.id = a.id) limit ${most}`,
    [accepted],
  );
}

async function gapsOf(client: Queryable): Promise<string[]> {
  return idsOf(
    client,
    `select aggregaat_id::text as id from historie group by aggregaat_id having min(versie) <> 1 or max(versie) <> count(*) limit ${most}`,
    [],
  );
}

async function follow(
  client: Queryable,
  { consumer, consumerName, types, effects }: DeliveryLawOptions,
): Promise<Pick<LawReport, 'committed' | 'applied' | 'parked' | 'missing' | 'doubled'>> {
  const found = { committed: 0, applied: 0, parked: 0, missing: [] as string[], doubled: [] as string[] };
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const ids = await idsOf(
      client,
      `select h.id::text as id from historie h where h.publiek_type = any ($1) and h.id > $2::uuid order by h.id limit ${page}`,
      [types, after],
    );
    const last = ids.at(-1);
    if (last === undefined) return found;
    after = last;
    found.committed += ids.length;
    const { rows } = await consumer.query<{ id: string; applied: boolean; parked: boolean; effects: number }>(
      fateStatement(effects),
      [consumerName, ids],
    );
    for (const { id, applied, parked, effects: count } of rows) {
      if (applied) found.applied += 1;
      else if (parked) found.parked += 1;
      else if (found.missing.length < most) found.missing.push(id);
      const wrong = effects !== undefined && (count > 1 || (applied ? count !== 1 : count !== 0));
      if (wrong && found.doubled.length < most) found.doubled.push(id);
    }
  }
}

function fateStatement(effects: DeliveryLawOptions['effects']): string {
  const identifier = /^[a-z_][a-z0-9_]*$/;
  if (effects !== undefined && !(identifier.test(effects.table) && identifier.test(effects.column)))
    throw new RangeError('effects name a table and a column');
  const count =
    effects === undefined ? '0' : `(select count(*)::int from ${effects.table} e where e.${effects.column} = c.id)`;
  return `select c.id::text as id,
      exists (select 1 from inbox i where i.event_id = c.id and i.consumer = $1) as applied,
      exists (select 1 from parked_message p where p.event_id = c.id and p.consumer = $1 and p.status in ('parked', 'retry')) as parked,
      ${count} as effects
    from unnest($2::uuid[]) c (id)`;
}

async function idsOf(client: Queryable, statement: string, values: unknown[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(statement, values);
  return rows.map(({ id }) => id);
}

async function countOf(client: Queryable, statement: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(statement);
  return Number(rows[0]?.n);
}
