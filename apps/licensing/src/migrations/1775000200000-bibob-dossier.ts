import { APPEND_ONLY, enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // When a municipality tests (Awb art. 4:81). Old versions stay, to be asked about days on which they held.
  `create table bibob_beleidsregel (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('concept', 'in-werking')),
     geldig_vanaf date check ((geldig_vanaf is not null) = (status = 'in-werking')),
     inhoud text not null,
     opgesteld_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index bibob_beleidsregel_lijst on bibob_beleidsregel (gemeentecode, id)`,
  `create index bibob_beleidsregel_geldend on bibob_beleidsregel (gemeentecode, geldig_vanaf) where status = 'in-werking'`,
  ...enableMunicipalityRls('bibob_beleidsregel'),
  // What a policy rule said about an application, and in which circle it was asked.
  `create table bibob_beleidsregeltoepassing (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     vergunningaanvraag_id uuid not null references vergunningaanvraag (id),
     kring text not null check (kring in ('vergunningverlening', 'bibob-onderzoek')),
     inhoud text not null,
     toegepast_op timestamptz not null
   )`,
  `create index bibob_beleidsregeltoepassing_aanvraag on bibob_beleidsregeltoepassing (vergunningaanvraag_id, id)`,
  ...enableMunicipalityRls('bibob_beleidsregeltoepassing'),
  // Parts of the sealed file, each encrypted with the key of its toets: destroyed with it (Wet Bibob art. 28).
  `create table bibob_dossierdeel (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     bibob_toets_id uuid not null references bibob_toets (id),
     soort text not null check (soort in ('formulier', 'relatiegraaf', 'financiering')),
     inhoud text not null,
     gestart_op timestamptz not null,
     gewijzigd_op timestamptz not null,
     unique (bibob_toets_id, soort)
   )`,
  ...enableMunicipalityRls('bibob_dossierdeel'),
  // Which part, in which version, was shown on an inzage that bibob_inzage writes down.
  `create table bibob_dossierdeel_inzage (
     id uuid primary key,
     gemeentecode char(4) not null,
     bibob_inzage_id uuid not null,
     bibob_dossierdeel_id uuid not null,
     soort text not null,
     versie int not null,
     op timestamptz not null
   )`,
  `comment on table bibob_dossierdeel_inzage is '${APPEND_ONLY}'`,
  `create index bibob_dossierdeel_inzage_deel on bibob_dossierdeel_inzage (bibob_dossierdeel_id, op)`,
  ...enableMunicipalityRls('bibob_dossierdeel_inzage'),
];

/** Forward only: a mistake is mended by a next migration. */
export class BibobDossier1775000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
