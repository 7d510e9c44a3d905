import { publicFact, signaalOntvangen } from '@schakel/contracts';
import { createTopics, provisionServiceDatabases } from '@schakel/infrastructure';
import { createKafka, createPublisher, messagingTables, Relay } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import pg from 'pg';
import { perSecond } from './statistics.js';

export interface Servers {
  readonly postgresAdminUrl: string;
  readonly kafkaBrokers: string[];
}

/**
 * Rows per second from a full outbox to the broker's acknowledgement and out of the table. Leaves the events on
 * `<topicPrefix>schakel.signal-intake`, for a consumer to be measured on.
 */
export async function relayRate(servers: Servers, topicPrefix: string, rows: number): Promise<number> {
  const name = `bench_relay_${nieuwId().slice(-8)}`;
  const urls = (await provisionServiceDatabases(servers.postgresAdminUrl, [name]))[name];
  if (urls === undefined) throw new Error('no database for the relay');
  await createTopics(servers.kafkaBrokers, topicPrefix);
  const pool = new pg.Pool({ connectionString: urls.ownerUrl, max: 4, pipeline: true });
  const kafka = createKafka({ brokers: servers.kafkaBrokers, clientId: 'bench-relay' });
  const relay = new Relay({ pool, kafka, topicPrefix });
  try {
    for (const sql of messagingTables) await pool.query(sql);
    await fill(pool, rows);
    const began = performance.now();
    relay.start();
    const empty = async (): Promise<boolean> =>
      relay.sent >= rows && (await pool.query('select 1 from outbox limit 1')).rowCount === 0;
    await eventually(empty, 'the outbox is empty', { timeoutMs: 120_000, intervalMs: 5 });
    return perSecond(rows, began, performance.now());
  } finally {
    await relay.stop();
    await pool.end();
  }
}

async function fill(pool: pg.Pool, rows: number): Promise<void> {
  const publisher = createPublisher('00000099000000010000', 'signal-intake');
  const op = new Date().toISOString();
  for (let made = 0; made < rows; made += 2_000) {
    const batch = Array.from({ length: Math.min(2_000, rows - made) }, () => {
      const aggregaatId = nieuwId();
      const data = { gemeentecode: '0363', kanaal: 'balie', uitbuitingsvorm: 'arbeid', acuutGevaar: false } as const;
      const publiek = publicFact(signaalOntvangen, data, `http://127.0.0.1:4001/v1/signalen/${aggregaatId}`);
      return publisher.outboxRow({ id: nieuwId(), aggregaatId, versie: 1, op, correlatieId: aggregaatId, publiek });
    });
    await pool.query(
      `insert into outbox (topic, key, event_id, value, headers)
       select topic, key, event_id, value, headers from json_populate_recordset(null::outbox, $1::json)`,
      [JSON.stringify(batch)],
    );
  }
  await pool.query('vacuum analyze outbox');
}
