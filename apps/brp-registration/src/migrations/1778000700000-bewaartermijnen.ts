import { updateAllMunicipalities } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DAG = `(gewijzigd_op at time zone 'Europe/Amsterdam')::date`;

/** Files that ended before this migration, in years from their last change; the source event itself is in their ciphertext. */
const telVan = (jaren: number, ...statussen: readonly string[]) =>
  `bewaren_tot_en_met = (${DAG} + interval '${String(jaren)} years')::date
     where status in (${statussen.map((status) => `'${status}'`).join(', ')})`;
/** Files whose day was counted by another number of years until now. */
const verzet = (jaren: number, waar: string) =>
  `bewaren_tot_en_met = (bewaren_tot_en_met + interval '${String(jaren)} years')::date where ${waar}`;

const statements: readonly string[] = [
  // Null while the file is not over. What has a class per result, in its ciphertext, is given the longest.
  ...['inschrijving', 'bevraging', 'terugmelding', 'overdracht', 'overbewoningssignaal'].map(
    (tabel) => `alter table ${tabel} add column bewaren_tot_en_met date`,
  ),
  ...updateAllMunicipalities(
    'inschrijving',
    ...[telVan(110, 'afgesloten'), telVan(10, 'niet-inschrijfbaar'), telVan(1, 'overgedragen')],
  ),
  ...updateAllMunicipalities('bevraging', telVan(20, 'beantwoord'), telVan(1, 'mislukt')),
  ...updateAllMunicipalities('terugmelding', telVan(10, 'afgehandeld'), telVan(1, 'afgewezen', 'ingetrokken')),
  ...updateAllMunicipalities('overdracht', telVan(5, 'geaccepteerd'), telVan(1, 'geweigerd')),
  ...updateAllMunicipalities('overbewoningssignaal', telVan(5, 'beoordeeld')),
  // The numbers of years from memory gave way to those of the selection list.
  ...updateAllMunicipalities(
    'briefadres',
    verzet(5, `status = 'afgewezen' or (status = 'beeindigd' and grond = 'ambtshalve')`),
  ),
  ...updateAllMunicipalities('veiligheidsbesluit', verzet(-4, `status = 'ingetrokken'`)),
  ...updateAllMunicipalities(
    'aanwijzing',
    ...[verzet(-9, `status in ('verlopen', 'ingetrokken')`), verzet(-5, `status = 'afgewezen'`)],
  ),
  ...updateAllMunicipalities('verstrekkingsbeperking', verzet(4, `status = 'beeindigd'`)),
  ...updateAllMunicipalities('verstrekkingsuitzondering', verzet(-4, `status = 'geweigerd'`)),
  ...updateAllMunicipalities('brief', verzet(-4, `status = 'vervallen'`)),
];

/** Forward only: a mistake is mended by a next migration. */
export class Bewaartermijnen1778000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
