import { GEMEENTECODES } from '@schakel/domain';
import { MUNICIPALITIES_SETTING } from '@schakel/platform';
import type { PoolClient } from 'pg';

const ALLE = GEMEENTECODES.join(',');

/** For kinds that providers keep or that serve all municipalities: the policy decides, row-level security does not. */
export const overAlleGemeenten = (): readonly string[] => GEMEENTECODES;

/**
 * Lets the rest of this transaction look at all municipalities, for rules that must see what others hold (the bed, its reservation, the
 * queue). What is read so is counted or rewritten, never shown.
 */
export async function kijkOverGemeenten(client: PoolClient): Promise<void> {
  await client.query('select set_config($1, $2, true)', [MUNICIPALITIES_SETTING, ALLE]);
}
