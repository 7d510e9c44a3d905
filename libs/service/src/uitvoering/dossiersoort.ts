import type { Actor, Bron, Bronschema, Policy } from '@schakel/access';
import type { PublicFact } from '@schakel/contracts';
import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import { isVernietigd, type DossierKey, type KeyRing, type Sleutel, type Vernietigd } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { historieregels } from '../historieregels.js';
import type { ServiceGegevens } from '../service-gegevens.js';
import { verbreedTotGemeente } from './lezen-voor.js';

/** What every file of this service has in clear. */
export interface Dossierstand {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: string;
}

/** One kind of file: where it is kept, who may do what, how its rules run, and what of it others may learn. */
export interface Dossiersoort<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R> {
  /** Name in policy, history and logs, e.g. `bezwaar`. */
  readonly aggregaat: string;
  /** Plain name of its table; from code, never from input. */
  readonly tabel: string;
  /** Segment of its address, e.g. `bezwaren`. */
  readonly pad: string;
  readonly policy: Policy<K>;
  /**
   * Municipalities whose files a transaction of this actor may look at; default the actor's own. Wider only for a kind that works across
   * municipalities or for providers (a bed, a shelter): the policy then is the lock that decides.
   */
  readonly gemeenten?: (actor: Actor) => readonly string[];
  readonly bron: (rij: R) => Bron<K>;
  readonly evolve: (toestand: S | undefined, gebeurtenis: G) => S;
  /** Decrypts the state behind a row. */
  readonly toestandVan: (rij: R, sleutel: Sleutel) => S | Vernietigd;
  /** The row of a state: all columns, always in the same order. */
  readonly rijVan: (toestand: S, sleutel: DossierKey) => Readonly<Record<string, unknown>>;
  /** The privacy filter; null only where the kind publishes nothing at all (ADR 0007, 0017). */
  readonly publiek: (gebeurtenis: G, toestand: S, dataref: string) => PublicFact | null;
}

/** A file that could be read, with its key. */
export interface GelezenDossier<S, R> {
  readonly rij: R;
  readonly sleutel: DossierKey;
  readonly toestand: S;
}

/** A row with the key that may be gone. */
export interface GeladenDossier<R> {
  readonly rij: R;
  readonly sleutel: Sleutel;
}

/** What one command writes of one file. */
export interface Dossierschrift<S, G> {
  /** Version that was read; 0 for a new file. */
  readonly gelezenVersie: number;
  readonly toestand: S;
  readonly gebeurtenissen: readonly G[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/**
 * Loads one file that the transaction may see; undefined when there is none.
 * @param actor for whom, when the transaction was opened with `leesVoor`
 */
export async function laadDossier<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R>(
  soort: Dossiersoort<S, G, K, R>,
  client: PoolClient,
  sleutels: KeyRing,
  id: string,
  actor?: Actor,
): Promise<GeladenDossier<R> | undefined> {
  const text = `select * from ${soort.tabel} where id = $1`;
  const { rows } = await client.query<R & { readonly gemeentecode: string }>({
    name: `${soort.tabel}-een`,
    text,
    values: [id],
  });
  const rij = rows[0];
  if (rij === undefined) return undefined;
  if (actor !== undefined && soort.gemeenten === undefined) await verbreedTotGemeente(client, actor, rij.gemeentecode);
  return { rij, sleutel: await sleutels.openEen(client, id) };
}

/** The state of a loaded file; undefined when its key was destroyed. */
export function leesDossier<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R>(
  soort: Dossiersoort<S, G, K, R>,
  { rij, sleutel }: GeladenDossier<R>,
): GelezenDossier<S, R> | undefined {
  const toestand = soort.toestandVan(rij, sleutel);
  return isVernietigd(toestand) || isVernietigd(sleutel) ? undefined : { rij, sleutel, toestand };
}

/** The state row under its version check, and a history row per event with what is public of it. */
export function schrijfDossier<S extends Dossierstand, G extends { readonly type: string }, K extends Bronschema, R>(
  soort: Dossiersoort<S, G, K, R>,
  schrijven: Dossierschrift<S, G>,
  gegevens: Pick<ServiceGegevens, 'publiekeUrl'>,
): Pick<Unit, 'aggregates' | 'history'> {
  const { toestand, gelezenVersie: expectedVersion, sleutel } = schrijven;
  const { id, gemeentecode } = toestand;
  const { tabel: table, aggregaat } = soort;
  const dataref = dossieradres(soort, gegevens, id);
  return {
    aggregates: [{ table, id, gemeentecode, expectedVersion, row: soort.rijVan(toestand, sleutel) }],
    history: historieregels({
      ...schrijven,
      aggregaat,
      id,
      gemeentecode,
      publiek: (gebeurtenis) => soort.publiek(gebeurtenis, toestand, dataref),
    }),
  };
}

/** Absolute URL of a file. */
export function dossieradres(
  { pad }: { readonly pad: string },
  { publiekeUrl }: Pick<ServiceGegevens, 'publiekeUrl'>,
  id: string,
): string {
  return `${publiekeUrl}/v1/${pad}/${id}`;
}
