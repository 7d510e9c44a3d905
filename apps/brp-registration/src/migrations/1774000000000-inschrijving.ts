import { accessTables } from '@schakel/access';
import { messagingTables } from '@schakel/messaging';
import { enableMunicipalityRls, platformTables } from '@schakel/platform';
import { privacyTables } from '@schakel/privacy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  ...platformTables,
  ...privacyTables,
  ...accessTables,
  ...messagingTables,
  // Everything personal is in `inhoud`, encrypted with the registration's own key; the rest are codes, ids, instants and a blind index.
  `create table inschrijving (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('ontvangen', 'bevraagd', 'gemeente-bepaald', 'adres-bepaald', 'ingeschreven', 'voltooid', 'niet-inschrijfbaar')),
     ketendossier_id uuid not null,
     actieverzoek_id uuid not null unique,
     bsn_pseudoniem text check (bsn_pseudoniem ~ '^[a-z0-9]+:[A-Za-z0-9_-]{43}$'),
     inhoud text not null,
     ontvangen_op timestamptz not null,
     gewijzigd_op timestamptz not null,
     check ((status = 'voltooid') = (bsn_pseudoniem is not null))
   )`,
  // Ids are UUID version 7: their order is the order of arrival, so lists need no other sort column.
  `create index inschrijving_status on inschrijving (gemeentecode, status, id)`,
  // Per municipality: one municipality must not learn from a refusal that another knows a number.
  `create unique index inschrijving_bsn on inschrijving (gemeentecode, bsn_pseudoniem) where bsn_pseudoniem is not null`,
  ...enableMunicipalityRls('inschrijving'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Inschrijving1774000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
