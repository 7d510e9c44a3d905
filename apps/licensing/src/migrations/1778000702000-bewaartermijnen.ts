import { updateAllMunicipalities } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files whose day was counted by another number of years until now. */
const verzet = (jaren: number, waar: string) =>
  `bewaren_tot_en_met = (bewaren_tot_en_met + interval '${String(jaren)} years')::date where ${waar}`;

const statements: readonly string[] = [
  // The numbers of years from memory gave way to those of the selection list; what an extension added stands apart and is not touched.
  ...updateAllMunicipalities('vergunning', verzet(-4, 'bewaren_tot_en_met is not null')),
  ...updateAllMunicipalities('bezwaar', verzet(-4, `status = 'ingetrokken'`)),
  ...updateAllMunicipalities('controle', verzet(-4, `status = 'vervallen'`)),
];

/** Forward only: a mistake is mended by a next migration. */
export class Bewaartermijnen1778000702000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
