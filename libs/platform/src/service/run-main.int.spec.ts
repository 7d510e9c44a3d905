import { eventually, testDatabase, type TestDatabase } from '@schakel/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
let database: TestDatabase;
const started: ChildProcess[] = [];

beforeAll(async () => {
  database = await testDatabase({ key: 'platform_main', migrate: () => Promise.resolve() });
});

afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await database.drop();
});

interface Running {
  readonly child: ChildProcess;
  readonly out: () => Record<string, unknown>[];
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

function run(env: Record<string, string>): Running {
  const child = spawn(
    process.execPath,
    ['--import', join(fixtures, 'swc-hooks.ts'), join(fixtures, 'fixture-main.ts')],
    {
      env: {
        PATH: process.env.PATH ?? '',
        SCHAKEL_HTTP_PORT: '0',
        SCHAKEL_PUBLIC_URL: 'https://proef.example',
        ...env,
      },
    },
  );
  started.push(child);
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const out = (): Record<string, unknown>[] =>
    text.out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { child, out, err: () => text.err, ended };
}

const listening = ({ out, err }: Running): Promise<string> =>
  eventually(
    () =>
      out()
        .map(({ luistert }) => luistert)
        .find((url): url is string => typeof url === 'string'),
    `a line with luistert; standard error: ${err()}`,
    { timeoutMs: 30_000 },
  );

async function connections(): Promise<number> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where application_name = 'proef' and datname = $1`,
    [database.name],
  );
  await client.end();
  return rows[0]?.n ?? 0;
}

describe('a service process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'answers what runs on %s, stops in order with the database last, and ends with 0',
    async (signal) => {
      const process = run({ SCHAKEL_DATABASE_URL: database.appUrl });
      const url = await listening(process);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect(await connections()).toBeGreaterThan(0);
      const running = fetch(`${url}/v1/proeven/_wacht`);
      // Answered only after the one that waits was received: both came over connections that the server had accepted.
      await fetch(`${url}/v1/proeven`);
      process.child.kill(signal);
      await eventually(
        () =>
          fetch(`${url}/health/live`).then(
            () => false,
            () => true,
          ),
        'no new connections',
      );
      process.child.stdin?.write('open\n');
      expect(await (await running).json()).toEqual({ klaar: true });
      expect(await process.ended).toBe(0);
      expect(
        process
          .out()
          .filter(({ msg }) => msg === 'fase')
          .map(({ phase, open }) => [phase, open]),
      ).toEqual([
        ['consumers', true],
        ['jobs', true],
        ['writes', true],
        ['relay', true],
        ['database', expect.any(Boolean)],
        ['telemetry', false],
      ]);
      expect(process.out().at(-1)).toMatchObject({ msg: 'dienst gestopt' });
      expect(await connections()).toBe(0);
    },
  );

  it('says in one sentence which variables are wrong, without their values, and ends with 1', async () => {
    const process = run({ SCHAKEL_DATABASE_URL: 'geheim', SCHAKEL_PUBLIC_URL: '' });
    expect(await process.ended).toBe(1);
    expect(process.err().trim().split('\n')).toHaveLength(1);
    expect(process.err()).toMatch(/SCHAKEL_DATABASE_URL.*SCHAKEL_PUBLIC_URL|SCHAKEL_PUBLIC_URL.*SCHAKEL_DATABASE_URL/);
    expect(process.err()).not.toContain('geheim');
  });

  it('says in one sentence that the database is away, without its address, and ends with 1', async () => {
    const process = run({ SCHAKEL_DATABASE_URL: 'postgres://app:geheim@127.0.0.1:1/db' });
    expect(await process.ended).toBe(1);
    expect(process.err().trim().split('\n')).toHaveLength(1);
    expect(process.err()).toContain('ECONNREFUSED');
    expect(process.err() + JSON.stringify(process.out())).not.toMatch(/geheim|127\.0\.0\.1/);
  });

  it('is not ready while the database is away, and lives', async () => {
    const process = run({ SCHAKEL_DATABASE_URL: database.appUrl });
    const url = await listening(process);
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`revoke connect on database "${database.name}" from "${new URL(database.appUrl).username}"`);
    await admin.query(`revoke connect on database "${database.name}" from public`);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'proef' and datname = $1`,
      [database.name],
    );
    await eventually(async () => (await fetch(`${url}/health/ready`)).status === 503, 'not ready');
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    await admin.query(`grant connect on database "${database.name}" to "${new URL(database.appUrl).username}"`);
    await eventually(async () => (await fetch(`${url}/health/ready`)).status === 200, 'ready again');
    await admin.end();
    process.child.kill('SIGTERM');
    expect(await process.ended).toBe(0);
  });

  it('logs a promise that nobody awaits without its words, and ends with 1', async () => {
    const process = run({ SCHAKEL_DATABASE_URL: database.appUrl });
    await listening(process);
    process.child.kill('SIGUSR2');
    expect(await process.ended).toBe(1);
    expect(process.out().at(-1)).toMatchObject({ level: 'fatal' });
    expect(JSON.stringify(process.out()) + process.err()).not.toContain('999990019');
  });
});
