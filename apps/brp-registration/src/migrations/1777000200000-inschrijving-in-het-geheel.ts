import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  `alter table inschrijving drop constraint inschrijving_status_check`,
  `alter table inschrijving drop constraint inschrijving_check`,
  `alter table inschrijving add constraint inschrijving_status_check check (status in (
     'ontvangen', 'bevraagd', 'gemeente-bepaald', 'overdracht-gevraagd', 'overgedragen', 'wacht-identiteit', 'aangehouden', 'rni-advies',
     'beoordeeld', 'adres-bepaald', 'voornemen-verzonden', 'ter-toetsing', 'ingeschreven', 'voltooid', 'afgesloten', 'niet-inschrijfbaar'))`,
  `alter table inschrijving add constraint inschrijving_check
     check ((status in ('voltooid', 'afgesloten')) = (bsn_pseudoniem is not null))`,
  // After a handing over the same request has a registration in two municipalities: the one that ended and the one that goes on.
  `alter table inschrijving drop constraint inschrijving_actieverzoek_id_key`,
  `alter table inschrijving add constraint inschrijving_actieverzoek unique (gemeentecode, actieverzoek_id)`,
  `create index inschrijving_van_actieverzoek on inschrijving (actieverzoek_id)`,
  `alter table inschrijving add column kenmerken text[] not null default '{}'`,
  `create index inschrijving_kenmerken on inschrijving using gin (kenmerken)`,
  `alter table inschrijving add column wekker_op timestamptz`,
  `create index inschrijving_wekker on inschrijving (wekker_op, id) where wekker_op is not null`,
  // One signed action per version; never changed, so that what was signed is what stands there.
  `create table inschrijvingshandeling (
     id uuid primary key,
     gemeentecode char(4) not null,
     inschrijving_id uuid not null,
     volgnummer int not null check (volgnummer > 0),
     soort text not null,
     artikel text not null,
     rechtsstatus text not null check (rechtsstatus in ('concept', 'ingediend', 'aanvaard', 'afgewezen', 'gecorrigeerd')),
     betreft int check (betreft < volgnummer),
     verricht_op timestamptz not null,
     inhoud text not null,
     vorige text not null,
     hash text not null,
     sleutel_id text not null,
     handtekening text not null,
     unique (inschrijving_id, volgnummer)
   )`,
  `comment on table inschrijvingshandeling is 'append-only'`,
  ...enableMunicipalityRls('inschrijvingshandeling'),
  `create table dubbelcontrole (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('te-beoordelen', 'niet-dubbel', 'dubbel')),
     inschrijving_id uuid not null,
     uitgesloten uuid[] not null,
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index dubbelcontrole_inschrijving on dubbelcontrole (inschrijving_id)`,
  ...enableMunicipalityRls('dubbelcontrole'),
  `create table overdracht (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('gevraagd', 'geaccepteerd', 'geweigerd')),
     van_gemeente char(4) not null check (van_gemeente <> gemeentecode),
     inschrijving_id uuid not null,
     inhoud text not null,
     gevraagd_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index overdracht_status on overdracht (gemeentecode, status, id)`,
  ...enableMunicipalityRls('overdracht'),
  `create table verwerkingsopdracht (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('klaar', 'aangeboden', 'aanvaard', 'geweigerd', 'verlopen')),
     inschrijving_id uuid not null,
     onbevestigd boolean not null,
     tokenhash text unique,
     aanbieden_op timestamptz,
     wekker_op timestamptz,
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index verwerkingsopdracht_onbevestigd on verwerkingsopdracht (gemeentecode, id) where onbevestigd`,
  `create index verwerkingsopdracht_aanbieden on verwerkingsopdracht (aanbieden_op, id) where aanbieden_op is not null`,
  `create index verwerkingsopdracht_wekker on verwerkingsopdracht (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('verwerkingsopdracht'),
];

/** Forward only: a mistake is mended by a next migration. */
export class InschrijvingInHetGeheel1777000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
