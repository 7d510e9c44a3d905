import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  `alter table vergunningaanvraag drop constraint vergunningaanvraag_status_check`,
  `alter table vergunningaanvraag add constraint vergunningaanvraag_status_check check (status in
     ('in-behandeling', 'aanvulling-gevraagd', 'besloten', 'buiten-behandeling', 'ingetrokken', 'van-rechtswege-verleend'))`,
  // A suspension runs: the last day in `beslistermijn_einde` will move. Rows from before had none.
  `alter table vergunningaanvraag add column termijn_voorlopig boolean not null default false`,
  `alter table vergunningaanvraag alter column termijn_voorlopig drop default`,
  `drop index vergunningaanvraag_bedrijf`,
  `create index vergunningaanvraag_bedrijf on vergunningaanvraag (gemeentecode, bedrijfspseudoniem)
     where status in ('in-behandeling', 'aanvulling-gevraagd')`,
];

/** What happens to an application between receipt and end: its states, and whether its term stands still. */
export class Aanvraagbehandeling1775000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
