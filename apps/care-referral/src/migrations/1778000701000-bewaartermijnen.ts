import { updateAllMunicipalities } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DAG = `(gewijzigd_op at time zone 'Europe/Amsterdam')::date`;

/** Files that ended before this migration, in years from their last change; the source event itself is in their ciphertext. */
const telVan = (jaren: number, ...statussen: readonly string[]) =>
  `bewaren_tot_en_met = (${DAG} + interval '${String(jaren)} years')::date
     where status in (${statussen.map((status) => `'${status}'`).join(', ')})`;

const statements: readonly string[] = [
  // Null while the file is not over. What has a class per result, in its ciphertext, is given the longest.
  ...['zorgverwijzing', 'toewijzing', 'wmo_melding', 'veilig_thuis_melding', 'piketdienst'].map(
    (tabel) => `alter table ${tabel} add column bewaren_tot_en_met date`,
  ),
  ...updateAllMunicipalities(
    'zorgverwijzing',
    telVan(20, 'overgedragen', 'doorgeplaatst', 'uitgestroomd', 'afgebroken'),
  ),
  ...updateAllMunicipalities(
    'toewijzing',
    `${telVan(15, 'gestopt', 'ingetrokken')} and wet = 'wmo'`,
    `${telVan(20, 'gestopt', 'ingetrokken')} and wet = 'jw'`,
  ),
  ...updateAllMunicipalities(
    'wmo_melding',
    telVan(15, 'besloten'),
    `${telVan(15, 'ingetrokken')} and spoed in ('getroffen', 'beeindigd')`,
    `bewaren_tot_en_met = ${DAG} + 42 where status = 'ingetrokken' and (spoed is null or spoed = 'nodig')`,
  ),
  ...updateAllMunicipalities('veilig_thuis_melding', telVan(5, 'afgesloten')),
  ...updateAllMunicipalities(
    'piketdienst',
    `bewaren_tot_en_met = ((tot at time zone 'Europe/Amsterdam')::date + interval '5 years')::date where status = 'gepland'`,
    telVan(1, 'vervallen'),
  ),
];

/** Forward only: a mistake is mended by a next migration. */
export class Bewaartermijnen1778000701000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
