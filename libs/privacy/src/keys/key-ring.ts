import { randomBytes } from 'node:crypto';
import { systeemKlok, type Klok } from '@schakel/platform';
import { DossierKey, KEY_BYTES } from './dossier-key.js';
import { KeyCache } from './key-cache.js';
import type { BoundWrappedKey, MasterKeyProvider } from './master-key-provider.js';
import { PrivacyError } from './privacy-error.js';
import { type Vernietigd, vernietigd } from './vernietigd.js';

/** Whatever runs SQL in the caller's transaction; a `pg` client does. */
export interface SqlClient {
  query<R>(text: string, values?: unknown[]): Promise<{ rows: R[]; rowCount: number | null }>;
}

/** A key that can be used, or the trace of one that is gone. */
export type Sleutel = DossierKey | Vernietigd;

/** Columns of `data_key`, complete, because multi-row inserts give no column its default. */
export interface DataKeyRow extends Record<string, unknown> {
  readonly id: string;
  readonly gemeentecode: string;
  readonly wrapped: string;
  readonly master_key_id: string;
  readonly created_at: string;
}

/** A new key, and the row that must be committed together with the first thing it encrypts. */
export interface NieuweSleutel {
  readonly key: DossierKey;
  readonly insert: { readonly table: string; readonly row: DataKeyRow };
}

/** Outcome of one round of rewrapping. */
export interface Herwikkeling {
  readonly herwikkeld: number;
  /** Ids of dossiers whose wrapped key does not open. */
  readonly geschonden: readonly string[];
}

export interface KeyRingOptions {
  readonly provider: MasterKeyProvider;
  readonly klok?: Klok;
  /** Table of the wrapped keys, made by `keyTables`; default `data_key`. A ring with master keys of its own needs a table of its own. */
  readonly tabel?: string;
  /** Most unwrapped keys in memory; default 1,000. */
  readonly maxKeys?: number;
  /** How long an unwrapped key may stay in memory, in ms; default 5 minutes. */
  readonly ttlMs?: number;
}

type StoredKey = Pick<DataKeyRow, 'id' | 'gemeentecode' | 'wrapped' | 'master_key_id'>;

interface Found {
  readonly id: string;
  readonly gemeentecode: string | null;
  readonly wrapped: string | null;
  readonly master_key_id: string | null;
  readonly destroyed_at: Date | null;
}

const find = (tabel: string): string => `select asked.id, k.gemeentecode, k.wrapped, k.master_key_id, d.destroyed_at
  from (select distinct unnest($1::uuid[]) as id) asked
  left join ${tabel} k on k.id = asked.id
  left join ${tabel}_destroyed d on d.id = asked.id`;

const PLAIN_TABLE = /^[a-z][a-z_]{0,50}$/;

/** Binds a wrapped key to its dossier and municipality: copied to another row it does not unwrap. */
function contextOf(id: string, gemeentecode: string): string {
  return JSON.stringify(['schakel/data-key/1', id, gemeentecode]);
}

/**
 * The keys of dossiers and signals: one random AES-256 key each, stored wrapped by the master key in `data_key`.
 * All methods that take a client work in the caller's transaction and see, through row-level security, its municipalities only.
 */
export class KeyRing {
  readonly #provider: MasterKeyProvider;
  readonly #cache: KeyCache;
  readonly #klok: Klok;
  readonly #tabel: string;

  constructor({ provider, klok = systeemKlok, maxKeys = 1_000, ttlMs = 300_000, tabel = 'data_key' }: KeyRingOptions) {
    if (!PLAIN_TABLE.test(tabel)) throw new Error('a table of keys has a plain name');
    this.#tabel = tabel;
    this.#provider = provider;
    this.#klok = klok;
    this.#cache = new KeyCache(maxKeys, ttlMs);
  }

  /**
   * Draws a key for a new dossier or signal. Nothing is stored yet: commit `insert` together with what the key encrypts.
   * @param id uuid of the dossier or signal
   * @param gemeentecode municipality that owns it; four digits
   */
  async nieuw(id: string, gemeentecode: string): Promise<NieuweSleutel> {
    const material = randomBytes(KEY_BYTES);
    const { wrapped, masterKeyId } = await this.#provider.wrap(material, contextOf(id, gemeentecode));
    const key = new DossierKey(id, material);
    const now = this.#klok();
    const row: DataKeyRow = { id, gemeentecode, wrapped, master_key_id: masterKeyId, created_at: now };
    this.#cache.set(cacheName(row), key, Date.parse(now));
    return { key, insert: { table: this.#tabel, row } };
  }

  /**
   * The keys of these dossiers, in one query. Each id asked for is in the answer: as a key, or as `Vernietigd` when its key was
   * destroyed or cannot be found by this transaction.
   */
  async open(client: SqlClient, ids: readonly string[]): Promise<ReadonlyMap<string, Sleutel>> {
    const { rows } = await client.query<Found>(find(this.#tabel), [ids]);
    const found = new Map<string, Sleutel>();
    const misses: { readonly row: StoredKey; readonly bound: BoundWrappedKey }[] = [];
    const now = Date.parse(this.#klok());
    for (const row of rows) {
      if (!isStored(row)) {
        found.set(row.id, vernietigd(row.id, row.destroyed_at?.toISOString()));
        this.#cache.forget(row.id);
        continue;
      }
      const cached = this.#cache.get(cacheName(row), now);
      if (cached) found.set(row.id, cached);
      else misses.push({ row, bound: boundKey(row) });
    }
    const unwrapped = misses.length > 0 ? await this.#provider.unwrap(misses.map(({ bound }) => bound)) : [];
    misses.forEach(({ row }, index) => {
      const key = new DossierKey(row.id, unwrapped[index] as Buffer);
      this.#cache.set(cacheName(row), key, now);
      found.set(row.id, key);
    });
    return found;
  }

  /** The key of one dossier; see `open`. */
  async openEen(client: SqlClient, id: string): Promise<Sleutel> {
    return (await this.open(client, [id])).get(id) ?? vernietigd(id);
  }

  /**
   * Destroys the key of a dossier: whatever it encrypted, here, in Kafka or in a backup of the data, stays ciphertext for ever.
   * A record without personal data stays, so that a wrapped key that comes back from a backup is not accepted either.
   * Takes effect when the caller's transaction commits.
   * @returns false when there was no key to destroy, or it belongs to a municipality this transaction may not touch
   */
  async vernietig(client: SqlClient, id: string): Promise<boolean> {
    const { rowCount } = await client.query(
      `with gone as (delete from ${this.#tabel} where id = $1 returning id, gemeentecode),
         noted as (insert into ${this.#tabel}_destroyed (id, gemeentecode, destroyed_at) select id, gemeentecode, $2 from gone
                   on conflict (id) do nothing)
       select id from gone`,
      [id, this.#klok()],
    );
    this.#cache.forget(id);
    return rowCount === 1;
  }

  /**
   * Wraps keys of an older master key anew, so that the older one can be thrown away. Repeat until `herwikkeld` is 0; what is
   * `geschonden` then (ids of dossiers whose wrapped key was changed or misplaced) needs a human, and does not hold up the others.
   * @param limit most keys in this transaction
   */
  async herwikkel(client: SqlClient, limit = 500): Promise<Herwikkeling> {
    const { rows } = await client.query<StoredKey>(
      `select id, gemeentecode, wrapped, master_key_id from ${this.#tabel} where master_key_id <> $1 order by id limit $2 for update skip locked`,
      [await this.#provider.newestMasterKeyId(), limit],
    );
    const geschonden: string[] = [];
    for (const row of rows) {
      const material = await this.#unwrapIntact(row);
      if (!material) {
        geschonden.push(row.id);
        continue;
      }
      const { wrapped, masterKeyId } = await this.#provider.wrap(material, contextOf(row.id, row.gemeentecode));
      material.fill(0);
      await client.query(`update ${this.#tabel} set wrapped = $2, master_key_id = $3 where id = $1`, [
        row.id,
        wrapped,
        masterKeyId,
      ]);
      this.#cache.forget(row.id);
    }
    return { herwikkeld: rows.length - geschonden.length, geschonden };
  }

  async #unwrapIntact(row: StoredKey): Promise<Buffer | undefined> {
    try {
      return (await this.#provider.unwrap([boundKey(row)]))[0];
    } catch (error) {
      if (error instanceof PrivacyError && error.code === 'sleutel-geschonden') return undefined;
      throw error;
    }
  }

  toJSON(): string {
    return '[sleutelbos]';
  }
}

function isStored(row: Found): row is Found & StoredKey {
  return row.wrapped !== null && row.destroyed_at === null;
}

function boundKey(row: StoredKey): BoundWrappedKey {
  return { wrapped: row.wrapped, masterKeyId: row.master_key_id, context: contextOf(row.id, row.gemeentecode) };
}

/** Everything that the unwrapping checks is part of the name, so a hit in memory proves as much as an unwrapping. */
function cacheName(row: StoredKey): string {
  return `${contextOf(row.id, row.gemeentecode)} ${row.master_key_id} ${row.wrapped}`;
}
