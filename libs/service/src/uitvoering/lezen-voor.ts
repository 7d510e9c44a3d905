import { gemeentenVan, type Actor } from '@schakel/access';
import { MUNICIPALITIES_SETTING, type Database, type TransactionWork } from '@schakel/platform';
import type { PoolClient } from 'pg';

/** Setting with the organisation for which a transaction reads; a row-level policy of a table may show it what is with it. */
export const ORGANISATIE_SETTING = 'schakel.organisatie';

/**
 * Reads for an actor, behind the second lock: an employee's transaction sees the rows of the municipality, a partner's only those that a
 * table's own policy shows to its organisation.
 * @param soort a kind of file that works across municipalities says which ones are announced
 */
export function leesVoor<T>(
  database: Database,
  actor: Actor,
  werk: TransactionWork<T>,
  soort: { readonly gemeenten?: (actor: Actor) => readonly string[] } = {},
): Promise<T> {
  const { gemeenten = gemeentenVan } = soort;
  return database.read(gemeenten(actor), async (client) => {
    if (actor.soort === 'partner') await kondigAan(client, ORGANISATIE_SETTING, actor.organisatie);
    return werk(client);
  });
}

/**
 * A partner's transaction that saw a row may see what belongs to it: its key, and what the rules look at beside it. Keys are locked per
 * municipality, which a partner's transaction did not announce.
 */
export async function verbreedTotGemeente(client: PoolClient, actor: Actor, gemeentecode: string): Promise<void> {
  if (actor.soort === 'partner') await kondigAan(client, MUNICIPALITIES_SETTING, gemeentecode);
}

async function kondigAan(client: PoolClient, setting: string, waarde: string): Promise<void> {
  await client.query('select set_config($1, $2, true)', [setting, waarde]);
}
