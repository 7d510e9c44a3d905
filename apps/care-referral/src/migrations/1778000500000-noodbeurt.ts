import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // One row per person who ever saw an address in an emergency, with the last one; its version is the lock between two at once.
  `create table noodbeurt (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     inzage_id uuid not null unique
   )`,
  ...enableMunicipalityRls('noodbeurt'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Noodbeurt1778000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
