import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const oin = `'^[0-9]{8}[0-9A-Z]{12}$'`;

const statements: readonly string[] = [
  // One offer at a time becomes several at once: what is with whom moves to a table of its own. No row of before is in use outside
  // demonstrations; an offer that is out must have been answered or taken back before the upgrade.
  `do $$ begin
     if exists (select 1 from zorgverwijzing where aangeboden_aan is not null) then
       raise exception 'answer or take back every offer before this upgrade';
     end if;
   end $$`,
  `drop policy aanbieder on zorgverwijzing`,
  `alter table zorgverwijzing drop column aangeboden_aan`,
  `alter table zorgverwijzing drop constraint if exists zorgverwijzing_check`,
  `alter table zorgverwijzing drop constraint if exists zorgverwijzing_check1`,
  `alter table zorgverwijzing drop constraint zorgverwijzing_status_check`,
  `alter table zorgverwijzing drop constraint zorgverwijzing_actieverzoek_id_key`,
  `alter table zorgverwijzing
     add column ouderverwijzing_id uuid references zorgverwijzing (id),
     add column urgentie text not null default 'gewoon',
     add column wekker_op timestamptz,
     add column geplaatst_op timestamptz,
     add check (status in ('ontvangen', 'voorgesteld', 'aangeboden', 'afgewezen', 'ingetrokken', 'verlopen', 'geaccepteerd',
       'geplaatst', 'overgedragen', 'doorgeplaatst', 'uitgestroomd', 'afgebroken')),
     add check (urgentie in ('vannacht', 'spoed', 'gewoon')),
     add check ((aanbieder_id is null) = (aangeboden_op is null)),
     add check (ouderverwijzing_id is distinct from id)`,
  `alter table zorgverwijzing alter column urgentie drop default`,
  // A request leads to one referral; the children that came along share it.
  `create unique index zorgverwijzing_actieverzoek on zorgverwijzing (actieverzoek_id) where ouderverwijzing_id is null`,
  `create index zorgverwijzing_wekker on zorgverwijzing (wekker_op, id) where wekker_op is not null`,
  `create index zorgverwijzing_kinderen on zorgverwijzing (ouderverwijzing_id) where ouderverwijzing_id is not null`,
  `create table zorgaanbod (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     zorgverwijzing_id uuid not null references zorgverwijzing (id),
     aanbieder_id uuid not null,
     organisatie text not null check (organisatie ~ ${oin}),
     stand text not null check (stand in ('open', 'geaccepteerd', 'afgewezen', 'ingetrokken', 'verlopen', 'vervallen')),
     redencode text,
     aangeboden_versie int not null check (aangeboden_versie > 0),
     aangeboden_op timestamptz not null,
     gezien_op timestamptz,
     beeindigd_op timestamptz,
     check ((stand in ('open', 'geaccepteerd')) or beeindigd_op is not null)
   )`,
  `create index zorgaanbod_verwijzing on zorgaanbod (zorgverwijzing_id, organisatie) where beeindigd_op is null`,
  `create index zorgaanbod_organisatie on zorgaanbod (organisatie) where beeindigd_op is null`,
  `create index zorgaanbod_cijfers on zorgaanbod (gemeentecode, aangeboden_op)`,
  ...enableMunicipalityRls('zorgaanbod'),
  // A provider works for no municipality: a transaction that announces an organisation may read what is with that organisation now.
  `create policy aanbieder on zorgaanbod for select
     using (beeindigd_op is null and organisatie = nullif(current_setting('schakel.organisatie', true), ''))`,
  `create policy aanbieder on zorgverwijzing for select
     using (exists (select 1 from zorgaanbod a where a.zorgverwijzing_id = zorgverwijzing.id and a.beeindigd_op is null
       and a.organisatie = nullif(current_setting('schakel.organisatie', true), '')))`,
];

/** Forward only: a mistake is mended by a next migration. */
export class ZorgverwijzingVerloop1776000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
