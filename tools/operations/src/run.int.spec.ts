import { randomUUID } from 'node:crypto';
import { CommitBatcher, createPublisher, messagingTables } from '@schakel/messaging';
import { platformTables } from '@schakel/platform';
import { testDatabase, type TestDatabase } from '@schakel/testing';
import { Client, Pool } from 'pg';
import { run } from './run.js';

const type = 'nl.schakel.signalen.signaal-in-duiding.v1';

async function migrate(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  for (const statement of [...platformTables, ...messagingTables]) await client.query(statement);
  await client.end();
}

describe('operations on a service', () => {
  let producer: TestDatabase;
  let consumer: TestDatabase;
  let pool: Pool;
  const subject = randomUUID();
  const events = [randomUUID(), randomUUID(), randomUUID()];

  const call = async (argv: string, env: Record<string, string> = {}) => {
    const said: string[] = [];
    const code = await run(argv.split(' '), {
      env: { SCHAKEL_DATABASE_URL: consumer.appUrl, ...env },
      print: (text) => said.push(text),
      complain: (text) => said.push(text),
    });
    return { code, said: said.join('\n') };
  };

  beforeAll(async () => {
    producer = await testDatabase({ key: 'operations', migrate });
    consumer = await testDatabase({ key: 'operations', migrate });
    pool = new Pool({ connectionString: producer.appUrl });
    const batcher = new CommitBatcher({ pool, publisher: createPublisher('00000099000000001000', 'signal-intake') });
    for (const [at, id] of events.entries()) {
      const publiek = {
        type,
        topic: 'signal-intake',
        data: { gemeentecode: '0363' },
        dataref: `https://schakel.example/v1/signalen/${subject}`,
      };
      const entry = {
        id,
        aggregaat: 'signaal',
        aggregaatId: subject,
        versie: at + 1,
        type: 'x',
        gegevens: null,
        publiek,
        gemeentecode: '0363',
        actor: 'a',
        doelbinding: 'd',
        correlatieId: id,
        op: `2026-03-0${at + 1}T10:00:00.000Z`,
      };
      await batcher.commit({ aggregates: [], history: [entry] });
    }
    await pool.query('delete from outbox');
    const received = new Pool({ connectionString: consumer.appUrl });
    await received.query(`insert into inbox (event_id, consumer) values ($1, 'licensing')`, [events[0]]);
    for (const [at, reason] of ['signaal-gesloten', 'key-quarantined'].entries()) {
      await received.query(
        `insert into parked_message (consumer, topic, partition, position, key, event_id, type, value, headers, reason)
         values ('licensing', 'signal-intake', 0, $1, $2, $3, $4, $5, '{"content-type": "application/cloudevents+json", "x-naam": "Jansen"}', $6)`,
        [
          at,
          subject,
          events[at + 1],
          type,
          Buffer.from(JSON.stringify({ id: events[at + 1], naam: 'Jansen' })),
          reason,
        ],
      );
    }
    await received.end();
  });
  afterAll(async () => {
    await pool.end();
    await producer.drop();
    await consumer.drop();
  });

  it('lists page by page and shows without personal data', async () => {
    const page = await call('licensing parked list --limit 1');
    expect(page).toMatchObject({ code: 0 });
    expect(page.said).toContain('"reason":"signaal-gesloten"');
    expect(page.said).toContain('more: --after 1');
    expect((await call('licensing parked list --after 1')).said).toContain('"reason":"key-quarantined"');
    const shown = await call('licensing parked show 1');
    expect(shown.said).toContain('"naam": "(text of 6)"');
    expect(shown.said).toContain(events[1]);
    expect(shown.said).not.toContain('Jansen');
  });

  it('judges the law of delivery', async () => {
    const judged = await call(`signal-intake law --gemeente 0363 --consumer licensing --type ${type}`, {
      SCHAKEL_DATABASE_URL: producer.appUrl,
      SCHAKEL_CONSUMER_DATABASE_URL: consumer.appUrl,
    });
    expect(judged.code).toBe(1);
    expect(JSON.parse(judged.said)).toEqual({
      holds: false,
      committed: 3,
      applied: 1,
      parked: 2,
      unsent: 0,
      lost: [],
      missing: [],
      doubled: [],
      gaps: [],
    });
  });

  it('asks for a retry, discards with a reason, and says when there is nothing to do', async () => {
    expect(await call('licensing parked retry 2')).toEqual({ code: 0, said: '2 messages of the key will be retried' });
    expect(await call('licensing parked retry 2 --wait 1')).toEqual({
      code: 1,
      said: expect.stringContaining('is the service running?') as string,
    });
    expect(await call('licensing parked discard 1 --reason dubbel --by beheer')).toEqual({
      code: 0,
      said: 'discarded; 1 message of the key still parked, release them with retry',
    });
    expect(await call('licensing parked discard 1 --reason dubbel --by beheer')).toEqual({
      code: 1,
      said: 'the message was settled before',
    });
    expect(await call('licensing parked show 99')).toEqual({ code: 1, said: 'there is no such message' });
  });

  it('replays a range of the history under the same ids and in order of version', async () => {
    const env = { SCHAKEL_DATABASE_URL: producer.appUrl, SCHAKEL_OIN: '00000099000000001000' };
    expect(
      await call('signal-intake replay --gemeente 0363 --from 2026-03-02T00:00:00Z --to 2026-03-03T00:00:00Z', env),
    ).toEqual({ code: 0, said: '1 events put into the outbox' });
    expect(await call('signal-intake replay --gemeente 0599 --from 2026-03-02T00:00:00Z', env)).toEqual({
      code: 0,
      said: '0 events put into the outbox',
    });
    expect(await call(`signal-intake replay --gemeente 0363 --aggregate ${subject}`, env)).toEqual({
      code: 0,
      said: '3 events put into the outbox',
    });
    const { rows } = await pool.query<{ event_id: string }>('select event_id from outbox order by seq');
    expect(rows.map(({ event_id: id }) => id)).toEqual([events[1], ...events]);
  });

  it('names what is missing or wrong without repeating it', async () => {
    expect(await call('licensing parked list', { SCHAKEL_DATABASE_URL: '' })).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^SCHAKEL_DATABASE_URL: this environment variable is required/) as string,
    });
    expect(
      await call('licensing parked list', { SCHAKEL_DATABASE_URL: 'postgres://jansen:geheim@127.0.0.1:1/x' }),
    ).toEqual({ code: 1, said: expect.stringMatching(/^failed: \w+ ECONNREFUSED$/) as string });
  });
});
