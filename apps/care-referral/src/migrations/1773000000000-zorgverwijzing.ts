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
  // Everything personal is in `inhoud`, encrypted with the referral's own key; the rest are codes, ids and instants.
  `create table zorgverwijzing (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('ontvangen', 'voorgesteld', 'aangeboden', 'afgewezen', 'geaccepteerd', 'geplaatst')),
     ketendossier_id uuid not null,
     actieverzoek_id uuid not null unique,
     aangeboden_aan text check (aangeboden_aan ~ '^[0-9]{8}[0-9A-Z]{12}$'),
     aanbieder_id uuid,
     aangeboden_op timestamptz,
     inhoud text not null,
     ontvangen_op timestamptz not null,
     gewijzigd_op timestamptz not null,
     check ((status in ('aangeboden', 'geaccepteerd', 'geplaatst')) = (aangeboden_aan is not null)),
     check ((aangeboden_aan is null) = (aanbieder_id is null) and (aangeboden_aan is null) = (aangeboden_op is null))
   )`,
  `create index zorgverwijzing_lijst on zorgverwijzing (gemeentecode, ontvangen_op desc, id desc)`,
  `create index zorgverwijzing_aanbieder on zorgverwijzing (aangeboden_aan, ontvangen_op desc, id desc) where aangeboden_aan is not null`,
  ...enableMunicipalityRls('zorgverwijzing'),
  // A provider works for no municipality: a transaction that announces an organisation may read what is with that organisation now.
  `create policy aanbieder on zorgverwijzing for select
     using (aangeboden_aan = nullif(current_setting('schakel.organisatie', true), ''))`,
];

/** Forward only: a mistake is mended by a next migration. */
export class Zorgverwijzing1773000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
