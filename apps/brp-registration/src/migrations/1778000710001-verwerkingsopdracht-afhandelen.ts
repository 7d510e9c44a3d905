import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements: readonly string[] = [
  `alter table verwerkingsopdracht drop constraint verwerkingsopdracht_status_check`,
  `alter table verwerkingsopdracht add constraint verwerkingsopdracht_status_check
     check (status in ('klaar', 'aangeboden', 'aanvaard', 'geweigerd', 'verlopen', 'ingetrokken', 'afgehandeld'))`,
  // A registration shows its last order.
  `create index verwerkingsopdracht_inschrijving on verwerkingsopdracht (inschrijving_id, id)`,
];

/** Forward only: a mistake is mended by a next migration. */
export class VerwerkingsopdrachtAfhandelen1778000710001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
