import { randomUUID } from 'node:crypto';
import { startTcpProxy, type TcpProxy } from '@schakel/testing';
import pg from 'pg';
import { medewerker, partner } from '../fixtures/actoren.js';
import { toegangshuis, type Toegangshuis } from '../fixtures/toegangshuis.js';
import { DecisionLog } from './decision-log.js';
import { beslissingAlsRij, type Beslissingsfeit, type Beslissingsrij } from './decision-row.js';

let huis: Toegangshuis;

beforeAll(async () => {
  huis = await toegangshuis();
});
afterAll(() => huis.stop());

function rij(id: string, anders: Partial<Beslissingsfeit> = {}): Beslissingsrij {
  return beslissingAlsRij({
    beslissing: { toegestaan: true, reden: 'regel', regel: 'betrokkene-ziet-zijn-dossier', policy: 'dossier@3' },
    actor: medewerker('ketenregisseur'),
    handeling: 'dossier:lezen',
    doelbinding: 'ketenregie',
    bron: { soort: 'dossier', id },
    nu: '2026-11-23T10:00:00.123Z',
    ...anders,
  }).row;
}

async function geschreven(id: string): Promise<number> {
  const { rowCount } = await huis.admin.query(
    `select 1 from toegangsbeslissing where body #>> '{request,resource,id}' = $1`,
    [id],
  );
  return rowCount ?? 0;
}

describe('a row of the decision log', () => {
  it('has the shape of the Authorization Decision Log', async () => {
    const id = randomUUID();
    await new DecisionLog(huis.database.pool).schrijf(rij(id));
    const { rows } = await huis.admin.query(
      `select * from toegangsbeslissing where body #>> '{request,resource,id}' = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        gemeentecode: '0363',
        trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        span_id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        parent_span_id: null,
        event_name: 'adl.access_evaluation',
        timestamp_ms: String(Date.parse('2026-11-23T10:00:00.123Z')),
        status: 'Unset',
        attributes: {
          'adl.core.policies': ['dossier@3#betrokkene-ziet-zijn-dossier'],
          'adl.core.information': ['verwerking:ketenregie'],
        },
        body: {
          request: {
            subject: {
              type: 'medewerker',
              id: 'ketenregisseur-1',
              properties: { organisatie: '00000099000003630000', rollen: ['ketenregisseur'] },
            },
            action: { name: 'dossier:lezen' },
            resource: { type: 'dossier', id },
            context: { doelbinding: 'ketenregie' },
          },
          response: { decision: true, context: { reden: 'regel' } },
        },
      },
    ]);
  });

  it('has status Unset for a denial: it is an answer, not a fault', () => {
    const { status, body } = rij(randomUUID(), {
      beslissing: { toegestaan: false, reden: 'geen-betrokkenheid', policy: 'dossier@3' },
    });
    expect(status).toBe('Unset');
    expect(body['response']).toEqual({ decision: false, context: { reden: 'geen-betrokkenheid' } });
  });

  it('can be written for a partner of no municipality, and is then shown to none', async () => {
    const id = randomUUID();
    await new DecisionLog(huis.database.pool).schrijf(rij(id, { actor: partner('ketenpartner') }));
    expect(await geschreven(id)).toBe(1);
    const gezien = huis.database.read(['0363'], (client) =>
      client.query(`select 1 from toegangsbeslissing where body #>> '{request,resource,id}' = $1`, [id]),
    );
    expect((await gezien).rowCount).toBe(0);
  });

  it('can go into the unit of work of any municipality', async () => {
    const id = randomUUID();
    await huis.database.transaction(['0599'], (client) =>
      client.query(
        'insert into toegangsbeslissing select * from json_populate_record(null::toegangsbeslissing, $1::json)',
        [JSON.stringify(rij(id))],
      ),
    );
    expect(await geschreven(id)).toBe(1);
  });

  it('is shown to its own municipality only', async () => {
    const id = randomUUID();
    await new DecisionLog(huis.database.pool).schrijf(rij(id));
    const zie = async (gemeenten: string[]): Promise<number | null> =>
      (
        await huis.database.read(gemeenten, (client) =>
          client.query(`select 1 from toegangsbeslissing where body #>> '{request,resource,id}' = $1`, [id]),
        )
      ).rowCount;
    expect([await zie(['0363']), await zie(['0599']), await zie([])]).toEqual([1, 0, 0]);
  });

  it.each([
    'update toegangsbeslissing set status = $$Ok$$',
    'delete from toegangsbeslissing',
    'truncate toegangsbeslissing',
  ])('cannot be changed by the service: %s', async (sql) => {
    await expect(huis.database.transaction(['0363'], (client) => client.query(sql))).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('DecisionLog', () => {
  /** The service's pool, counting statements. */
  function counting(): { statements: number; query: (text: string, values: unknown[]) => Promise<unknown> } {
    const counter = {
      statements: 0,
      query: (text: string, values: unknown[]): Promise<unknown> => {
        counter.statements += 1;
        return huis.database.pool.query(text, values);
      },
    };
    return counter;
  }

  it('resolves only when the row can be read by another connection', async () => {
    const log = new DecisionLog(huis.database.pool);
    for (let n = 0; n < 25; n++) {
      const id = randomUUID();
      await log.schrijf(rij(id));
      expect(await geschreven(id)).toBe(1);
    }
  });

  it('writes all of many at once, in few statements', async () => {
    const pool = counting();
    const log = new DecisionLog(pool, { maxBatch: 100, connections: 2 });
    const id = randomUUID();
    await Promise.all(Array.from({ length: 1_000 }, () => log.schrijf(rij(id))));
    expect(await geschreven(id)).toBe(1_000);
    expect(pool.statements).toBeLessThanOrEqual(14);
  });

  it('writes a row once, however often it is offered', async () => {
    const log = new DecisionLog(huis.database.pool);
    const id = randomUUID();
    const row = rij(id);
    await Promise.all([log.schrijf(row), log.schrijf(row)]);
    await log.schrijf(row);
    expect(await geschreven(id)).toBe(1);
  });

  it('refuses a row at fault and keeps its neighbours', async () => {
    const log = new DecisionLog(huis.database.pool, { connections: 1 });
    const id = randomUUID();
    const rows = Array.from({ length: 40 }, (_, n) =>
      n === 0 || n % 17 === 5 ? { ...rij(id), trace_id: 'geen-spoor' } : rij(id),
    );
    const outcomes = await Promise.allSettled(rows.map((row) => log.schrijf(row)));
    const wrong = rows.map(({ trace_id }) => (trace_id === 'geen-spoor' ? 'rejected' : 'fulfilled'));
    expect(wrong.filter((outcome) => outcome === 'rejected')).toHaveLength(4);
    expect(outcomes.map(({ status }) => status)).toEqual(wrong);
    expect(await geschreven(id)).toBe(36);
  });

  it('closes cleanly: takes no more, and has written what it took', async () => {
    const log = new DecisionLog(huis.database.pool, { maxBatch: 10, connections: 1 });
    const id = randomUUID();
    const taken = Array.from({ length: 95 }, () => log.schrijf(rij(id)));
    await log.sluit();
    expect(await geschreven(id)).toBe(95);
    await Promise.all(taken);
    await expect(log.schrijf(rij(id))).rejects.toThrow(/closed/);
    await log.sluit();
    expect(await geschreven(id)).toBe(95);
  });
});

describe('a database that goes away', () => {
  let proxy: TcpProxy;
  let pool: pg.Pool;

  it('makes the waiting callers fail, loses nothing that was promised, and works on when it returns', async () => {
    const { hostname: host, port } = new URL(huis.appUrl);
    proxy = await startTcpProxy({ host, port: Number(port) });
    pool = new pg.Pool({ connectionString: proxy.through(huis.appUrl), max: 2, connectionTimeoutMillis: 1_000 });
    pool.on('error', () => undefined);
    try {
      const log = new DecisionLog(pool);
      const [before, during, after] = [randomUUID(), randomUUID(), randomUUID()];
      await log.schrijf(rij(before));
      await proxy.cut();
      const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => log.schrijf(rij(during))));
      const kept = outcomes.filter(({ status }) => status === 'fulfilled').length;
      expect(kept).toBeLessThan(50);
      await proxy.restore();
      await log.schrijf(rij(after));
      expect(await geschreven(during)).toBeGreaterThanOrEqual(kept);
      expect([await geschreven(before), await geschreven(after)]).toEqual([1, 1]);
    } finally {
      await pool.end();
      await proxy.stop();
    }
  });
});
