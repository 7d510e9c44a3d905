import { enableMunicipalityRls } from '@schakel/platform';

/**
 * Tables of the keys, as idempotent SQL for a service's first migration.
 *
 * `data_key`: the wrapped key per dossier or signal; deleting the row destroys what it encrypted.
 * `data_key_destroyed`: which keys were destroyed and when; holds nothing about a person and is never emptied, because it is what
 * stops a key that returns with a restored backup.
 */
export const privacyTables: readonly string[] = keyTables('data_key');

/** The same two tables under another name, for a `KeyRing` with master keys of its own. */
export function keyTables(tabel: string): readonly string[] {
  return [
    `create table if not exists ${tabel} (
    id uuid primary key,
    gemeentecode char(4) not null,
    wrapped text not null,
    master_key_id text not null,
    created_at timestamptz not null
  )`,
    ...enableMunicipalityRls(tabel),
    `create table if not exists ${tabel}_destroyed (
    id uuid primary key,
    gemeentecode char(4) not null,
    destroyed_at timestamptz not null
  )`,
    `comment on table ${tabel}_destroyed is 'append-only'`,
    ...enableMunicipalityRls(`${tabel}_destroyed`),
  ];
}
