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

/** States in which an application waits for a decision. */
const OPEN = `status in ('in-behandeling', 'aanvulling-gevraagd')`;

/**
 * A line of the work list. The term stands still while the last day is provisional or the applicant was asked to complete. Half of it is over on
 * the day that lies half of its days after receipt, rounded up; four fifths likewise.
 */
const regel = (bron: string, behandelaar: string): string => `
  select v.id, v.gemeentecode, ${behandelaar}, v.vergunningsoort, v.termijn_voorlopig or v.status = 'aanvulling-gevraagd',
    d.begin, d.begin + ceil(d.dagen * 0.5)::int, d.begin + ceil(d.dagen * 0.8)::int, v.beslistermijn_einde
  from ${bron} v
  cross join lateral (select (v.ontvangen_op at time zone 'Europe/Amsterdam')::date as begin) b
  cross join lateral (select b.begin, v.beslistermijn_einde - b.begin as dagen) d
  where v.${OPEN}`;

const werkvoorraad: readonly string[] = [
  // Who treats an application. Its life follows that of the application, whose key its history is encrypted with.
  `create table behandeling (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     vergunningaanvraag_id uuid not null unique references vergunningaanvraag (id),
     behandelaar text,
     gewijzigd_op timestamptz not null
   )`,
  ...enableMunicipalityRls('behandeling'),
  `alter table vergunningaanvraag add column if not exists termijn_voorlopig boolean not null default false`,
  // One line per application that waits for a decision, kept by the triggers below. Each list is a walk along one of its indexes.
  `create table werkvoorraad (
     id uuid primary key,
     gemeentecode char(4) not null,
     behandelaar text,
     vergunningsoort text not null,
     wacht boolean not null,
     ontvangen_op date not null,
     half_op date not null,
     tachtig_op date not null,
     beslistermijn_einde date not null
   )`,
  `create index werkvoorraad_team on werkvoorraad (gemeentecode, beslistermijn_einde, id)`,
  `create index werkvoorraad_soort on werkvoorraad (gemeentecode, vergunningsoort, beslistermijn_einde, id)`,
  `create index werkvoorraad_mijn on werkvoorraad (gemeentecode, behandelaar, beslistermijn_einde, id)`,
  `create index werkvoorraad_wacht on werkvoorraad (gemeentecode, beslistermijn_einde, id) where wacht`,
  `create index werkvoorraad_half on werkvoorraad (gemeentecode, half_op, id) where not wacht`,
  `create index werkvoorraad_tachtig on werkvoorraad (gemeentecode, tachtig_op, id) where not wacht`,
  `create index werkvoorraad_einde on werkvoorraad (gemeentecode, beslistermijn_einde, id) where not wacht`,
  `create function werkvoorraad_na_aanvraag() returns trigger language plpgsql as $$
   begin
     insert into werkvoorraad as w
     ${regel('nieuw', '(select b.behandelaar from behandeling b where b.vergunningaanvraag_id = v.id)')}
     on conflict (id) do update set vergunningsoort = excluded.vergunningsoort, wacht = excluded.wacht,
       ontvangen_op = excluded.ontvangen_op, half_op = excluded.half_op, tachtig_op = excluded.tachtig_op,
       beslistermijn_einde = excluded.beslistermijn_einde;
     delete from werkvoorraad w using nieuw v where w.id = v.id and not (v.${OPEN});
     return null;
   end $$`,
  `create function werkvoorraad_na_behandeling() returns trigger language plpgsql as $$
   begin
     update werkvoorraad w set behandelaar = n.behandelaar from nieuw n where w.id = n.vergunningaanvraag_id;
     return null;
   end $$`,
  ...['insert', 'update'].flatMap((soort) => [
    `create trigger werkvoorraad_${soort} after ${soort} on vergunningaanvraag
       referencing new table as nieuw for each statement execute function werkvoorraad_na_aanvraag()`,
    `create trigger werkvoorraad_${soort} after ${soort} on behandeling
       referencing new table as nieuw for each statement execute function werkvoorraad_na_behandeling()`,
  ]),
  // The applications of before: the owner sees them only while row-level security is not forced on him.
  `alter table vergunningaanvraag no force row level security`,
  `insert into werkvoorraad ${regel('vergunningaanvraag', 'null::text')}`,
  `alter table vergunningaanvraag force row level security`,
  ...enableMunicipalityRls('werkvoorraad'),
];

const statements: readonly string[] = [...brieven, ...werkvoorraad];

/** Letters with their texts; who treats which application, and the work list that follows from it. */
export class BrievenEnWerkvoorraad1775000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
