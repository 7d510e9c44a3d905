import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const brieven: readonly string[] = [
  // Words of letters; what holds on a day is the adopted text that came into force last.
  `create table brieftekst (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('concept', 'vastgesteld', 'verworpen')),
     soort text not null,
     dossiersoort text not null check (dossiersoort in ('vergunningaanvraag', 'bibob-toets')),
     geldig_vanaf date check ((geldig_vanaf is not null) = (status = 'vastgesteld')),
     inhoud text not null,
     opgesteld_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index brieftekst_lijst on brieftekst (gemeentecode, id)`,
  `create index brieftekst_geldend on brieftekst (gemeentecode, soort, geldig_vanaf, id) where status = 'vastgesteld'`,
  ...enableMunicipalityRls('brieftekst'),
  // Letters: state and bytes are ciphertext under the key of the file that they belong to, so they end with it.
  `create table brief (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('concept', 'voorbeeld', 'verzonden', 'vervallen')),
     soort text not null,
     dossiersoort text not null check (dossiersoort in ('vergunningaanvraag', 'bibob-toets')),
     dossier_id uuid not null,
     hash text check ((hash is not null) = (status = 'verzonden')),
     inhoud text not null,
     document text check ((document is not null) = (status = 'verzonden')),
     opgesteld_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index brief_dossier on brief (dossier_id, id)`,
  ...enableMunicipalityRls('brief'),
];

const statements: readonly string[] = [...brieven];

/** Letters with their texts. */
export class BrievenEnWerkvoorraad1775000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
