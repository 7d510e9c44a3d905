import type { MigrationInterface, QueryRunner } from 'typeorm';

const organisatie = `nullif(current_setting('schakel.organisatie', true), '')`;

const statements: readonly string[] = [
  // The purpose for which a withdrawal of consent closes the offer; null when an officer knew of the no and went on, with a reason.
  `alter table zorgaanbod add column toestemmingsdoel text default 'opvang' check (toestemmingsdoel in ('opvang', 'jeugdhulp'))`,
  `alter table zorgaanbod alter column toestemmingsdoel drop default`,
  // Who reads for an organisation asks consent in the same statement: what was withdrawn or refused before is never seen. The policy of
  // the referral looks through this one.
  `drop policy aanbieder on zorgaanbod`,
  `create policy aanbieder on zorgaanbod for select
     using (beeindigd_op is null and organisatie = ${organisatie}
       and not exists (select 1 from toestemming t
         where t.zorgverwijzing_id = zorgaanbod.zorgverwijzing_id and t.gemeentecode = zorgaanbod.gemeentecode
           and t.doel = zorgaanbod.toestemmingsdoel and t.ontvanger = zorgaanbod.organisatie and t.status in ('geweigerd', 'ingetrokken')))`,
];

/** Forward only: a mistake is mended by a next migration. */
export class ToestemmingSluitAanbod1778000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
