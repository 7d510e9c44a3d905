import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { ConfigError } from '../config-error.js';
import { withClient } from '../provision.js';
import { startInfrastructure, type Infrastructure } from '../start-infrastructure.js';
import { createTopics } from '../topics.js';
import { isFree } from './free-port.js';
import { EmbeddedPostgres } from './postgres.js';
import { dataFolder } from './workspace.js';

const env = { ...process.env, SCHAKEL_INFRA: 'embedded' };
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
  await producer.send({
    topic,
    acks: -1,
    messages: Array.from({ length: count }, (_, index) => ({ key: String(index), value: 'x' })),
  });
  await producer.disconnect();
}

describe('embedded infrastructure', () => {
  let infrastructure: Infrastructure;
  beforeAll(async () => {
    infrastructure = await startInfrastructure({ env });
  });
  afterAll(() => infrastructure.stop());

  it('is PostgreSQL 18, durable, in UTC, and Kafka', async () => {
    const [settings] = await rows(
      infrastructure.postgresAdminUrl,
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as commit, current_setting('timezone') as zone, current_setting('max_connections') as connections`,
    );
    expect(settings).toEqual({ version: 18, fsync: 'on', commit: 'on', zone: 'UTC', connections: '300' });
    expect(infrastructure).toMatchObject({ kind: 'embedded', own: true });
  });

  it.each(['stop', 'kill'] as const)(
    'keeps what was committed and sent through %s and start, on the same addresses',
    async (how) => {
      const [topic] = await createTopics(infrastructure.kafkaBrokers, `${how}.`);
      await produce(infrastructure.kafkaBrokers, topic!, 20);
      await rows(infrastructure.postgresAdminUrl, `create table ${how}_proef as select 42 as antwoord`);
      await (how === 'stop' ? infrastructure.stopPostgres() : infrastructure.killPostgres());
      await (how === 'stop' ? infrastructure.stopKafka() : infrastructure.killKafka());
      await expect(rows(infrastructure.postgresAdminUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
      expect(await isFree(Number(infrastructure.kafkaBrokers[0]!.split(':')[1]))).toBe(true);
      await Promise.all([infrastructure.startPostgres(), infrastructure.startKafka()]);
      expect(await rows(infrastructure.postgresAdminUrl, `select antwoord from ${how}_proef`)).toEqual([
        { antwoord: 42 },
      ]);
      expect(await contents(infrastructure.kafkaBrokers, topic!)).toBe(20);
      await produce(infrastructure.kafkaBrokers, topic!, 1);
      expect(await contents(infrastructure.kafkaBrokers, topic!)).toBe(21);
    },
  );

  it('writes no values of failed statements to its log', async () => {
    const secret = 'jan.jansen@voorbeeld.example';
    await rows(infrastructure.postgresAdminUrl, 'create table melder (naam text primary key, n int not null)');
    await rows(infrastructure.postgresAdminUrl, `insert into melder values ('${secret}', 1)`);
    await expect(rows(infrastructure.postgresAdminUrl, `insert into melder values ('${secret}', 1)`)).rejects.toThrow(
      /duplicate key/,
    );
    await expect(
      rows(infrastructure.postgresAdminUrl, `insert into melder values ('x${secret}', null)`),
    ).rejects.toThrow(/null value/);
    const ephemeral = join(dataFolder(), 'ephemeral');
    const mine = readdirSync(ephemeral).filter((name) => name.startsWith(`${process.pid}-`));
    const logs = mine.map((name) => readFileSync(join(ephemeral, name, 'postgres', 'postgres.log'), 'utf8'));
    expect(logs.join('')).toMatch(/duplicate key/);
    expect(logs.join('')).not.toContain(secret);
  });

  it('leaves nothing behind after stop', async () => {
    const short = await startInfrastructure({ env });
    await short.stop();
    await short.stop();
    await expect(rows(short.postgresAdminUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    const left = readdirSync(join(dataFolder(), 'ephemeral')).filter((name) => name.startsWith(`${process.pid}-`));
    expect(left).toHaveLength(1);
  });
});

describe('what embedded infrastructure needs', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'schakel-needs-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const failure = (changes: NodeJS.ProcessEnv) =>
    startInfrastructure({ env: { ...env, ...changes } }).then(
      (started) => started.stop().then(() => Promise.reject(new Error('It started.'))),
      (error: unknown) => error as Error,
    );

  it('says in one sentence that Java is missing and what to do', async () => {
    const error = await failure({ PATH: folder, JAVA_HOME: undefined });
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(/^Java was not found: install Java 17 or newer .*JAVA_HOME.*\.$/);
  });

  it('names JAVA_HOME and its rule, not its value', async () => {
    const error = await failure({ JAVA_HOME: folder });
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(/^JAVA_HOME must be /);
    expect(error.message).not.toContain(folder);
  });

  it('refuses a Java that is too old', async () => {
    writeFileSync(join(folder, 'java'), '#!/bin/sh\necho \'openjdk version "11.0.2" 2019-01-15\' >&2\n');
    chmodSync(join(folder, 'java'), 0o755);
    const error = await failure({ PATH: `${folder}:/bin:/usr/bin`, JAVA_HOME: undefined });
    expect(error.message).toMatch(/^Java is too old for Kafka 4: install Java 17/);
  });

  it('says that Maven is missing when the broker has to be fetched', async () => {
    const java = (process.env.PATH ?? '')
      .split(':')
      .map((part) => join(part, 'java'))
      .find(existsSync);
    symlinkSync(process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : java!, join(folder, 'java'));
    const error = await failure({
      PATH: folder,
      JAVA_HOME: undefined,
      SCHAKEL_MAVEN: undefined,
      SCHAKEL_CACHE: join(folder, 'cache'),
    });
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(/^Maven was not found: install Maven .*SCHAKEL_MAVEN.*\.$/);
    expect(readdirSync(join(folder, 'cache'))).not.toContainEqual(expect.stringMatching(/\.new$/));
  });

  it('refuses a cache that is no absolute path, by name', async () => {
    expect((await failure({ SCHAKEL_CACHE: 'hier' })).message).toBe('SCHAKEL_CACHE must be an absolute path.');
  });

  it('refuses a forced choice that cannot be met', async () => {
    const error = await failure({ SCHAKEL_INFRA: 'ergens' });
    expect(error.message).toBe('SCHAKEL_INFRA must be one of: urls, containers, embedded.');
  });
});

describe('a data directory whose lock was left by another program', () => {
  it('is healed when the number in the lock belongs to something else', async () => {
    const directory = join(dataFolder(), 'ephemeral', `${process.pid}-slot`);
    mkdirSync(directory, { recursive: true });
    const server = await EmbeddedPostgres.create({ directory, password: 'proef' });
    try {
      await rows(server.adminUrl, 'create table proef as select 1 as n');
      const lock = join(directory, 'data', 'postmaster.pid');
      const text = readFileSync(lock, 'utf8');
      await server.kill();
      writeFileSync(lock, text.replace(/^\d+/, String(process.pid)));
      await server.start();
      expect(await rows(server.adminUrl, 'select n from proef')).toEqual([{ n: 1 }]);
    } finally {
      await server.dispose();
      rmSync(directory, { recursive: true, force: true });
    }
  });
});
