import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // Null where the person is not known under an id of its own yet: before the address, and in registrations from before this migration.
  `alter table inschrijving add column betrokkene_id uuid`,
  `create index inschrijving_betrokkene on inschrijving (betrokkene_id) where betrokkene_id is not null`,
];

/** Forward only: a mistake is mended by a next migration. */
export class BetrokkeneVanInschrijving1778000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
