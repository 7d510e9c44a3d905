import type { InsertRow } from '@schakel/messaging';
import type { PoolClient } from 'pg';

/** Writes rows in the running transaction of a worker or of an intervention: the work of a unit, where there is no unit. */
export async function voegIn(client: PoolClient, rows: readonly InsertRow[]): Promise<void> {
  for (const { table, row, ignoreConflict } of rows) {
    const columns = Object.keys(row);
    if (![table, ...columns].every((name) => /^[a-z][a-z0-9_]*$/.test(name))) throw new Error('no plain identifier');
    const list = columns.join(', ');
    const conflict = ignoreConflict === true ? ' on conflict do nothing' : '';
    await client.query(
      `insert into ${table} (${list}) select ${list} from json_populate_record(null::${table}, $1::json)${conflict}`,
      [JSON.stringify(row)],
    );
  }
}

/** Announces the worker that spreads and delivers, for the running transaction: it sees the lines of all organisations. */
export async function alsVerspreider(client: PoolClient): Promise<void> {
  await client.query({ name: 'verspreider', text: `select set_config('schakel.verspreider', 'ja', true)` });
}

/** Announces other municipalities for the rest of the transaction; codes come from rows. */
export async function voorGemeenten(client: PoolClient, gemeenten: readonly string[]): Promise<void> {
  await client.query({
    name: 'verspreider-gemeenten',
    text: `select set_config('schakel.gemeenten', $1, true)`,
    values: [gemeenten.join(',')],
  });
}
