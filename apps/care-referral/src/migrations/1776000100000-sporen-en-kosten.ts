import { enableMunicipalityRls, MUNICIPALITIES_SETTING } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const aangekondigd = `string_to_array(current_setting('${MUNICIPALITIES_SETTING}', true), ',')`;

/** A second municipality reads a file that names it; it writes through the command of the file, which announces the file's own. */
const meelezer = (tabel: string): string =>
  `create policy andere_gemeente on ${tabel} for select using (andere_gemeente = any (${aangekondigd}))`;

const statements: readonly string[] = [
  // Which tracks a person follows is in `inhoud` only.
  `create table spoorkeuze (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('voorgesteld', 'bevestigd', 'te-herbeoordelen', 'afgesloten')),
     zorgverwijzing_id uuid not null unique,
     ketendossier_id uuid not null,
     wekker_op timestamptz,
     inhoud text not null,
     gewijzigd_op timestamptz not null,
     check (status <> 'afgesloten' or wekker_op is null)
   )`,
  `create index spoorkeuze_lijst on spoorkeuze (gemeentecode, id)`,
  `create index spoorkeuze_dossier on spoorkeuze (ketendossier_id)`,
  `create index spoorkeuze_wekker on spoorkeuze (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('spoorkeuze'),
  `create table woonplaatsbepaling (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('bepaald', 'vastgesteld', 'overdracht-gevraagd', 'teruggewezen', 'overgedragen')),
     zorgverwijzing_id uuid not null,
     andere_gemeente char(4),
     wekker_op timestamptz,
     inhoud text not null,
     gewijzigd_op timestamptz not null,
     check ((status in ('overdracht-gevraagd', 'teruggewezen', 'overgedragen')) = (andere_gemeente is not null))
   )`,
  `create index woonplaatsbepaling_lijst on woonplaatsbepaling (gemeentecode, id)`,
  `create index woonplaatsbepaling_ander on woonplaatsbepaling (andere_gemeente, id) where andere_gemeente is not null`,
  `create index woonplaatsbepaling_wekker on woonplaatsbepaling (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('woonplaatsbepaling'),
  meelezer('woonplaatsbepaling'),
  `create table kostenverantwoordelijkheid (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('voorgesteld', 'erkend', 'betwist', 'in-bemiddeling', 'vastgesteld')),
     zorgverwijzing_id uuid not null,
     andere_gemeente char(4),
     inhoud text not null,
     gewijzigd_op timestamptz not null,
     check (andere_gemeente <> gemeentecode)
   )`,
  `create index kostenverantwoordelijkheid_lijst on kostenverantwoordelijkheid (gemeentecode, id)`,
  `create index kostenverantwoordelijkheid_ander on kostenverantwoordelijkheid (andere_gemeente, id) where andere_gemeente is not null`,
  ...enableMunicipalityRls('kostenverantwoordelijkheid'),
  meelezer('kostenverantwoordelijkheid'),
  // Reference data about municipalities, nothing personal: everybody reads, the two municipalities write.
  `create table centrumgemeenterelatie (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('vastgelegd', 'beeindigd')),
     regiogemeente char(4) not null,
     centrumgemeente char(4) not null,
     geldig_vanaf char(10) not null,
     geldig_tot_en_met char(10),
     bron text not null,
     fictief boolean not null,
     gewijzigd_op timestamptz not null,
     check (gemeentecode in (regiogemeente, centrumgemeente)),
     check (geldig_tot_en_met is null or geldig_tot_en_met >= geldig_vanaf)
   )`,
  `create unique index centrumgemeenterelatie_begin on centrumgemeenterelatie (regiogemeente, geldig_vanaf)`,
  ...enableMunicipalityRls('centrumgemeenterelatie'),
  `create policy naslag on centrumgemeenterelatie for select using (true)`,
  // Whoever may see the row may open its key; the inner questions go through the locks of those tables themselves.
  `create policy meelezer on data_key for select using (
     exists (select 1 from woonplaatsbepaling w where w.id = data_key.id)
     or exists (select 1 from kostenverantwoordelijkheid k where k.id = data_key.id)
     or exists (select 1 from centrumgemeenterelatie r where r.id = data_key.id)
   )`,
];

/** Forward only: a mistake is mended by a next migration. */
export class SporenEnKosten1776000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
