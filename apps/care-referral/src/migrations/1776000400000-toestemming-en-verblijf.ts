import { enableMunicipalityRls } from '@schakel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const kern = `id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     inhoud text not null,
     gewijzigd_op timestamptz not null`;

/** A partner works for no municipality: a transaction that announces an organisation may read what is addressed to that organisation. */
const voorOrganisatie = (tabel: string, kolom: string) =>
  `create policy organisatie on ${tabel} for select
     using (${kolom} = nullif(current_setting('schakel.organisatie', true), ''))`;

const oin = (kolom: string) => `${kolom} text not null check (${kolom} ~ '^[0-9]{8}[0-9A-Z]{12}$')`;

const statements: readonly string[] = [
  `create table toestemming (
     ${kern},
     status text not null check (status in ('gevraagd', 'gegeven', 'geweigerd', 'doorbroken', 'ingetrokken')),
     zorgverwijzing_id uuid not null,
     doel text not null,
     ${oin('ontvanger')},
     geldig_tot_en_met date,
     ontvangst text check (ontvangst in ('open', 'te-laat', 'geescaleerd', 'klaar')),
     tweede_blik text check (tweede_blik in ('open', 'te-laat', 'geescaleerd', 'klaar')),
     wekker_op timestamptz,
     unique (gemeentecode, zorgverwijzing_id, doel, ontvanger),
     check ((status = 'ingetrokken') = (ontvangst is not null)),
     check ((status = 'doorbroken') = (tweede_blik is not null))
   )`,
  `create index toestemming_poort on toestemming (zorgverwijzing_id, doel, ontvanger)`,
  `create index toestemming_ontvanger on toestemming (ontvanger, id desc)`,
  `create index toestemming_wekker on toestemming (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('toestemming'),
  voorOrganisatie('toestemming', 'ontvanger'),

  // Where somebody stands with police and IND is not in clear (AVG art. 10).
  `create table bedenktijd (
     ${kern},
     zorgverwijzing_id uuid not null,
     betaler text not null check (betaler in ('geen', 'rijk-cosm', 'gemeente')),
     taak_open boolean not null,
     wekker_op timestamptz,
     unique (gemeentecode, zorgverwijzing_id)
   )`,
  `create index bedenktijd_lijst on bedenktijd (gemeentecode, id desc)`,
  `create index bedenktijd_wekker on bedenktijd (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('bedenktijd'),

  `create table wmo_melding (
     ${kern},
     status text not null
       check (status in ('gemeld', 'in-onderzoek', 'onderzocht', 'aangevraagd', 'besloten', 'ingetrokken')),
     zorgverwijzing_id uuid not null,
     bedenktijd_id uuid unique,
     spoed text check (spoed in ('nodig', 'getroffen', 'beeindigd')),
     gemeld_op timestamptz not null,
     te_laat boolean not null,
     wekker_op timestamptz
   )`,
  `create index wmo_melding_lijst on wmo_melding (gemeentecode, id desc)`,
  `create index wmo_melding_zorgverwijzing on wmo_melding (zorgverwijzing_id)`,
  `create index wmo_melding_wekker on wmo_melding (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('wmo_melding'),

  `create table veilig_thuis_melding (
     ${kern},
     status text not null check (status in ('gemeld', 'in-onderzoek', 'beoordeeld', 'afgesloten')),
     zorgverwijzing_id uuid not null,
     ${oin('organisatie')},
     acuut boolean not null,
     te_laat boolean not null,
     wekker_op timestamptz
   )`,
  `create index veilig_thuis_melding_lijst on veilig_thuis_melding (gemeentecode, id desc)`,
  `create index veilig_thuis_melding_organisatie on veilig_thuis_melding (organisatie, id desc)`,
  `create index veilig_thuis_melding_wekker on veilig_thuis_melding (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('veilig_thuis_melding'),
  voorOrganisatie('veilig_thuis_melding', 'organisatie'),

  `create table meldcode (
     ${kern},
     status text not null check (status in ('in-uitvoering', 'besloten')),
     zorgverwijzing_id uuid not null
   )`,
  `create index meldcode_lijst on meldcode (gemeentecode, id desc)`,
  ...enableMunicipalityRls('meldcode'),
];

/** Forward only: a mistake is mended by a next migration. */
export class ToestemmingEnVerblijf1776000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
