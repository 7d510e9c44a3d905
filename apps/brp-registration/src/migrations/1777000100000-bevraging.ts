import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // Who asked, for which task and how many were found; whom it was about is in `inhoud`, by pseudonym, encrypted with the record's own key.
  `create table bevraging (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('gesteld', 'beantwoord', 'mislukt')),
     taak text not null,
     vraagtype text not null,
     aanleiding text not null,
     gesteld_door text not null,
     treffers int check (treffers >= 0),
     inhoud text not null,
     gesteld_op timestamptz not null,
     gewijzigd_op timestamptz not null,
     check ((status = 'beantwoord') = (treffers is not null))
   )`,
  `create index bevraging_status on bevraging (gemeentecode, status, id)`,
  `create index bevraging_taak on bevraging (gemeentecode, taak, id)`,
  ...enableMunicipalityRls('bevraging'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Bevraging1777000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
