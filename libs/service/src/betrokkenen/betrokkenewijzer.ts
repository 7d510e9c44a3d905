import {
  betrokkeneLosgemaakt,
  betrokkeneSamengevoegd,
  type EventDefinition,
  type PublicEvent,
} from '@schakel/contracts';
import type { EventContext } from '@schakel/messaging';
import type { PoolClient } from 'pg';

type Wijziging = typeof betrokkeneSamengevoegd extends EventDefinition<infer D> ? D : never;

/** The two events after which an id points elsewhere. */
export const wijzergebeurtenissen = [betrokkeneSamengevoegd, betrokkeneLosgemaakt] as const;

/**
 * Notes where an id points now. The latest version of an id wins, whatever order events arrive in and however often; nothing that is keyed by
 * the id is touched, so a write that goes on under the old id cannot be missed: whoever reads follows the ids (ADR 0030).
 */
export async function boekWijzer(
  event: PublicEvent<Wijziging>,
  { client }: Pick<EventContext, 'client'>,
): Promise<void> {
  const { gemeentecode, vanId, naarId } = event.data;
  const naar = event.type === betrokkeneSamengevoegd.type ? naarId : null;
  await client.query({
    name: 'betrokkenewijzer-boek',
    text: `insert into betrokkenewijzer (van_id, gemeentecode, naar_id, versie) values ($1, $2, $3, $4)
      on conflict (van_id) do update set naar_id = excluded.naar_id, versie = excluded.versie
      where betrokkenewijzer.versie < excluded.versie`,
    values: [vanId, gemeentecode, naar, Number(event.sequence)],
  });
}

/** All ids by which this person is or was known, the given one included: what a projection keyed by a person's id is read by. */
export async function gelijkenVan(client: PoolClient, betrokkeneId: string): Promise<readonly string[]> {
  const text = 'select betrokkene_gelijken($1) as id';
  const { rows } = await client.query<{ id: string }>({ name: 'betrokkene-gelijken', text, values: [betrokkeneId] });
  return rows.map(({ id }) => id);
}

/** The id by which this person goes on: itself while it stands by itself. */
export async function hoofdVan(client: PoolClient, betrokkeneId: string): Promise<string> {
  const text = 'select betrokkene_hoofd($1) as id';
  const { rows } = await client.query<{ id: string }>({ name: 'betrokkene-hoofd', text, values: [betrokkeneId] });
  return rows[0]?.id ?? betrokkeneId;
}
