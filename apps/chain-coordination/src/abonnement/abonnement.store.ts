import { gemeentenVan, type Actor } from '@schakel/access';
import type { Opdrachtcontext } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import type { Database, TransactionWork } from '@schakel/platform';
import type { DossierKey } from '@schakel/privacy';
import { historieregels, type Stap } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Abonnement, Abonnementgebeurtenis } from './abonnement-toestand.domain.js';
import { GEEN_GEMEENTE, rijVan, type AbonnementRij } from './abonnement.rij.js';

/** Announces the organisation whose rows the running transaction may see. */
export async function voorOrganisatie(client: PoolClient, organisatie: string): Promise<void> {
  await client.query({
    name: 'abonnement-organisatie',
    text: `select set_config('schakel.organisatie', $1, true)`,
    values: [organisatie],
  });
}

/**
 * Reads as this actor: a partner sees the rows of its organisation; who keeps the platform running sees subscriptions, and of the rest what is
 * of his municipality.
 */
export function leesAls<T>(database: Database, actor: Actor, fn: TransactionWork<T>): Promise<T> {
  if (actor.soort !== 'partner') return database.read([GEEN_GEMEENTE, ...gemeentenVan(actor)], fn);
  return database.read([], async (client) => {
    await voorOrganisatie(client, actor.organisatie);
    return fn(client);
  });
}

/** One subscription that the transaction may see; undefined when there is none. */
export async function laadAbonnement(client: PoolClient, id: string): Promise<AbonnementRij | undefined> {
  const { rows } = await client.query<AbonnementRij>({
    name: 'abonnement-een',
    text: 'select * from abonnement where id = $1',
    values: [id],
  });
  return rows[0];
}

/** How many subscriptions the announced organisation has that did not end. */
export async function telLopende(client: PoolClient, organisatie: string): Promise<number> {
  const { rows } = await client.query<{ aantal: number }>({
    name: 'abonnement-lopend',
    text: `select count(*)::int as aantal from abonnement where organisatie = $1 and status <> 'beeindigd'`,
    values: [organisatie],
  });
  return rows[0]?.aantal ?? 0;
}

/** What commands on a subscription write. */
export interface SchrijfAbonnement {
  readonly stap: Stap<Abonnement, Abonnementgebeurtenis>;
  readonly gelezenVersie: number;
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The state row under its version check and a history row per event. A subscription publishes nothing: it is between us and its holder. */
export function schrijfAbonnement(schrijven: SchrijfAbonnement): Pick<Unit, 'aggregates' | 'history'> {
  const { toestand, gebeurtenissen } = schrijven.stap;
  const { gelezenVersie, sleutel, context, traceparent } = schrijven;
  const wie = { id: toestand.id, gemeentecode: GEEN_GEMEENTE };
  return {
    aggregates: [{ ...wie, table: 'abonnement', expectedVersion: gelezenVersie, row: rijVan(toestand) }],
    history: historieregels({
      ...{ ...wie, aggregaat: 'abonnement', gelezenVersie, gebeurtenissen, sleutel, context, traceparent },
      publiek: () => null,
    }),
  };
}
