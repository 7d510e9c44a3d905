import { enableMunicipalityRls } from '@schakel/platform';

/**
 * Tables of the keys, as idempotent SQL for a service's first migration.
 *
 * `data_key`: the wrapped key per dossier or signal; deleting the row destroys what it encrypted.
 * `data_key_destroyed`: which keys were destroyed and when; holds nothing about a person and is never emptied, because it is what
 * stops a key that returns with a restored backup.
 */
export const privacyTables: readonly string[] = [
  `create table if not exists data_key (
    id uuid primary key,
    gemeentecode char(4) not null,
    wrapped text not null,
    master_key_id text not null,
    created_at timestamptz not null
  )`,
  `create index if not exists data_key_master_key on data_key (master_key_id)`,
  ...enableMunicipalityRls('data_key'),
  `create table if not exists data_key_destroyed (
    id uuid primary key,
    gemeentecode char(4) not null,
    destroyed_at timestamptz not null
  )`,
  `comment on table data_key_destroyed is 'append-only'`,
  ...enableMunicipalityRls('data_key_destroyed'),
];
