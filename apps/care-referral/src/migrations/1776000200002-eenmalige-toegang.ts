import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // Neither token nor code stands here: of the token its hash, to be found by; of the code a hash inside the ciphertext.
  `create table eenmalige_toegang (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('open', 'gebruikt', 'verlopen', 'ingetrokken', 'geblokkeerd')),
     zorgverwijzing_id uuid not null references zorgverwijzing (id),
     aanbod_id uuid not null references zorgaanbod (id),
     token_hash char(64) not null unique,
     verloopt_op timestamptz not null,
     wekker_op timestamptz,
     inhoud text not null,
     gewijzigd_op timestamptz not null,
     check ((status = 'open') = (wekker_op is not null))
   )`,
  `create index eenmalige_toegang_lijst on eenmalige_toegang (gemeentecode, id desc)`,
  `create index eenmalige_toegang_verwijzing on eenmalige_toegang (zorgverwijzing_id)`,
  `create index eenmalige_toegang_wekker on eenmalige_toegang (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('eenmalige_toegang'),
  // Who holds a link works for no municipality and has no account: a transaction that announces the hash of a token may read its row.
  `create policy houder on eenmalige_toegang for select
     using (token_hash = nullif(current_setting('schakel.toegangstoken', true), ''))`,
];

/** Forward only: a mistake is mended by a next migration. */
export class EenmaligeToegang1776000200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
