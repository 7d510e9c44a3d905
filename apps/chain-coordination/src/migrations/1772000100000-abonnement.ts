import { APPEND_ONLY, enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A second way through row-level security beside that of the municipality: an organisation sees its own rows in a transaction that
 * announces it (`schakel.organisatie`), and the worker that spreads and delivers sees all (`schakel.verspreider` = `ja`). Both are set by
 * code from a verified token, or by the worker; no input reaches them.
 */
const houderOfVerspreider = (table: string): string =>
  `create policy houder on ${table}
     using (organisatie = current_setting('schakel.organisatie', true) or current_setting('schakel.verspreider', true) = 'ja')`;

const alleenVerspreider = (table: string): string =>
  `create policy verspreider on ${table} using (current_setting('schakel.verspreider', true) = 'ja')`;

const statements: readonly string[] = [
  // Belongs to an organisation and spans municipalities. `0000` is no municipality (BRP tabel 33: unknown): no token bears it; the writer
  // of units announces it for the rows it writes.
  `create table abonnement (
     id uuid primary key,
     gemeentecode char(4) not null check (gemeentecode = '0000'),
     versie int not null check (versie > 0),
     status text not null check (status in ('aangevraagd', 'actief', 'gepauzeerd', 'beeindigd')),
     organisatie text not null,
     sink text not null,
     types text[] not null check (cardinality(types) > 0),
     aangevraagd_door text not null,
     aangevraagd_op timestamptz not null,
     actief_sinds timestamptz,
     gevalideerd_op timestamptz,
     einde text check (einde in ('opgezegd', 'webhook-verdwenen')),
     gewijzigd_op timestamptz not null,
     check ((actief_sinds is null) = (gevalideerd_op is null)),
     check (status = 'beeindigd' or (status = 'aangevraagd') = (actief_sinds is null)),
     check ((status = 'beeindigd') = (einde is not null))
   )`,
  `create index abonnement_organisatie on abonnement (organisatie, id)`,
  `create index abonnement_lopend on abonnement (status) where status in ('actief', 'gepauzeerd')`,
  // What was consumed and is not yet spread over subscriptions. One event may concern several chain files.
  `create table te_verspreiden (
     volgnummer bigserial unique,
     event_id uuid not null,
     ketendossier_id uuid not null,
     gemeentecode char(4) not null,
     type text not null,
     event_op timestamptz not null,
     envelope jsonb not null,
     ontvangen_op timestamptz not null,
     primary key (event_id, ketendossier_id)
   )`,
  `create table aflevering (
     id uuid primary key,
     gemeentecode char(4) not null,
     organisatie text not null,
     abonnement_id uuid not null references abonnement,
     ketendossier_id uuid not null,
     volgnummer bigint not null,
     event_id uuid not null,
     type text not null,
     event_op timestamptz not null,
     envelope jsonb not null,
     status text not null check (status in ('wachtend', 'afgeleverd', 'mislukt', 'overgeslagen', 'vervallen')),
     pogingen int not null default 0,
     aangeboden_op timestamptz not null,
     eerste_poging_op timestamptz,
     laatste_poging_op timestamptz,
     uitkomst text,
     reden text,
     afgehandeld_op timestamptz,
     unique (abonnement_id, ketendossier_id, event_id),
     check ((status in ('wachtend', 'mislukt')) = (afgehandeld_op is null))
   )`,
  // The head of each line is found here, whatever the number that waits behind it.
  `create index aflevering_lijn on aflevering (abonnement_id, ketendossier_id, volgnummer) where status in ('wachtend', 'mislukt')`,
  `create index aflevering_lijst on aflevering (abonnement_id, volgnummer)`,
  `create index aflevering_status on aflevering (abonnement_id, status, volgnummer) where status <> 'afgeleverd'`,
  `create index aflevering_afgehandeld on aflevering (afgehandeld_op) where afgehandeld_op is not null`,
  // One row per subscription and chain file: the order within a line is kept by whoever holds it. `volgende_poging` null: nothing to do,
  // or (`vast`) the head has failed and waits for a decision.
  `create table bezorglijn (
     abonnement_id uuid not null references abonnement,
     ketendossier_id uuid not null,
     gemeentecode char(4) not null,
     organisatie text not null,
     volgende_poging timestamptz,
     vast boolean not null default false,
     bezet_tot timestamptz,
     bezet_door uuid,
     primary key (abonnement_id, ketendossier_id),
     check (not vast or volgende_poging is null),
     check ((bezet_tot is null) = (bezet_door is null))
   )`,
  `create index bezorglijn_toe on bezorglijn (abonnement_id, volgende_poging) where volgende_poging is not null`,
  `create index bezorglijn_vast on bezorglijn (abonnement_id) where vast`,
  // A receiver that asked us to wait (429): nothing of the subscription before that instant.
  `create table bezorgrust (
     abonnement_id uuid primary key references abonnement,
     organisatie text not null,
     rust_tot timestamptz not null
   )`,
  `create table afleveringsingreep (
     id uuid primary key,
     gemeentecode char(4) not null,
     organisatie text not null,
     aflevering_id uuid not null,
     ingreep text not null check (ingreep in ('herhaal', 'sla-over')),
     reden text not null check (reden <> ''),
     door text not null,
     op timestamptz not null
   )`,
  `create index afleveringsingreep_aflevering on afleveringsingreep (aflevering_id, op)`,
  `comment on table afleveringsingreep is '${APPEND_ONLY}'`,
  ...['abonnement', 'te_verspreiden', 'aflevering', 'bezorglijn', 'afleveringsingreep'].flatMap(enableMunicipalityRls),
  `alter table bezorgrust enable row level security`,
  `alter table bezorgrust force row level security`,
  ...['abonnement', 'aflevering', 'bezorglijn', 'bezorgrust', 'afleveringsingreep'].map(houderOfVerspreider),
  alleenVerspreider('te_verspreiden'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Abonnement1772000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
