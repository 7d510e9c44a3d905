import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { dataFolder, removeDirectory } from './embedded/workspace.js';
import { withClient } from './provision.js';
import { probeKafka, probePostgres, until } from './ready.js';
import { repositoryRoot } from './repository.js';

interface Starter {
  process: ChildProcess;
  addresses: Promise<{ postgres: string; brokers: string[] }>;
  output(): string;
}

const keep = `spec-${process.pid}`;
const directory = join(dataFolder(), keep);
const starters: Starter[] = [];

/** `npm run infra` as a process of its own. */
function start(args: string[], env: NodeJS.ProcessEnv = {}): Starter {
  const script = ['--import', './tools/infrastructure/src/from-source.ts', 'tools/infrastructure/src/main.ts', ...args];
  const child = spawn(process.execPath, script, {
    cwd: repositoryRoot(),
    env: { ...process.env, SCHAKEL_INFRA: 'embedded', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const read = async () => {
    await until(
      async () => {
        if (!/are ready|running already/.test(output)) throw new Error(output);
      },
      'npm run infra',
      90_000,
      () => (child.exitCode === null ? undefined : new Error(output)),
    );
    const value = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(output)?.[1] ?? '';
    return { postgres: value('SCHAKEL_POSTGRES_URL'), brokers: value('SCHAKEL_KAFKA_BROKERS').split(',') };
  };
  const addresses = read();
  addresses.catch(() => undefined);
  const starter = { process: child, addresses, output: () => output };
  starters.push(starter);
  return starter;
}

/** Processes that serve from `folder`, found by their working directory. */
function servedFrom(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  });
}

const nobodyServes = (folder = directory) =>
  until(
    async () => {
      const left = servedFrom(folder);
      if (left.length > 0) throw new Error(`still there: ${left.join(', ')}`);
    },
    'The end of all servers',
    30_000,
  );

async function end(starter: Starter, signal: NodeJS.Signals): Promise<number | null> {
  if (starter.process.exitCode !== null || starter.process.signalCode !== null) return starter.process.exitCode;
  starter.process.kill(signal);
  const [code]: (number | null)[] = await once(starter.process, 'exit');
  return code ?? null;
}

describe('npm run infra', () => {
  afterEach(async () => {
    await Promise.all(starters.splice(0).map((starter) => end(starter, 'SIGKILL')));
    await nobodyServes();
  });
  afterAll(() => removeDirectory(directory));

  it('prints addresses that answer, stops everything on Ctrl-C, and has the same data and addresses next time', async () => {
    const first = start([`--keep=${keep}`]);
    const { postgres, brokers } = await first.addresses;
    await withClient(postgres, (client) => client.query('create table warm as select 1 as n'));
    expect(await end(first, 'SIGINT')).toBe(0);
    expect(servedFrom(directory)).toEqual([]);
    const second = start([`--keep=${keep}`]);
    expect(await second.addresses).toEqual({ postgres, brokers });
    expect(await withClient(postgres, async (client) => (await client.query('select n from warm')).rows)).toEqual([
      { n: 1 },
    ]);
    expect(await end(second, 'SIGTERM')).toBe(0);
  });

  it('shares the servers between two processes that start at once', async () => {
    const pair = [start([`--keep=${keep}`]), start([`--keep=${keep}`])];
    const [one, two] = await Promise.all(pair.map((starter) => starter.addresses));
    expect(one).toEqual(two);
    const guests = pair.filter((starter) => starter.output().includes('running already'));
    expect(guests).toHaveLength(1);
    await end(guests[0]!, 'SIGINT');
    await Promise.all([probePostgres(one!.postgres), probeKafka(one!.brokers)]);
  });

  it('leaves no orphans after kill -9 and heals what was left', async () => {
    const killed = start([`--keep=${keep}`]);
    const { postgres, brokers } = await killed.addresses;
    expect(servedFrom(directory).length).toBeGreaterThan(2);
    await end(killed, 'SIGKILL');
    // At once, while the orphans are still stopping.
    const next = start([`--keep=${keep}`]);
    expect(await next.addresses).toEqual({ postgres, brokers });
  });

  it('heals the locks when the servers and their supervisors were killed too', async () => {
    const killed = start([`--keep=${keep}`]);
    const { postgres, brokers } = await killed.addresses;
    await withClient(postgres, (client) => client.query('create table if not exists na_moord as select 7 as n'));
    const servers = servedFrom(directory);
    for (const pid of [killed.process.pid!, ...servers]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // A process of a server that has ended with it.
      }
    }
    await nobodyServes();
    expect(
      existsSync(join(directory, 'postgres', 'data', 'postmaster.pid')) && existsSync(join(directory, 'owner.json')),
    ).toBe(true);
    const next = start([`--keep=${keep}`]);
    expect(await next.addresses).toEqual({ postgres, brokers });
    expect(await withClient(postgres, async (client) => (await client.query('select n from na_moord')).rows)).toEqual([
      { n: 7 },
    ]);
    const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    expect(await admin.listTopics()).toContain('schakel.signal-intake');
    await admin.disconnect();
  });

  it('stops what it had started when interrupted while starting', async () => {
    const early = start([`--keep=${keep}`]);
    await until(
      async () => {
        if (servedFrom(directory).length === 0) throw new Error('nothing started yet');
      },
      'A first server',
      30_000,
    );
    expect(await end(early, 'SIGINT')).toBe(130);
    await nobodyServes();
  });

  it('fetches the broker once when two processes need it at once', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'schakel-cache-'));
    try {
      const pair = [start(['--ephemeral'], { SCHAKEL_CACHE: cache }), start(['--ephemeral'], { SCHAKEL_CACHE: cache })];
      await Promise.all(pair.map((starter) => starter.addresses));
      const folders = readdirSync(cache).filter((name) => !name.endsWith('.lock'));
      expect(folders).toEqual([expect.stringMatching(/^kafka-4\.\d+\.\d+-[0-9a-f]{12}$/)]);
      expect(readFileSync(join(cache, folders[0]!, 'formatted', 'meta.properties'), 'utf8')).toMatch(/cluster\.id=/);
      await Promise.all(pair.map((starter) => end(starter, 'SIGINT')));
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });

  it('ends with one sentence and code 1 when something is missing', async () => {
    const refused = start(['--ephemeral'], { SCHAKEL_INFRA: 'ergens' });
    await expect(refused.addresses).rejects.toThrow(/SCHAKEL_INFRA must be one of/);
    expect(refused.process.exitCode).toBe(1);
    expect(refused.output().trim()).toBe('SCHAKEL_INFRA must be one of: urls, containers, embedded.');
  });
});
