import { createHash } from 'node:crypto';
import { HealthRegistry, requestHash } from '@schakel/platform';
import pg from 'pg';
import { startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';
import { wekkerdienst } from '../fixtures/wekkerdienst.js';
import { Opruimer } from './opruimer.js';

const BEGIN = '2026-03-01T00:00:00.000Z';
const na = (dagen: number, ms = 0) => new Date(Date.parse(BEGIN) + dagen * 86_400_000 + ms).toISOString();
let nu = BEGIN;
let dienst: Proefdienst;
let opruimer: Opruimer;
let admin: pg.Pool;

beforeAll(async () => {
  dienst = await startProefdienst(wekkerdienst, {
    klok: () => nu,
    topics: ['care-referral'],
    sjabloon: 'wekkerdienst',
  });
  opruimer = dienst.service.app.get(Opruimer);
  admin = new pg.Pool({ connectionString: dienst.database.adminUrl });
});
afterAll(async () => {
  await admin.end();
  await dienst.stop();
});
beforeEach(async () => {
  nu = BEGIN;
  await admin.query('truncate idempotency_key, inbox');
});

const sleutels = (aantal: number, op: string) =>
  admin.query(
    `insert into idempotency_key (scope, key, request_hash, status, created_at)
     select '0363', $1 || n, 'h', 201, $2 from generate_series(1, $3::int) n`,
    [`${op} `, op, aantal],
  );
const ontvangen = (op: string) =>
  admin.query(`insert into inbox (event_id, consumer, received_at) values (gen_random_uuid(), 'proef', $1)`, [op]);
const aantal = async (tabel: 'idempotency_key' | 'inbox') =>
  Number((await admin.query<{ n: string }>(`select count(*) as n from ${tabel}`)).rows[0]?.n);

describe('a round of tidying', () => {
  it.each([
    ['idempotency_key', 30, () => sleutels(1, BEGIN)],
    ['inbox', 400, () => ontvangen(BEGIN)],
  ] as const)('forgets a row of %s after %d days, and not before', async (tabel, dagen, maak) => {
    await maak();
    nu = na(dagen);
    expect([await opruimer.ronde(), await aantal(tabel)]).toEqual([0, 1]);
    nu = na(dagen, 1);
    expect([await opruimer.ronde(), await aantal(tabel)]).toEqual([1, 0]);
  });

  it('takes all that is old, however much, and nothing that is not', async () => {
    await sleutels(5_001, BEGIN);
    await sleutels(3, na(30));
    nu = na(31);
    const rondes = await Promise.all([opruimer.ronde(), opruimer.ronde()]);
    expect(rondes.reduce((som, een) => som + een)).toBe(5_001);
    expect(await aantal('idempotency_key')).toBe(3);
  });

  it('goes on with the next kind when one fails, and says so without stopping', async () => {
    await ontvangen(BEGIN);
    nu = na(401);
    await admin.query('alter table idempotency_key rename to elders');
    try {
      expect(await opruimer.ronde()).toBe(1);
    } finally {
      await admin.query('alter table elders rename to idempotency_key');
    }
    const delen = await dienst.service.app.get(HealthRegistry).check();
    expect(delen.find(({ naam }) => naam === 'opruiming')?.details).toEqual({ mislukt: 1 });
    await opruimer.ronde();
    expect(dienst.regels.filter((regel) => regel.includes('opruimen mislukt'))).toHaveLength(1);
  });
});

describe('what an idempotency key is bound to', () => {
  it('is a code under the key of the service, and no hash that a guess can be tried on', () => {
    const verzoek = { method: 'POST', path: '/v1/proeven', actor: 'a', body: { bsn: '999900006' } };
    const code = requestHash(verzoek);
    expect(code).toMatch(/^v1:[\w-]{43}$/);
    const gok = createHash('sha256').update('["POST","/v1/proeven","a",{"bsn":"999900006"}]').digest('base64url');
    expect(code).not.toContain(gok);
    expect(requestHash(verzoek)).toBe(code);
  });
});
