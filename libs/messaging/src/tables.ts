/**
 * SQL that creates the technical tables of one service database; every statement may run again. The service's first migration runs
 * them as owner. `idempotency_key` belongs to the platform.
 *
 * - `historie`: one row per aggregate version, under row-level security per municipality; the source of every replay.
 * - `outbox`: public events not yet sent; the relay deletes what the broker acknowledged.
 * - `inbox`: event ids already applied, kept longer than topic retention plus the longest replay.
 * - `parked_message`: messages that cannot be applied, and later ones of the same key, in order of arrival.
 * - `consumer_attempt`: started runs that did not end; unlogged, because only a death of the process matters, not one of the database.
 */
export const messagingTables: readonly string[] = [
  `create table if not exists historie (
     id uuid primary key,
     aggregaat text not null,
     aggregaat_id uuid not null,
     versie int not null check (versie > 0),
     type text not null,
     gegevens text,
     publiek jsonb,
     publiek_type text,
     publiek_topic text,
     publiek_dataref text,
     gemeentecode char(4) not null,
     actor text not null,
     doelbinding text not null,
     correlatie_id uuid not null,
     oorzaak_id uuid,
     traceparent text,
     op timestamptz not null,
     unique (aggregaat_id, versie),
     check ((publiek is null) = (publiek_type is null) and (publiek is null) = (publiek_topic is null))
   )`,
  `comment on table historie is 'append-only'`,
  `create index if not exists historie_op on historie using brin (op)`,
  `alter table historie enable row level security`,
  `alter table historie force row level security`,
  `drop policy if exists historie_gemeente on historie`,
  `create policy historie_gemeente on historie
     using (gemeentecode = any (string_to_array(current_setting('schakel.gemeenten', true), ',')))`,
  `create table if not exists outbox (
     seq bigserial primary key,
     topic text not null,
     key text not null,
     event_id uuid not null,
     value text not null,
     headers jsonb not null,
     created_at timestamptz not null default now()
   ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_cost_delay = 0)`,
  `create table if not exists inbox (
     event_id uuid not null,
     consumer text not null,
     received_at timestamptz not null default now(),
     primary key (event_id, consumer)
   )`,
  `create index if not exists inbox_received on inbox using brin (received_at)`,
  `create table if not exists parked_message (
     id bigserial primary key,
     consumer text not null,
     topic text not null,
     partition int not null,
     position bigint not null,
     key text,
     event_id uuid,
     type text,
     value bytea,
     headers jsonb not null,
     reason text not null,
     detail text,
     status text not null default 'parked' check (status in ('parked', 'retry', 'done', 'discarded')),
     attempts int not null default 0,
     parked_at timestamptz not null default now(),
     settled_at timestamptz,
     settled_by text,
     settled_reason text
   )`,
  `create unique index if not exists parked_message_position on parked_message (consumer, topic, partition, position, md5(value))
     where status in ('parked', 'retry')`,
  `create unique index if not exists parked_message_event on parked_message (consumer, event_id) where status in ('parked', 'retry')`,
  `create index if not exists parked_message_open on parked_message (consumer, topic, key, id) where status in ('parked', 'retry')`,
  `create unlogged table if not exists consumer_attempt (
     consumer text not null,
     topic text not null,
     partition int not null,
     first_position bigint not null,
     last_position bigint not null,
     started int not null default 1,
     updated_at timestamptz not null default now(),
     primary key (consumer, topic, partition, first_position, last_position)
   )`,
];
