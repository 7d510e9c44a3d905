import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  `create table overbewoningsnorm (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('vastgesteld', 'ingetrokken')),
     personen int not null check (personen between 1 and 10),
     geldig_vanaf date not null,
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index overbewoningsnorm_geldend on overbewoningsnorm (gemeentecode, geldig_vanaf, id) where status = 'vastgesteld'`,
  // Which object it is about is in `inhoud`.
  `create table overbewoningssignaal (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('waargenomen', 'beoordeeld')),
     afgeschermd text not null check (afgeschermd in ('ja', 'nee')),
     inhoud text not null,
     waargenomen_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index overbewoningssignaal_status on overbewoningssignaal (gemeentecode, status, id)`,
  // One open sign for an object: its id is a keyed code of the object, its version is checked by who makes or judges a sign.
  `create table overbewoningsobject (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     open boolean not null
   )`,
  ...enableMunicipalityRls('overbewoningsnorm'),
  ...enableMunicipalityRls('overbewoningssignaal'),
  ...enableMunicipalityRls('overbewoningsobject'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Overbewoning1777000100002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
