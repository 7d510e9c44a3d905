import { enableMunicipalityRls } from './row-level-security.js';

/** Comment that marks a table as append-only: `runMigrations` takes update, delete and truncate from the runtime role. */
export const APPEND_ONLY = 'append-only';

/**
 * Technical tables of the platform, as idempotent SQL for a service's first migration.
 *
 * `idempotency_key`: the first answer per key, for replay. `verwerkingslog`: one line per action and data subject, in the
 * fields of Logboek Dataverwerkingen 1.0.0 (times in milliseconds since the epoch), plus who, why and what in columns of our own.
 */
export const platformTables: readonly string[] = [
  `create table if not exists idempotency_key (
    scope text not null,
    key text not null,
    request_hash text not null,
    status int not null,
    response jsonb,
    location text,
    created_at timestamptz not null default now(),
    primary key (scope, key)
  )`,
  `create index if not exists idempotency_key_created_at on idempotency_key using brin (created_at)`,
  `create table if not exists verwerkingslog (
    id uuid primary key,
    gemeentecode char(4) not null,
    trace_id char(32) not null check (trace_id ~ '^[0-9a-f]{32}$'),
    span_id char(16) not null check (span_id ~ '^[0-9a-f]{16}$'),
    parent_span_id char(16) check (parent_span_id ~ '^[0-9a-f]{16}$'),
    status text not null check (status in ('Unset', 'Ok', 'Error')),
    name text not null check (name <> ''),
    start_time bigint not null,
    end_time bigint not null check (end_time >= start_time),
    resource_system text not null,
    resource_version text not null,
    processing_activity_id text not null check (processing_activity_id <> ''),
    data_subject_id text,
    data_subject_id_type text,
    foreign_processor text,
    actor text not null,
    doelbinding text not null,
    object text,
    check ((data_subject_id is null) = (data_subject_id_type is null))
  )`,
  `comment on table verwerkingslog is '${APPEND_ONLY}'`,
  `create index if not exists verwerkingslog_subject on verwerkingslog (data_subject_id, start_time)`,
  `create index if not exists verwerkingslog_time on verwerkingslog using brin (start_time)`,
  ...enableMunicipalityRls('verwerkingslog'),
];
