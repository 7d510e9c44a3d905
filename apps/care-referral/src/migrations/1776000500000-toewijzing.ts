import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // Numbers of assignments: unique within a law (9332), so unique over all is more than enough. Nine digits at most.
  `create sequence toewijzingnummers minvalue 1 maxvalue 999999999 start 100001`,
  // One client at one provider: who, what and the conversation are in `inhoud`.
  `create table toewijzing (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('open', 'buiten-keten-zonder-bsn', 'toegewezen', 'gestart', 'gestopt', 'ingetrokken')),
     wet text not null check (wet in ('wmo', 'jw')),
     aanbieder char(8) not null,
     wekker_op timestamptz,
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index toewijzing_lijst on toewijzing (gemeentecode, id)`,
  `create index toewijzing_wekker on toewijzing (wekker_op, id) where wekker_op is not null`,
  `create table toewijzingnummer (
     gemeentecode char(4) not null,
     wet text not null,
     nummer int not null,
     toewijzing_id uuid not null references toewijzing,
     primary key (gemeentecode, wet, nummer)
   )`,
  `create index toewijzingnummer_toewijzing on toewijzingnummer (toewijzing_id)`,
  // A pseudonym per client, provider, law and municipality: finds the file and says nothing.
  `create table toewijzingclient (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null,
     pseudoniem text not null unique,
     toewijzing_id uuid not null references toewijzing
   )`,
  `create index toewijzingclient_toewijzing on toewijzingclient (toewijzing_id)`,
  // What came in, once per kind, sender and identification (9056); `inhoud` is the message, for the retour.
  `create table ontvangen_bericht (
     id uuid primary key,
     gemeentecode char(4) not null,
     wet text not null,
     soort text not null,
     afzender char(8) not null,
     identificatie text not null,
     vingerafdruk text not null,
     toewijzing_id uuid,
     referentienummer uuid not null,
     inhoud text not null,
     ontvangen_op timestamptz not null,
     unique (gemeentecode, wet, soort, afzender, identificatie)
   )`,
  `create index ontvangen_bericht_toewijzing on ontvangen_bericht (toewijzing_id) where toewijzing_id is not null`,
  // What goes out. A row waits until the gateway took it; there is no order to keep (OP080).
  `create table uitgaand_bericht (
     id uuid primary key,
     gemeentecode char(4) not null,
     toewijzing_id uuid,
     ref text,
     wet text not null,
     soort text not null,
     identificatie text not null,
     ontvanger char(8) not null,
     kruisreferentie uuid,
     inhoud text not null,
     status text not null check (status in ('wachtend', 'verzonden', 'mislukt')),
     pogingen int not null default 0,
     eerste_poging_op timestamptz,
     volgende_poging timestamptz,
     verzonden_op timestamptz,
     uitkomst text,
     aangemaakt_op timestamptz not null,
     unique (gemeentecode, wet, soort, identificatie)
   )`,
  `create index uitgaand_bericht_beurt on uitgaand_bericht (volgende_poging, id) where status = 'wachtend'`,
  `create index uitgaand_bericht_toewijzing on uitgaand_bericht (toewijzing_id) where toewijzing_id is not null`,
  ...['toewijzing', 'toewijzingnummer', 'toewijzingclient', 'ontvangen_bericht', 'uitgaand_bericht'].flatMap(
    enableMunicipalityRls,
  ),
];

/** Forward only: a mistake is mended by a next migration. */
export class Toewijzing1776000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
