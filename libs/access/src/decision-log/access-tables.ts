import { MUNICIPALITIES_SETTING } from '@schakel/platform';

/**
 * Decision log as idempotent SQL for a service's first migration: one row per decision in the fields of the Authorization Decision
 * Log (NL GOV, draft 2026). Append-only. Writing is free of the municipality setting, because refusals of partners and of foreign
 * municipalities must be written too; reading is per municipality of the actor.
 */
export const accessTables: readonly string[] = [
  `create table if not exists toegangsbeslissing (
    id uuid primary key,
    gemeentecode char(4),
    trace_id char(32) not null check (trace_id ~ '^[0-9a-f]{32}$'),
    span_id char(16) not null check (span_id ~ '^[0-9a-f]{16}$'),
    parent_span_id char(16) check (parent_span_id ~ '^[0-9a-f]{16}$'),
    event_name text not null,
    timestamp_ms bigint not null,
    status text not null check (status in ('Unset', 'Ok', 'Error')),
    attributes jsonb not null,
    body jsonb not null
  )`,
  `comment on table toegangsbeslissing is 'append-only'`,
  `create index if not exists toegangsbeslissing_time on toegangsbeslissing (gemeentecode, timestamp_ms)`,
  `create index if not exists toegangsbeslissing_resource on toegangsbeslissing ((body #>> '{request,resource,id}'), timestamp_ms)`,
  `alter table toegangsbeslissing enable row level security`,
  `alter table toegangsbeslissing force row level security`,
  `drop policy if exists schrijven on toegangsbeslissing`,
  `create policy schrijven on toegangsbeslissing for insert with check (true)`,
  `drop policy if exists lezen on toegangsbeslissing`,
  `create policy lezen on toegangsbeslissing for select
     using (gemeentecode = any(string_to_array(current_setting('${MUNICIPALITIES_SETTING}', true), ',')))`,
];
