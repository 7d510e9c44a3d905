import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // The companies that a chain file asked about, as only licensing can name them: what its own question is compared with (ADR 0022). Rows
  // from before have none, and their files answer "geen bijzonderheden" until they ask again.
  `alter table raadpleging add column bedrijfspseudoniem text`,
  `create index raadpleging_bedrijf on raadpleging (gemeentecode, bedrijfspseudoniem) where bedrijfspseudoniem is not null`,
  // The lines that say that licensing asked also tell which files a later decision concerns.
  `create index tijdlijnregel_ketenvraag on tijdlijnregel (onderwerp_id)
     where type = 'nl.schakel.vergunningaanvragen.raadpleging-gevraagd.v1'`,
];

/** Forward only: a mistake is mended by a next migration. */
export class Ketenantwoord1772000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
