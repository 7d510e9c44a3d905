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
  // Everything personal is in `inhoud`, encrypted with the signal's own key; the rest are codes, ids and instants.
  `create table signaal (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('ontvangen', 'in-duiding', 'gewogen', 'gerouteerd', 'gesloten-zonder-aanwijzing')),
     kanaal text not null,
     melderrol text not null,
     uitbuitingsvorm text not null,
     acuut_gevaar boolean not null,
     ingediend_door text not null,
     behandelaar text,
     route text check (route in ('zorg', 'veiligheid', 'bestuurlijk')),
     bedrijfspseudoniem text,
     inhoud text not null,
     ontvangen_op timestamptz not null,
     gewijzigd_op timestamptz not null,
     check ((status = 'ontvangen') = (behandelaar is null)),
     check ((status = 'gerouteerd') = (route is not null))
   )`,
  // Ids are UUID version 7: their order is the order of arrival, so lists need no other sort column.
  `create index signaal_status on signaal (gemeentecode, status, id)`,
  `create index signaal_indiener on signaal (ingediend_door, id)`,
  `create index signaal_bedrijf on signaal (bedrijfspseudoniem) where bedrijfspseudoniem is not null`,
  ...enableMunicipalityRls('signaal'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Signaal1772000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
