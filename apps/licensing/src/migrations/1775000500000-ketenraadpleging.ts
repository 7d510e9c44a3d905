import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // A question to the chain about the company of one file; the answer is in `inhoud`, under the key of that file.
  `create table ketenraadpleging (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('gevraagd', 'beantwoord')),
     onderwerp_soort text not null check (onderwerp_soort in ('vergunningaanvraag', 'vergunning')),
     onderwerp_id uuid not null,
     inhoud text not null,
     gevraagd_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index ketenraadpleging_onderwerp on ketenraadpleging (onderwerp_id, id)`,
  ...enableMunicipalityRls('ketenraadpleging'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Ketenraadpleging1775000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
