import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // Opaque id of the person (ADR 0030), so that files are found before there is a number, and under every id of one person.
  `alter table toewijzing add column betrokkene_id uuid`,
  `create index toewijzing_betrokkene on toewijzing (betrokkene_id) where betrokkene_id is not null`,
];

/** Forward only: a mistake is mended by a next migration. */
export class ToewijzingBetrokkene1778000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
