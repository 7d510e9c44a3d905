import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every file here has in clear; its content is in `inhoud`, under a key of its own. */
const vast = `id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     inhoud text not null,
     gewijzigd_op timestamptz not null`;

/** Last day on which a file is kept, as far as it is known. */
const bewaren = 'bewaren_tot_en_met date';

const statements: readonly string[] = [
  `create table motiveringstekst (
     ${vast},
     status text not null check (status in ('voorgesteld', 'vastgesteld')),
     code text not null
   )`,
  ...enableMunicipalityRls('motiveringstekst'),
  `create table besluit (
     ${vast},
     ${bewaren},
     status text not null check (status in ('concept', 'geparafeerd', 'ondertekend', 'bekendgemaakt', 'herroepen', 'teruggetrokken')),
     kring text not null check (kring in ('afdeling', 'gesloten')),
     onderwerp_soort text not null check (onderwerp_soort in ('vergunningaanvraag', 'vergunning')),
     onderwerp_id uuid not null,
     vergunningsoort text not null
   )`,
  `create index besluit_lijst on besluit (gemeentecode, id)`,
  `create index besluit_stand on besluit (gemeentecode, status, id)`,
  `create index besluit_onderwerp on besluit (onderwerp_id, id)`,
  ...enableMunicipalityRls('besluit'),
  `create table vergunning (
     ${vast},
     ${bewaren},
     status text not null check (status in ('van-kracht', 'geschorst', 'ingetrokken', 'vervallen', 'verlopen')),
     vergunningsoort text not null,
     vergunningaanvraag_id uuid not null references vergunningaanvraag (id),
     besluit_id uuid,
     herbeoordeling boolean not null,
     geldig_tot_en_met date
   )`,
  `create index vergunning_lijst on vergunning (gemeentecode, id)`,
  `create index vergunning_herbeoordeling on vergunning (gemeentecode, id) where herbeoordeling`,
  `create index vergunning_besluit on vergunning (besluit_id)`,
  ...enableMunicipalityRls('vergunning'),
  // What the world may see. A permit that may not be seen (yet) has a row with nothing in it.
  `create table vergunningenregister (
     id uuid primary key references vergunning (id),
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     openbaar boolean not null,
     vergunningsoort text,
     status text,
     bedrijfsnaam text,
     kvk_nummer text,
     bekendgemaakt_op date,
     geldig_tot_en_met date,
     check (openbaar or (vergunningsoort is null and status is null and bedrijfsnaam is null and kvk_nummer is null
       and bekendgemaakt_op is null and geldig_tot_en_met is null))
   )`,
  `create index vergunningenregister_lijst on vergunningenregister (gemeentecode, id) where openbaar`,
  ...enableMunicipalityRls('vergunningenregister'),
  `create table bezwaar (
     ${vast},
     ${bewaren},
     status text not null,
     besluit_id uuid not null references besluit (id),
     behandelaar text,
     beslistermijn_einde date not null
   )`,
  `create index bezwaar_lijst on bezwaar (gemeentecode, id)`,
  `create index bezwaar_termijn on bezwaar (gemeentecode, status, beslistermijn_einde)`,
  `create index bezwaar_besluit on bezwaar (besluit_id, id)`,
  ...enableMunicipalityRls('bezwaar'),
  `create table controle (
     ${vast},
     ${bewaren},
     status text not null check (status in ('gepland', 'uitgevoerd', 'vervallen')),
     vergunning_id uuid not null references vergunning (id),
     gepland_op date not null
   )`,
  `create index controle_lijst on controle (gemeentecode, id)`,
  `create index controle_vergunning on controle (vergunning_id, id)`,
  ...enableMunicipalityRls('controle'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Besluiten1775000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
