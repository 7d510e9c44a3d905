import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  // Whom it is about and what is doubted is in `inhoud`; `melder` is the opaque subject of a token, for who may follow his own report.
  `create table terugmelding (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('gemeld', 'in-onderzoek', 'doorgezonden', 'afgehandeld', 'afgewezen', 'ingetrokken')),
     melder text not null,
     termijnstand text not null check (termijnstand in ('loopt', 'nadert', 'overschreden')),
     uiterlijk date not null,
     wekker_op timestamptz check (wekker_op is null or status in ('gemeld', 'doorgezonden')),
     inhoud text not null,
     gemeld_op timestamptz not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index terugmelding_status on terugmelding (gemeentecode, status, id)`,
  `create index terugmelding_melder on terugmelding (gemeentecode, melder, id)`,
  `create index terugmelding_wekker on terugmelding (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('terugmelding'),
];

/** Forward only: a mistake is mended by a next migration. */
export class Terugmelding1777000100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
