import { APPEND_ONLY, enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** States that are never left, as the machine of the toets had them when this was written. */
const AFGESLOTEN = `('afgerond', 'niet-beantwoord', 'teruggetrokken')`;

const statements: readonly string[] = [
  // The toets in full (Wet Bibob art. 3, 4, 7a, 15, 31 and 33), also on what is no application of this service.
  `alter table bibob_toets drop constraint bibob_toets_status_check`,
  `alter table bibob_toets add constraint bibob_toets_status_check check (status in (
     'formulier-uitgereikt', 'hersteltermijn', 'eigen-onderzoek', 'lbb-aangevraagd', 'lbb-pauze', 'lbb-verlengd',
     'opschorting-uitgeput', 'advies-ontvangen', 'advies-getoetst', 'geconcludeerd', 'voornemen-verzonden',
     'zienswijzen-gesloten', 'afgerond', 'niet-beantwoord', 'teruggetrokken'))`,
  `alter table bibob_toets alter column vergunningaanvraag_id drop not null`,
  `alter table bibob_toets add column afgesloten_op date`,
  `alter table bibob_toets add constraint bibob_toets_afgesloten check ((afgesloten_op is not null) = (status in ${AFGESLOTEN}))`,
  `drop index bibob_toets_lopend`,
  `create unique index bibob_toets_lopend on bibob_toets (vergunningaanvraag_id) where status not in ${AFGESLOTEN}`,
  `create index bibob_toets_bewaren on bibob_toets (gemeentecode, afgesloten_op) where afgesloten_op is not null`,
  `create index bibob_toets_lijst on bibob_toets (gemeentecode, gestart_op desc, id desc)`,
  // Who may work in a file: one row over which changes exclude each other, and a line per colleague. The references wait for the commit:
  // of two toetsen started at once the loser writes its list without its toets, and is rolled back for that.
  `create table bibob_toegangslijst (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     bibob_toets_id uuid not null unique references bibob_toets (id) deferrable initially deferred
   )`,
  `create table bibob_toegang (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     bibob_toets_id uuid not null references bibob_toets (id) deferrable initially deferred,
     houder text not null,
     verleend_op timestamptz not null,
     verleend_door text not null,
     ingetrokken_op timestamptz,
     ingetrokken_door text,
     check ((ingetrokken_op is null) = (ingetrokken_door is null))
   )`,
  `create unique index bibob_toegang_houder on bibob_toegang (bibob_toets_id, houder) where ingetrokken_op is null`,
  // What has to be told outside, by hand; what it is stands in `inhoud`, under the key of the toets.
  `create table bibob_taak (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     bibob_toets_id uuid not null references bibob_toets (id),
     status text not null check (status in ('open', 'gedaan')),
     inhoud text not null,
     ontstaan_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index bibob_taak_toets on bibob_taak (bibob_toets_id, ontstaan_op, id)`,
  // On whom secrecy was imposed (art. 28 lid 3).
  `create table bibob_geheimhouding (
     id uuid primary key,
     gemeentecode char(4) not null,
     bibob_toets_id uuid not null references bibob_toets (id),
     inhoud text not null,
     op timestamptz not null
   )`,
  `comment on table bibob_geheimhouding is '${APPEND_ONLY}'`,
  `create index bibob_geheimhouding_toets on bibob_geheimhouding (bibob_toets_id, op, id)`,
  // Tips in and out, each under a key of its own.
  `create table bibob_tip (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('open', 'afgedaan')),
     inhoud text not null,
     ontstaan_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index bibob_tip_lijst on bibob_tip (gemeentecode, ontstaan_op desc, id desc)`,
  // Destruction after the term of keeping: a list that another person approves, and the proof that stays.
  `create table bibob_vernietigingslijst (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('voorgesteld', 'goedgekeurd', 'afgewezen', 'uitgevoerd')),
     toets_ids uuid[] not null,
     voorgesteld_door text not null,
     voorgesteld_op timestamptz not null,
     besloten_door text,
     besloten_op timestamptz,
     gewijzigd_op timestamptz not null,
     check (besloten_door is distinct from voorgesteld_door)
   )`,
  `create table bibob_vernietiging (
     id uuid primary key,
     gemeentecode char(4) not null,
     vernietigingslijst_id uuid not null,
     aantal int not null check (aantal > 0),
     regel text not null,
     hash text not null,
     op timestamptz not null
   )`,
  `comment on table bibob_vernietiging is '${APPEND_ONLY}'`,
  ...[
    'bibob_toegangslijst',
    'bibob_toegang',
    'bibob_taak',
    'bibob_geheimhouding',
    'bibob_tip',
    'bibob_vernietigingslijst',
    'bibob_vernietiging',
  ].flatMap(enableMunicipalityRls),
];

/** Forward only: a mistake is mended by a next migration. */
export class BibobToets1775000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
