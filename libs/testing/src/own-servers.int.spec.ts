import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { eventually } from './eventually.js';
import { startOwnKafka, startOwnPostgres } from './own-servers.js';
import { runEnvironment } from './run-environment.js';
import { startTcpProxy } from './tcp-proxy.js';
import { testDatabase } from './test-database.js';

async function select(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

describe('servers of a spec alone', () => {
  it('Kafka can be killed under a consumer and comes back with its topics and committed offsets', async () => {
    const kafka = await startOwnKafka();
    try {
      expect(kafka.brokers).not.toEqual(runEnvironment().kafkaBrokers);
      const [topic = ''] = await kafka.createTopics('eigen.', 1);
      const client = new Kafka({
        brokers: kafka.brokers,
        logLevel: logLevel.NOTHING,
        retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 100 },
      });
      const seen: string[] = [];
      const consumer = client.consumer({ groupId: 'eigen', sessionTimeout: 6_000, rebalanceTimeout: 3_000 });
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await consumer.run({ eachMessage: async ({ message }) => void seen.push(message.value?.toString() ?? '') });
      const producer = client.producer({ idempotent: true });
      await producer.connect();
      await producer.send({ topic, messages: [{ value: 'voor' }] });
      await eventually(() => seen.length === 1, 'the first message', { timeoutMs: 30_000 });
      await kafka.kill();
      const sending = producer.send({ topic, messages: [{ value: 'na' }] });
      await kafka.start();
      await sending;
      await eventually(() => seen.includes('na'), 'the message that was sent while the broker was away', {
        timeoutMs: 60_000,
      });
      expect(seen.filter((value) => value === 'na')).toHaveLength(1);
      await Promise.all([producer.disconnect(), consumer.disconnect()]);
    } finally {
      await kafka.dispose();
    }
  });

  it('PostgreSQL gives test databases, survives kill -9 on the same address, and can be cut by a proxy', async () => {
    const server = await startOwnPostgres();
    const proxy = await startTcpProxy({ host: '127.0.0.1', port: Number(new URL(server.adminUrl).port) });
    try {
      const migrate = async (url: string) => void (await select(url, 'create table zaak as select 1 as n'));
      const { ownerUrl, drop } = await testDatabase({ key: 'eigen', migrate, adminUrl: server.adminUrl });
      await server.kill();
      await expect(select(ownerUrl, 'select n from zaak')).rejects.toThrow(/ECONNREFUSED/);
      await server.start();
      expect(await select(ownerUrl, 'select n from zaak')).toEqual([{ n: 1 }]);
      expect(await select(proxy.through(ownerUrl), 'select n from zaak')).toEqual([{ n: 1 }]);
      await proxy.cut();
      await expect(select(proxy.through(ownerUrl), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
      await proxy.restore();
      await proxy.cut('silence');
      await expect(select(proxy.through(ownerUrl), 'select 1')).rejects.toThrow(/timeout/);
      await drop();
    } finally {
      await proxy.stop();
      await server.dispose();
    }
  });
});
