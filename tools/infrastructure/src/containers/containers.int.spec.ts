import { Kafka, logLevel } from 'kafkajs';
import { forcedKind } from '../choice.js';
import { withClient } from '../provision.js';
import { startInfrastructure, type Infrastructure } from '../start-infrastructure.js';
import { createTopics } from '../topics.js';
import { engineAnswers } from './engine.js';

const forced = forcedKind(process.env);
const answers = await engineAnswers(process.env);
const containers = forced === 'containers' || (forced === undefined && answers);
const env = { ...process.env, SCHAKEL_INFRA: 'containers' };
const rows = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);

/** Number of messages in a topic. */
async function contents(brokers: string[], topic: string): Promise<number> {
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  return offsets.reduce((sum, { high }) => sum + Number(high), 0);
}

async function produce(brokers: string[], topic: string, count: number): Promise<void> {
  const producer = new Kafka({ brokers, logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
  const messages = Array.from({ length: count }, (_, index) => ({ key: String(index), value: 'x' }));
  await producer.send({ topic, acks: -1, messages });
  await producer.disconnect();
}

/** How many running containers publish these ports of the host. */
async function publishing(ports: readonly number[]): Promise<number> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  const list = await (await getContainerRuntimeClient()).container.list();
  return list.filter(({ Ports }) => Ports.some(({ PublicPort }) => ports.includes(PublicPort))).length;
}

function inContainers(): void {
  let infrastructure: Infrastructure;
  beforeAll(async () => {
    infrastructure = await startInfrastructure({ env });
  }, 300_000);
  afterAll(() => infrastructure.stop());

  it('is the same PostgreSQL 18 and Kafka as the embedded ones', async () => {
    const [settings] = await rows(
      infrastructure.postgresAdminUrl,
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit, current_setting('timezone') as zone, current_setting('max_connections') as connections,
              current_setting('log_error_verbosity') as verbosity, current_setting('log_min_error_statement') as statements`,
    );
    expect(settings).toEqual({
      version: 18,
      fsync: 'on',
      commit: 'on',
      zone: 'UTC',
      connections: '300',
      verbosity: 'terse',
      statements: 'panic',
    });
    expect(infrastructure).toMatchObject({ kind: 'containers', own: true });
  });

  it.each(['stop', 'kill'] as const)(
    'keeps what was committed and sent through %s and start, on the same addresses',
    async (how) => {
      const { postgresAdminUrl: url, kafkaBrokers: brokers } = infrastructure;
      const [topic = ''] = await createTopics(brokers, `${how}.`);
      await produce(brokers, topic, 20);
      await rows(url, `create table ${how}_proef as select 42 as antwoord`);
      await (how === 'stop' ? infrastructure.stopPostgres() : infrastructure.killPostgres());
      await (how === 'stop' ? infrastructure.stopKafka() : infrastructure.killKafka());
      await expect(rows(url, 'select 1')).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
      await Promise.all([infrastructure.startPostgres(), infrastructure.startKafka()]);
      expect(await rows(url, `select antwoord from ${how}_proef`)).toEqual([{ antwoord: 42 }]);
      expect(await contents(brokers, topic)).toBe(20);
      await produce(brokers, topic, 1);
      expect(await contents(brokers, topic)).toBe(21);
    },
    180_000,
  );

  it('leaves no container behind after stop', async () => {
    const short = await startInfrastructure({ env });
    const ports = [short.postgresAdminUrl, `kafka://${short.kafkaBrokers[0]}`].map((url) => Number(new URL(url).port));
    expect(await publishing(ports)).toBe(2);
    await short.stop();
    await short.stop();
    expect(await publishing(ports)).toBe(0);
    await expect(rows(short.postgresAdminUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  }, 180_000);
}

function withoutEngine(): void {
  it('are refused in one sentence that says what to do, or are not wanted', async () => {
    if (answers) return expect(forced).not.toBe('containers');
    await expect(startInfrastructure({ env })).rejects.toThrow(
      'SCHAKEL_INFRA=containers needs a container engine that answers: start Docker or set DOCKER_HOST.',
    );
  });
}

if (containers) describe('infrastructure in containers', inContainers);
else describe('infrastructure in containers (absent: no engine, or another kind is forced)', withoutEngine);
