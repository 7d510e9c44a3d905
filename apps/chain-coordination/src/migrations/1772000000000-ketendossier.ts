import { accessTables } from '@schakel/access';
import { messagingTables } from '@schakel/messaging';
import { APPEND_ONLY, enableMunicipalityRls, platformTables } from '@schakel/platform';
import { privacyTables } from '@schakel/privacy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  ...platformTables,
  ...privacyTables,
  ...accessTables,
  ...messagingTables,
  // Everything personal is in `inhoud`, encrypted with the chain file's own key; the rest are codes, ids and instants.
  `create table ketendossier (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('geopend', 'in-regie', 'gesloten')),
     signaal_id uuid not null unique,
     route text not null check (route in ('zorg', 'veiligheid', 'bestuurlijk')),
     inhoud text not null,
     geopend_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index ketendossier_status on ketendossier (gemeentecode, status, id)`,
  `create table ketendossier_toegang (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie in (1, 2)),
     ketendossier_id uuid not null,
     soort text not null check (soort in ('medewerker', 'organisatie')),
     houder text not null,
     grondslag text not null,
     verleend_op timestamptz not null,
     ingetrokken_op timestamptz,
     check ((versie = 2) = (ingetrokken_op is not null))
   )`,
  // The lock behind the rule: one line in force per holder.
  `create unique index ketendossier_toegang_houder on ketendossier_toegang (ketendossier_id, soort, houder) where ingetrokken_op is null`,
  `create index ketendossier_toegang_van on ketendossier_toegang (houder, soort) where ingetrokken_op is null`,
  `create table actieverzoek (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('verzonden', 'opgepakt', 'afgerond', 'afgewezen')),
     ketendossier_id uuid not null,
     verzoeksoort text not null check (verzoeksoort in ('zorg', 'inschrijving')),
     inhoud text not null,
     verzonden_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index actieverzoek_dossier on actieverzoek (ketendossier_id, id)`,
  `create table raadpleging (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('gevraagd', 'beantwoord')),
     ketendossier_id uuid not null,
     inhoud text not null,
     gevraagd_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index raadpleging_dossier on raadpleging (ketendossier_id, id)`,
  `create table tijdlijnregel (
     event_id uuid not null,
     gemeentecode char(4) not null,
     ketendossier_id uuid,
     signaal_id uuid,
     bron text not null,
     type text not null,
     onderwerp_id uuid not null,
     volgnummer int not null,
     op timestamptz not null,
     kenmerken jsonb not null,
     unique nulls not distinct (event_id, ketendossier_id)
   )`,
  `create index tijdlijnregel_dossier on tijdlijnregel (ketendossier_id, op) where ketendossier_id is not null`,
  `create index tijdlijnregel_signaal on tijdlijnregel (signaal_id, op) where signaal_id is not null`,
  `create table deling (
     id uuid primary key,
     gemeentecode char(4) not null,
     ketendossier_id uuid not null,
     soort text not null check (soort in ('opvraging', 'melding', 'verzoek', 'raadpleging')),
     ontvanger text not null,
     organisatie text not null,
     velden text[] not null,
     grondslag text not null,
     doelbinding text not null,
     voorwerp text not null,
     op timestamptz not null
   )`,
  `create index deling_dossier on deling (ketendossier_id, op)`,
  `comment on table deling is '${APPEND_ONLY}'`,
  ...['ketendossier', 'ketendossier_toegang', 'actieverzoek', 'raadpleging', 'tijdlijnregel', 'deling'].flatMap(
    enableMunicipalityRls,
  ),
  // A partner has no municipality of its own: it sees the lines that name its organisation, and by them where it may look.
  `create policy organisatie on ketendossier_toegang for select
     using (soort = 'organisatie' and houder = current_setting('schakel.organisatie', true))`,
];

/** Forward only: a mistake is mended by a next migration. */
export class Ketendossier1772000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
