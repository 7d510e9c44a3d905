import { randomUUID } from 'node:crypto';
import { isTransient } from '@schakel/platform';
import { type Pool } from 'pg';
import { cuttingProxy, type CuttingProxy } from '../fixtures/cutting-proxy.js';
import { fixtureDatabase, openPool, type FixtureDatabase } from '../fixtures/fixture-database.js';
import { proefsignaal } from '../fixtures/proefsignaal.js';
import { createPublisher } from '../publish/publisher.js';
import { CommitBatcher } from './commit-batcher.js';
import { NotAcceptedError, UnknownOutcomeError } from './outcome-errors.js';

const publisher = createPublisher('00000099000000001000', 'signal-intake');

describe('commit batcher', () => {
  let database: FixtureDatabase;
  let batcher: CommitBatcher;
  beforeAll(async () => {
    database = await fixtureDatabase();
    batcher = new CommitBatcher({ pool: database.pool, publisher });
  });
  afterAll(() => database.close());

  it('writes state, history, outbox and idempotency key of one unit', async () => {
    const unit = proefsignaal({ sleutel: 'eerste', inhoud: 'met "aanhaling" en \\ en é' });
    expect(await batcher.commit(unit)).toEqual({ kind: 'committed' });
    const { rows } = await database.admin.query(
      `select s.inhoud, h.versie, h.publiek, o.key, o.value::json ->> 'id' as gebeurtenis, i.response
       from proefsignaal s join historie h on h.aggregaat_id = s.id join outbox o on o.event_id = h.id join idempotency_key i on i.key = 'eerste'
       where s.id = $1`,
      [unit.id],
    );
    expect(rows).toEqual([
      {
        inhoud: 'met "aanhaling" en \\ en é',
        versie: 1,
        publiek: { gemeentecode: '0363', kanaal: 'balie', uitbuitingsvorm: 'arbeid', acuutGevaar: false },
        key: unit.id,
        gebeurtenis: unit.eventId,
        response: { id: unit.id },
      },
    ]);
  });

  it('keeps the neighbours of units that cannot be written', async () => {
    const good = Array.from({ length: 50 }, () => proefsignaal());
    const wrongColumn = proefsignaal();
    const nulByte = proefsignaal({ inhoud: 'nul \u0000 byte' });
    const wrongContract = proefsignaal({ gemeentecode: '0363' });
    const noRow = {
      ...wrongColumn,
      aggregates: wrongColumn.aggregates.map((write) => ({ ...write, row: { ...write.row, bestaat_niet: 1 } })),
    };
    const badEvent = {
      ...wrongContract,
      history: wrongContract.history.map((entry) => ({
        ...entry,
        publiek: entry.publiek && { ...entry.publiek, data: { gemeentecode: 'Amsterdam' } },
      })),
    };
    const results = await Promise.allSettled([...good, noRow, nulByte, badEvent].map((unit) => batcher.commit(unit)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(50);
    expect(
      results.slice(50).map((result) => (result.status === 'rejected' ? (result.reason as Error).name : '')),
    ).toEqual(['error', 'error', 'ContractViolation']);
    expect(await database.count('proefsignaal where id = any ($1)', [good.map(({ id }) => id)])).toBe(50);
    expect(
      await database.count('outbox where event_id = any ($1)', [[noRow.eventId, nulByte.eventId, badEvent.eventId]]),
    ).toBe(0);
  });

  it('tells version conflicts from what fits, with both versions', async () => {
    const made = proefsignaal();
    await batcher.commit(made);
    const changes = Array.from({ length: 6 }, () => proefsignaal({ id: made.id, van: 1 }));
    const strangers = Array.from({ length: 20 }, () => proefsignaal());
    const results = await Promise.all([...changes, ...strangers].map((unit) => batcher.commit(unit)));
    expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(21);
    expect(results.slice(0, 6).filter(({ kind }) => kind === 'version-conflict')).toEqual(
      Array.from({ length: 5 }, () => ({
        kind: 'version-conflict',
        table: 'proefsignaal',
        id: made.id,
        expected: 1,
        current: 2,
      })),
    );
    expect(await database.count('historie where aggregaat_id = $1', [made.id])).toBe(2);
    expect(await batcher.commit(proefsignaal({ id: made.id }))).toMatchObject({
      kind: 'version-conflict',
      expected: 0,
      current: 2,
    });
    expect(await batcher.commit(proefsignaal({ van: 3 }))).toMatchObject({
      kind: 'version-conflict',
      expected: 3,
      current: null,
    });
  });

  it('writes equal idempotency keys once, together and later', async () => {
    const sleutel = randomUUID();
    const results = await Promise.all(Array.from({ length: 40 }, () => batcher.commit(proefsignaal({ sleutel }))));
    expect(results.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
    const [duplicate] = results.filter(({ kind }) => kind === 'duplicate');
    const { rows } = await database.admin.query<{ location: string }>(
      `select location from idempotency_key where key = $1`,
      [sleutel],
    );
    expect(duplicate).toMatchObject({
      kind: 'duplicate',
      requestHash: `hash-${sleutel}`,
      status: 201,
      location: rows[0]!.location,
    });
    const other = new CommitBatcher({ pool: database.pool, publisher });
    expect(await other.commit(proefsignaal({ sleutel }))).toEqual(duplicate);
  });

  it('numbers the outbox in the order of the versions when writers race for one aggregate', async () => {
    const made = proefsignaal();
    await batcher.commit(made);
    const writers = Array.from(
      { length: 3 },
      () => new CommitBatcher({ pool: database.pool, publisher, connections: 2 }),
    );
    const reached = await Promise.all(
      writers.map(async (writer) => {
        let version = 1;
        while (version < 25) {
          const result = await writer.commit(proefsignaal({ id: made.id, van: version }));
          version = result.kind === 'version-conflict' ? (result.current ?? 0) : version + 1;
        }
        return version;
      }),
    );
    expect(reached.every((version) => version >= 25)).toBe(true);
    const { rows } = await database.admin.query<{ sequence: string }>(
      `select value::json ->> 'sequence' as sequence from outbox where key = $1 order by seq`,
      [made.id],
    );
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual(rows.map((_, at) => at + 1));
  });

  describe.each(['before-commit', 'after-commit'] as const)('when the connection is lost %s', (cut) => {
    let proxy: CuttingProxy;
    let behindProxy: CommitBatcher;
    let pool: Pool;
    beforeAll(async () => {
      proxy = await cuttingProxy(database.appUrl);
      pool = openPool(proxy.url, 1);
      behindProxy = new CommitBatcher({ pool, publisher });
    });
    afterAll(async () => {
      await pool.end();
      await proxy.close();
    });

    it('writes every unit once and says so', async () => {
      const units = [proefsignaal(), proefsignaal({ sleutel: randomUUID() }), proefsignaal()];
      proxy.cutNext(cut);
      const results = await Promise.all(units.map((unit) => behindProxy.commit(unit)));
      expect(proxy.cuts()).toBe(1);
      expect(results).toEqual([{ kind: 'committed' }, { kind: 'committed' }, { kind: 'committed' }]);
      const ids = units.map(({ id }) => id);
      for (const table of ['proefsignaal where id', 'historie where aggregaat_id', 'outbox where key']) {
        expect(await database.count(`${table} = any ($1)`, [ids])).toBe(3);
      }
    });

    it('says that the outcome is unknown of a unit that leaves no trace by which to find it', async () => {
      proxy.cutNext(cut);
      const log = {
        aggregates: [],
        history: [],
        inserts: [{ table: 'proeflog', row: { id: randomUUID(), tekst: 'x' } }],
      };
      await expect(behindProxy.commit(log)).rejects.toThrow(UnknownOutcomeError);
    });
  });

  it('writes everything once while connections are ended again and again', async () => {
    const ids: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const units = Array.from({ length: 30 }, (_, at) => proefsignaal(at % 2 === 0 ? { sleutel: randomUUID() } : {}));
      ids.push(...units.map(({ id }) => id));
      const results = Promise.all(units.map((unit) => batcher.commit(unit)));
      await database.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename <> current_user`,
      );
      expect((await results).every(({ kind }) => kind === 'committed')).toBe(true);
    }
    for (const table of ['proefsignaal where id', 'historie where aggregaat_id', 'outbox where key']) {
      expect(await database.count(`${table} = any ($1)`, [ids])).toBe(360);
    }
  });

  it('ends what it took and takes no more once it stops', async () => {
    const stopping = new CommitBatcher({ pool: database.pool, publisher });
    const taken = stopping.commit(proefsignaal());
    await stopping.stop();
    await expect(taken).resolves.toEqual({ kind: 'committed' });
    const refused = await stopping.commit(proefsignaal()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotAcceptedError);
    expect(isTransient(refused)).toBe(true);
  });
});
