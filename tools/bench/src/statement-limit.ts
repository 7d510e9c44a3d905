import { createPublisher } from '@schakel/messaging';
import { signaalOntvangen, publicFact } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { perSecond } from './statistics.js';

/**
 * The physical limit of a command: one prepared statement per signal that writes the very rows an intake writes (state, history, outbox,
 * processing log, decision, key, idempotency key), with nothing around it: no HTTP, no validation, no encryption, no batching.
 */
const statement = `with
  s as (insert into signaal values ($1, '0363', 1, 'ontvangen', 'balie', 'gemeentemedewerker', 'arbeid', false, 'bench', null, null, $2, $3, $4, $4)),
  h as (insert into historie (id, aggregaat, aggregaat_id, versie, type, gegevens, publiek, publiek_type, publiek_topic, publiek_dataref, gemeentecode, actor, doelbinding, correlatie_id, op)
        values ($5, 'signaal', $1, 1, 'signaal-ontvangen', $3, $6, 'nl.schakel.signalen.signaal-ontvangen.v1', 'signal-intake', $7, '0363', 'bench', 'signaal-intake', $5, $4)),
  k as (insert into data_key values ($1, '0363', $8, 'dev1', $4)),
  v as (insert into verwerkingslog select * from json_populate_recordset(null::verwerkingslog, $9::json)),
  t as (insert into toegangsbeslissing select * from json_populate_recordset(null::toegangsbeslissing, $10::json)),
  i as (insert into idempotency_key (scope, key, request_hash, status, response, location) values ('bench', $5, $8, 201, $6, $7))
  insert into outbox (topic, key, event_id, value, headers) values ('signal-intake', $1, $5, $11, $12)`;

/** Rows of the logs as an intake writes them, taken from a real one so that their size is right. */
export interface Samples {
  readonly verwerkingslog: readonly Record<string, unknown>[];
  readonly toegangsbeslissing: readonly Record<string, unknown>[];
  readonly inhoud: string;
  readonly gegevens: string;
  readonly wrapped: string;
}

/** Reads what one real intake wrote. */
export async function readSamples(adminUrl: string): Promise<Samples> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const rows = async (table: string): Promise<Record<string, unknown>[]> =>
      (await client.query<{ row: Record<string, unknown> }>(`select to_json(t) as row from ${table} t`)).rows.map(
        ({ row }) => row,
      );
    const [signaal] = await rows('signaal');
    const [historie] = await rows('historie');
    const [key] = await rows('data_key');
    return {
      verwerkingslog: await rows('verwerkingslog'),
      toegangsbeslissing: await rows('toegangsbeslissing'),
      inhoud: String(signaal?.['inhoud']),
      gegevens: String(historie?.['gegevens']),
      wrapped: String(key?.['wrapped']),
    };
  } finally {
    await client.end();
  }
}

/** Statements per second with this many callers on one pool. The database holds the tables of signal-intake. */
export async function statementLimit(adminUrl: string, samples: Samples, calls: number, callers = 64): Promise<number> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 16 });
  const publisher = createPublisher('00000099000000010000', 'signal-intake');
  try {
    let next = 0;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: callers }, async () => {
        while (next < calls) {
          next += 1;
          await pool.query({ name: 'bench-limit', text: statement, values: values(samples, publisher) });
        }
      }),
    );
    return perSecond(calls, began, performance.now());
  } finally {
    await pool.end();
  }
}

function values(samples: Samples, publisher: ReturnType<typeof createPublisher>): unknown[] {
  const id = nieuwId();
  const eventId = nieuwId();
  const op = new Date().toISOString();
  const dataref = `http://127.0.0.1:4001/v1/signalen/${id}`;
  const data = { gemeentecode: '0363', kanaal: 'balie', uitbuitingsvorm: 'arbeid', acuutGevaar: false } as const;
  const publiek = publicFact(signaalOntvangen, data, dataref);
  const { value, headers } = publisher.outboxRow({
    id: eventId,
    aggregaatId: id,
    versie: 1,
    op,
    correlatieId: eventId,
    publiek,
  });
  const renew = (rows: readonly Record<string, unknown>[]): string =>
    JSON.stringify(rows.map((row) => ({ ...row, id: nieuwId() })));
  const pseudonym = `v1:${randomBytes(32).toString('base64url')}`;
  const logs = [renew(samples.verwerkingslog), renew(samples.toegangsbeslissing)];
  return [id, pseudonym, samples.inhoud, op, eventId, data, dataref, samples.wrapped, ...logs, value, headers];
}
