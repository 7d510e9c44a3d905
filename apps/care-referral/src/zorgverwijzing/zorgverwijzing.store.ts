import { type Actor, gemeentenVan } from '@schakel/access';
import { wettelijkeDag, type Opdrachtcontext } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import { type Database, MUNICIPALITIES_SETTING, type TransactionWork } from '@schakel/platform';
import type { DossierKey, KeyRing, Sleutel } from '@schakel/privacy';
import { type Dossiersoort, historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import { schrijfAanbiedingen } from './zorgaanbod.rij.js';
import { publiekFeit } from './zorgverwijzing.events.js';
import { zorgverwijzingpolicy } from './zorgverwijzing.policy.js';
import { type ZorgverwijzingRij, rijVan, zorgverwijzingVan } from './zorgverwijzing.rij.js';
import type { Zorgverwijzing, Zorgverwijzingsgebeurtenis } from './zorgverwijzing-toestand.domain.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';

type Bron = (typeof zorgverwijzingpolicy)['definitie']['bron'];

/**
 * Referrals as files, for officers and for the clock. `bron` names no providers: their way in is `leesVoor`, since they work for no
 * municipality.
 */
export const zorgverwijzingsoort: Dossiersoort<Zorgverwijzing, Zorgverwijzingsgebeurtenis, Bron, ZorgverwijzingRij> = {
  aggregaat: 'zorgverwijzing',
  tabel: 'zorgverwijzing',
  pad: 'zorgverwijzingen',
  policy: zorgverwijzingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode, aanbieders: [] }),
  evolve,
  toestandVan: zorgverwijzingVan,
  rijVan,
  publiek: publiekFeit,
};

/** Setting with the organisation for which a transaction reads; row-level security shows what is offered to it (see the migration). */
const ORGANISATIE = 'schakel.organisatie';

/** Setting with the legal day on which a transaction reads: a consent with a last day closes what rests on it from the day after. */
const DAG = 'schakel.dag';

/** Who reads, and at which instant (ISO 8601 in UTC): the same one that the command or the answer is about. */
export interface Lezer {
  readonly actor: Actor;
  readonly nu: string;
}

/**
 * Reads for an actor, behind the second lock: an employee's transaction sees the rows of the municipality, a provider's those that are
 * with its organisation on this day.
 */
export function leesVoor<T>(database: Database, { actor, nu }: Lezer, werk: TransactionWork<T>): Promise<T> {
  return database.read(gemeentenVan(actor), async (client) => {
    if (actor.soort === 'partner') {
      const tekst = 'select set_config($1, $2, true), set_config($3, $4, true)';
      await client.query(tekst, [ORGANISATIE, actor.organisatie, DAG, wettelijkeDag(nu)]);
    }
    return werk(client);
  });
}

/** Announces the legal day of an instant; without it whatever rests on a consent with a last day stays hidden from its receiver. */
export function kondigDagAan(client: PoolClient, nu: string): Promise<unknown> {
  return kondigAan(client, DAG, wettelijkeDag(nu));
}

/** Announces something to row-level security, for this transaction only. */
export function kondigAan(client: PoolClient, setting: string, waarde: string): Promise<unknown> {
  return client.query('select set_config($1, $2, true)', [setting, waarde]);
}

/** A row with its key: what is needed to read it and to write it again. */
export interface Geladen {
  readonly rij: ZorgverwijzingRij & { readonly aanbieders: readonly string[] };
  readonly sleutel: Sleutel;
}

/** Loads one referral that the transaction may see (`leesVoor`); undefined when there is none. Not yet decrypted. */
export async function laadZorgverwijzing(
  client: PoolClient,
  sleutels: KeyRing,
  id: string,
): Promise<Geladen | undefined> {
  const { rows } = await client.query<Geladen['rij']>({
    name: 'zorgverwijzing-een-met-aanbieders',
    text: `select z.*, array(select a.organisatie from zorgaanbod_zichtbaar a where a.zorgverwijzing_id = z.id) as aanbieders
      from zorgverwijzing z where z.id = $1`,
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
  /** State before; undefined for a new referral. */
  readonly voor: Zorgverwijzing | undefined;
  /** State after the events. */
  readonly verwijzing: Zorgverwijzing;
  readonly gebeurtenissen: readonly Zorgverwijzingsgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  /** Absolute URL of the referral. */
  readonly dataref: string;
  /** Event that caused it, when a consumer acts. */
  readonly oorzaakId?: string;
  readonly traceparent?: string | undefined;
}

/** The state row and the offers under their version checks, and a history row per event. */
export function schrijfZorgverwijzing(schrijven: Schrijven): Pick<Unit, 'aggregates' | 'history'> {
  const { voor, verwijzing, sleutel, dataref } = schrijven;
  const { id, gemeentecode } = verwijzing;
  const row = rijVan(verwijzing, sleutel);
  const gelezenVersie = voor?.versie ?? 0;
  const eigen = { table: 'zorgverwijzing', id, gemeentecode, expectedVersion: gelezenVersie, row };
  return {
    aggregates: [eigen, ...schrijfAanbiedingen(voor, verwijzing)],
    history: historieregels({
      ...schrijven,
      aggregaat: 'zorgverwijzing',
      id,
      gemeentecode,
      gelezenVersie,
      publiek: (gebeurtenis) => publiekFeit(gebeurtenis, verwijzing, dataref),
    }),
  };
}
