import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  `create table piketdienst (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('gepland', 'vervallen')),
     trap text not null check (trap in ('piketmedewerker', 'zorgcoordinator', 'achterwacht')),
     van timestamptz not null,
     tot timestamptz not null,
     inhoud text not null,
     gewijzigd_op timestamptz not null,
     check (tot > van)
   )`,
  `create index piketdienst_nu on piketdienst (gemeentecode, tot, van) where status = 'gepland'`,
  ...enableMunicipalityRls('piketdienst'),
  `create table zorgtaak (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('open', 'opgepakt', 'afgerond')),
     zorgverwijzing_id uuid not null references zorgverwijzing (id),
     aanleiding text not null check (aanleiding in ('geen-antwoord', 'eerste-nacht', 'nazorg')),
     voor text not null check (voor in ('piketmedewerker', 'zorgcoordinator', 'achterwacht', 'zorgmedewerker')),
     inhoud text not null,
     gemaakt_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index zorgtaak_lijst on zorgtaak (gemeentecode, status, id desc)`,
  `create index zorgtaak_verwijzing on zorgtaak (zorgverwijzing_id)`,
  ...enableMunicipalityRls('zorgtaak'),
  `create table nazorgplan (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('lopend', 'afgerond')),
     zorgverwijzing_id uuid not null unique references zorgverwijzing (id),
     uitkomst text,
     wekker_op timestamptz,
     inhoud text not null,
     gewijzigd_op timestamptz not null,
     check (status = 'lopend' or wekker_op is null)
   )`,
  `create index nazorgplan_lijst on nazorgplan (gemeentecode, id desc)`,
  `create index nazorgplan_wekker on nazorgplan (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('nazorgplan'),
];

/** Forward only: a mistake is mended by a next migration. */
export class PiketEnNazorg1776000200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
