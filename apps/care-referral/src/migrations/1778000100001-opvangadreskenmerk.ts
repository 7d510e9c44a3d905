import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  `create table opvangadreskenmerk (
     kenmerk text not null check (kenmerk ~ '^[a-z0-9]+:[A-Za-z0-9_-]{43}$'),
     opvangadres_id uuid not null references opvangadres (id) on delete cascade,
     gemeentecode char(4) not null,
     primary key (kenmerk, opvangadres_id)
   )`,
  ...enableMunicipalityRls('opvangadreskenmerk'),
  // A shelter of another municipality may not leave either. A code tells nobody where anything is.
  `create policy herkennen on opvangadreskenmerk for select using (true)`,
];

/** Forward only: a mistake is mended by a next migration. */
export class Opvangadreskenmerk1778000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
