import { type Actor, gemeentenVan } from '@schakel/access';
import type { Opdrachtcontext } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import { type Database, MUNICIPALITIES_SETTING, type TransactionWork } from '@schakel/platform';
import type { DossierKey, KeyRing, Sleutel } from '@schakel/privacy';
import { historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import { publiekFeit } from './zorgverwijzing.events.js';
import { type ZorgverwijzingRij, rijVan } from './zorgverwijzing.rij.js';
import type { Zorgverwijzing, Zorgverwijzingsgebeurtenis } from './zorgverwijzing-toestand.domain.js';

/** Setting with the organisation for which a transaction reads; row-level security shows what is offered to it (see the migration). */
const ORGANISATIE = 'schakel.organisatie';

/**
 * Reads for an actor, behind the second lock: an employee's transaction sees the rows of the municipality, a provider's those that are
 * with its organisation now.
 */
export function leesVoor<T>(database: Database, actor: Actor, werk: TransactionWork<T>): Promise<T> {
  return database.read(gemeentenVan(actor), async (client) => {
    if (actor.soort === 'partner') await kondigAan(client, ORGANISATIE, actor.organisatie);
    return werk(client);
  });
}

function kondigAan(client: PoolClient, setting: string, waarde: string): Promise<unknown> {
  return client.query('select set_config($1, $2, true)', [setting, waarde]);
}

/** A row with its key: what is needed to read it and to write it again. */
export interface Geladen {
  readonly rij: ZorgverwijzingRij;
  readonly sleutel: Sleutel;
}

/** Loads one referral that the transaction may see (`leesVoor`); undefined when there is none. Not yet decrypted. */
export async function laadZorgverwijzing(
  client: PoolClient,
  sleutels: KeyRing,
  id: string,
): Promise<Geladen | undefined> {
  const { rows } = await client.query<ZorgverwijzingRij>({
    name: 'zorgverwijzing-een',
    text: 'select * from zorgverwijzing where id = $1',
    values: [id],
  });
  const rij = rows[0];
  if (rij === undefined) return undefined;
  // The row was seen, so its key may be: keys are locked per municipality, which a provider's transaction did not announce.
  await kondigAan(client, MUNICIPALITIES_SETTING, rij.gemeentecode);
  return { rij, sleutel: await sleutels.openEen(client, id) };
}

/** What one command writes of a referral. */
export interface Schrijven {
  /** State after the events. */
  readonly verwijzing: Zorgverwijzing;
  /** Version that was read; 0 for a new referral. */
  readonly gelezenVersie: number;
  readonly gebeurtenissen: readonly Zorgverwijzingsgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  /** Absolute URL of the referral. */
  readonly dataref: string;
  /** Event that caused it, when a consumer acts. */
  readonly oorzaakId?: string;
  readonly traceparent?: string | undefined;
}

/** The state row under its version check, and a history row per event. */
export function schrijfZorgverwijzing(schrijven: Schrijven): Pick<Unit, 'aggregates' | 'history'> {
  const { verwijzing, gelezenVersie, sleutel, dataref } = schrijven;
  const { id, gemeentecode } = verwijzing;
  const row = rijVan(verwijzing, sleutel);
  return {
    aggregates: [{ table: 'zorgverwijzing', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({
      ...schrijven,
      aggregaat: 'zorgverwijzing',
      id,
      gemeentecode,
      publiek: (gebeurtenis) => publiekFeit(gebeurtenis, verwijzing, dataref),
    }),
  };
}
