import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Longer than five working days are across any holidays: whatever was open before this migration is looked at by then, and is overdue. */
const ZEKER_VOORBIJ = `interval '14 days'`;

/** The owner of a table is held to its row security too; to fill a column for all municipalities that must rest for a moment. */
const vul = (tabel: string, zet: string): readonly string[] => [
  `alter table ${tabel} no force row level security`,
  zet,
  `alter table ${tabel} force row level security`,
];

const statements: readonly string[] = [
  `alter table overdracht drop constraint overdracht_status_check`,
  `alter table overdracht add constraint overdracht_status_check
     check (status in ('gevraagd', 'geaccepteerd', 'geweigerd', 'ingetrokken'))`,
  `alter table overdracht add column termijnstand text not null default 'loopt'
     check (termijnstand in ('loopt', 'nadert', 'overschreden'))`,
  `alter table overdracht add column uiterlijk date`,
  `alter table overdracht add column wekker_op timestamptz check (wekker_op is null or status = 'gevraagd')`,
  ...vul('overdracht', `update overdracht set wekker_op = gevraagd_op + ${ZEKER_VOORBIJ} where status = 'gevraagd'`),
  `create index overdracht_wekker on overdracht (wekker_op, id) where wekker_op is not null`,
  // Where the registration stands with a request that it waits for; null when it waits for none.
  `alter table inschrijving add column overdracht_termijnstand text
     check (overdracht_termijnstand in ('loopt', 'nadert', 'overschreden'))`,
  ...vul(
    'inschrijving',
    // What it was to be woken for earlier is not put off; `least` passes over null.
    `update inschrijving set overdracht_termijnstand = 'loopt', wekker_op = least(wekker_op, gewijzigd_op + ${ZEKER_VOORBIJ})
       where status = 'overdracht-gevraagd'`,
  ),
  `alter table inschrijving add constraint inschrijving_overdracht_check
     check ((status = 'overdracht-gevraagd') = (overdracht_termijnstand is not null))`,
  `create index inschrijving_overdracht on inschrijving (gemeentecode, overdracht_termijnstand, id)
     where overdracht_termijnstand is not null`,
];

/** Forward only: a mistake is mended by a next migration. */
export class OverdrachtBewaken1778000710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
