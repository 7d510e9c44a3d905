import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // A proposal to keep one file longer; who and why is in `inhoud`. The day is clear: the overview counts with it.
  `create table bewaarverlenging (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('voorgesteld', 'vastgesteld', 'afgewezen')),
     dossiersoort text not null check (dossiersoort in ('vergunning', 'besluit', 'bezwaar', 'controle')),
     dossier_id uuid not null,
     tot_en_met date not null,
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index bewaarverlenging_lijst on bewaarverlenging (gemeentecode, id)`,
  `create index bewaarverlenging_dossier on bewaarverlenging (dossier_id, tot_en_met) where status = 'vastgesteld'`,
  ...enableMunicipalityRls('bewaarverlenging'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Bewaarverlengingen1775000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
