import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // What giving one consent and withdrawing many write under one version; the id is that of the referral.
  `create table toestemmingshoofd (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     intrekkingen int not null check (intrekkingen >= 0)
   )`,
  ...enableMunicipalityRls('toestemmingshoofd'),
  // A second look may still be open when the breach itself is over.
  `alter table toestemming drop constraint toestemming_check1`,
  `alter table toestemming add constraint toestemming_tweede_blik
     check (case status when 'doorbroken' then tweede_blik is not null
       when 'gegeven' then true when 'ingetrokken' then true else tweede_blik is null end)`,
];

/** Forward only: a mistake is mended by a next migration. */
export class Toestemmingshoofd1778000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
