import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';

/** Repeats `probe` every 50 ms until it resolves. @throws Error with the last failure after `timeoutMs`, or at once when `gaveUp` rejects. */
export async function until(
  probe: () => Promise<void>,
  what: string,
  timeoutMs: number,
  gaveUp?: () => Error | undefined,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await probe();
    } catch (error) {
      const fatal = gaveUp?.();
      if (fatal) throw fatal;
      if (Date.now() >= end)
        throw new Error(`${what} was not ready within ${timeoutMs} ms: ${String(error)}`, { cause: error });
    }
    await pause(50);
  }
}

/** Resolves when PostgreSQL answers a query. */
export async function probePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Resolves when the cluster has a live broker and each of its partitions is served by its leader. */
export async function probeKafka(brokers: string[]): Promise<void> {
  const admin = new Kafka({
    brokers,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1_000,
    retry: { retries: 0 },
  }).admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    if (cluster.brokers.length === 0) throw new Error('no broker has registered yet');
    for (const topic of await admin.listTopics()) if (!topic.startsWith('__')) await admin.fetchTopicOffsets(topic);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
