import { type Pool, type PoolClient } from 'pg';
import { type OutboxRow, type Publisher } from '../publish/publisher.js';
import { begin, rollback } from '../write/transaction.js';

export interface ReplayFilter {
  /** Municipalities whose history is replayed; row-level security shows nothing else. */
  readonly gemeenten: readonly string[];
  /** From this instant of logging on, and before that one; ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  readonly aggregaatId?: string;
  readonly types?: readonly string[];
}

interface HistoryRow {
  readonly id: string;
  readonly aggregaatId: string;
  readonly versie: number;
  readonly op: Date;
  readonly correlatieId: string;
  readonly oorzaakId: string | null;
  readonly traceparent: string | null;
  readonly type: string;
  readonly topic: string;
  readonly data: Record<string, unknown>;
  readonly dataref: string;
}

const page = 500;

/**
 * Puts public events of the history into the outbox again, as they were and under the same ids: a consumer that had them skips them,
 * one that had not applies them. Per aggregate in order of version. Commands of a running service go on in between: replay to a consumer
 * that missed versions from the first of these, and expect it to meet the newest ones earlier.
 * @returns number of events
 */
export async function replayHistory(pool: Pool, publisher: Publisher, filter: ReplayFilter): Promise<number> {
  const client = await pool.connect();
  let done = 0;
  let failed = true;
  try {
    for (let after: HistoryRow | undefined; ;) {
      await begin(client, { gemeenten: filter.gemeenten });
      const rows = await historyAfter(client, filter, after);
      await insertOutbox(
        client,
        rows.map((row) => publisher.outboxRow(entryOf(row))),
      );
      await client.query('commit');
      done += rows.length;
      after = rows.at(-1);
      if (after === undefined) break;
    }
    failed = false;
    return done;
  } finally {
    if (failed) await rollback(client);
    client.release(failed);
  }
}

async function historyAfter(
  client: PoolClient,
  { from, to, aggregaatId, types }: ReplayFilter,
  after: HistoryRow | undefined,
): Promise<HistoryRow[]> {
  const { rows } = await client.query<HistoryRow>(
    `select id, aggregaat_id as "aggregaatId", versie, op, correlatie_id as "correlatieId", oorzaak_id as "oorzaakId", traceparent,
       publiek_type as type, publiek_topic as topic, publiek as data, publiek_dataref as dataref
     from historie
     where publiek is not null and ($1::timestamptz is null or op >= $1) and ($2::timestamptz is null or op < $2)
       and ($3::uuid is null or aggregaat_id = $3) and ($4::text[] is null or publiek_type = any ($4))
       and ($5::uuid is null or (aggregaat_id, versie) > ($5, $6::int))
     order by aggregaat_id, versie limit ${page}`,
    [from ?? null, to ?? null, aggregaatId ?? null, types ?? null, after?.aggregaatId ?? null, after?.versie ?? null],
  );
  return rows;
}

function entryOf({
  id,
  aggregaatId,
  versie,
  op,
  correlatieId,
  oorzaakId,
  traceparent,
  type,
  topic,
  data,
  dataref,
}: HistoryRow): Parameters<Publisher['outboxRow']>[0] {
  return {
    id,
    aggregaatId,
    versie,
    op: op.toISOString(),
    correlatieId,
    ...(oorzaakId === null ? {} : { oorzaakId }),
    ...(traceparent === null ? {} : { traceparent }),
    publiek: { type, topic, data, dataref },
  };
}

async function insertOutbox(client: PoolClient, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `insert into outbox (topic, key, event_id, value, headers)
     select topic, key, event_id, value, headers from json_populate_recordset(null::outbox, $1::json)`,
    [JSON.stringify(rows)],
  );
}
