import { accessTables } from '@schakel/access';
import { messagingTables } from '@schakel/messaging';
import { APPEND_ONLY, enableMunicipalityRls, platformTables } from '@schakel/platform';
import { privacyTables } from '@schakel/privacy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  ...platformTables,
  ...privacyTables,
  ...accessTables,
  ...messagingTables,
  // Everything personal is in `inhoud`, encrypted with the application's own key. The pseudonym is what a blind consultation is compared with.
  `create table vergunningaanvraag (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('in-behandeling', 'besloten')),
     vergunningsoort text not null,
     bedrijfspseudoniem text not null,
     beslistermijn_einde date not null,
     inhoud text not null,
     ontvangen_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index vergunningaanvraag_lijst on vergunningaanvraag (gemeentecode, status, id)`,
  `create index vergunningaanvraag_bedrijf on vergunningaanvraag (gemeentecode, bedrijfspseudoniem) where status = 'in-behandeling'`,
  ...enableMunicipalityRls('vergunningaanvraag'),
  // The sealed file (Wet Bibob art. 28): a key of its own, no public events, nothing of its content outside `inhoud`.
  `create table bibob_toets (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('formulier-uitgereikt', 'eigen-onderzoek', 'geconcludeerd')),
     vergunningaanvraag_id uuid not null references vergunningaanvraag (id),
     inhoud text not null,
     gestart_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index bibob_toets_aanvraag on bibob_toets (vergunningaanvraag_id, id)`,
  `create unique index bibob_toets_lopend on bibob_toets (vergunningaanvraag_id) where status <> 'geconcludeerd'`,
  ...enableMunicipalityRls('bibob_toets'),
  // One row per application, there from its receipt: what is decided about it and what happens to its Bibob file exclude each other.
  `create table bibobstand (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0)
   )`,
  ...enableMunicipalityRls('bibobstand'),
  // Who of the closed list of Wet Bibob art. 28 got what, through whom, and why.
  `create table bibob_inzage (
     id uuid primary key,
     gemeentecode char(4) not null,
     bibob_toets_id uuid not null,
     versie int not null,
     ontvanger text not null,
     doelbinding text not null,
     actor text not null,
     organisatie text not null,
     correlatie_id uuid not null,
     op timestamptz not null
   )`,
  `comment on table bibob_inzage is '${APPEND_ONLY}'`,
  `create index bibob_inzage_toets on bibob_inzage (bibob_toets_id, op)`,
  ...enableMunicipalityRls('bibob_inzage'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Vergunningen1774000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
