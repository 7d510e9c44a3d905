import type { MigrationInterface, QueryRunner } from 'typeorm';

const organisatie = `nullif(current_setting('schakel.organisatie', true), '')`;
/** The legal day that the transaction announced. Who announced none sees nothing that rests on a consent with a last day. */
const dag = `coalesce(nullif(current_setting('schakel.dag', true), '')::date, 'infinity'::date)`;

/**
 * The rules of `toestemming-toegang.data.ts` in SQL: a no closes an offer, a lapse only one that nobody accepted yet, and not one that went
 * out after the last day.
 */
const gesloten = (aanbod: string) => `exists (select 1 from toestemming t
     where t.zorgverwijzing_id = ${aanbod}.zorgverwijzing_id and t.gemeentecode = ${aanbod}.gemeentecode
       and t.doel = ${aanbod}.toestemmingsdoel and t.ontvanger = ${aanbod}.organisatie
       and (t.status in ('geweigerd', 'ingetrokken')
         or (${aanbod}.stand = 'open'
           and (t.status = 'verlopen' or (t.status = 'gegeven' and t.geldig_tot_en_met < ${dag}))
           and (${aanbod}.aangeboden_op at time zone 'Europe/Amsterdam')::date <= t.geldig_tot_en_met)))`;

const begin = (dagen: number) => `((geldig_tot_en_met + ${String(dagen)})::timestamp at time zone 'Europe/Amsterdam')`;
/** When a lapse is recorded: VASTLEGGEN_NA_MINUTEN after the last day. */
const vastleggen = `(${begin(1)} + interval '5 minutes')`;

const statements: readonly string[] = [
  `alter table toestemming drop constraint toestemming_status_check`,
  `alter table toestemming add constraint toestemming_status_check
     check (status in ('gevraagd', 'gegeven', 'geweigerd', 'doorbroken', 'ingetrokken', 'verlopen'))`,
  // A lapse asks a receipt of who had access by it, and of nobody else.
  `alter table toestemming drop constraint toestemming_check`,
  `alter table toestemming add constraint toestemming_ontvangst_na_einde
     check (case status when 'ingetrokken' then ontvangst is not null when 'verlopen' then true else ontvangst is null end)`,
  `alter table toestemming add constraint toestemming_laatste_dag
     check (case status when 'verlopen' then geldig_tot_en_met is not null
       when 'gegeven' then true else geldig_tot_en_met is null end)`,
  `alter table toestemming drop constraint toestemming_tweede_blik`,
  `alter table toestemming add constraint toestemming_tweede_blik
     check (case status when 'doorbroken' then tweede_blik is not null
       when 'gegeven' then true when 'ingetrokken' then true when 'verlopen' then true else tweede_blik is null end)`,
  // Consents of before get the alarm that the row of a new one has: the first moment after it was written, of 14 and 3 days before and the end.
  // One that was written after its end is looked at at once.
  `alter table toestemming no force row level security`,
  `update toestemming set wekker_op = least(wekker_op, coalesce((select min(m) from (values
       (${begin(-14)}), (${begin(-3)}), (${vastleggen})) momenten (m) where m > gewijzigd_op), ${vastleggen}))
     where status = 'gegeven' and geldig_tot_en_met is not null`,
  `alter table toestemming force row level security`,

  `alter table zorgtaak drop constraint zorgtaak_status_check`,
  `alter table zorgtaak add constraint zorgtaak_status_check check (status in ('open', 'opgepakt', 'afgerond', 'vervallen'))`,
  `alter table zorgtaak drop constraint zorgtaak_aanleiding_check`,
  `alter table zorgtaak add constraint zorgtaak_aanleiding_check check (aanleiding in
     ('geen-antwoord', 'eerste-nacht', 'nazorg', 'toestemming-loopt-af', 'toestemming-verlopen'))`,

  `alter table zorgtaak add column toestemming_id uuid`,
  `create index zorgtaak_toestemming on zorgtaak (toestemming_id) where status in ('open', 'opgepakt')`,

  // First lock: what the predicate and the decision of the policy look at, with the rights of who asks.
  `create view zorgaanbod_zichtbaar with (security_invoker = true) as
     select a.id, a.zorgverwijzing_id, a.organisatie from zorgaanbod a where a.beeindigd_op is null and not ${gesloten('a')}`,
  // Second lock: whatever the query says, a transaction for an organisation sees no other rows. The policy of the referral looks through this.
  `drop policy aanbieder on zorgaanbod`,
  `create policy aanbieder on zorgaanbod for select
     using (beeindigd_op is null and organisatie = ${organisatie} and not ${gesloten('zorgaanbod')})`,
];

/** Forward only: a mistake is mended by a next migration. */
export class ToestemmingLooptAf1778000720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
