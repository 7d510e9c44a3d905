import { enableMunicipalityRls } from '@schakel/platform';
import { betrokkenewijzerFuncties } from '@schakel/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clear columns hold ids, codes, days and instants; everything about a person is in `inhoud`, under the file's own key. */
const kop = (statussen: readonly string[]) => `
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in (${statussen.map((status) => `'${status}'`).join(', ')})),`;
const staart = `
     bewaren_tot_en_met date,
     inhoud text not null,
     gewijzigd_op timestamptz not null`;
/** Without a last day: these have no term of their own. */
const kaalstaart = staart.replace('bewaren_tot_en_met date,\n     ', '');
const PSEUDONIEM = `'^[a-z0-9]+:[A-Za-z0-9_-]{43}$'`;

const betrokkenen: readonly string[] = [
  `create table betrokkene (${kop(['zonder-nummer', 'met-nummer', 'samengevoegd'])}
     bsn_pseudoniem text check (bsn_pseudoniem ~ ${PSEUDONIEM}),
     naar_id uuid check (naar_id <> id),${kaalstaart},
     check ((status = 'met-nummer') = (bsn_pseudoniem is not null)),
     check ((status = 'samengevoegd') = (naar_id is not null))
   )`,
  `create index betrokkene_lijst on betrokkene (gemeentecode, status, id)`,
  `create index betrokkene_naar on betrokkene (naar_id) where naar_id is not null`,
  // Per municipality: one municipality must not learn from a refusal that another knows a number.
  `create unique index betrokkene_bsn on betrokkene (gemeentecode, bsn_pseudoniem) where bsn_pseudoniem is not null`,
  ...enableMunicipalityRls('betrokkene'),
  // This service is where merges are made: the file itself says where an id points, so nothing lags behind.
  `create view betrokkenewijzer with (security_invoker = true) as
     select id as van_id, gemeentecode, naar_id, versie from betrokkene where naar_id is not null`,
  ...betrokkenewijzerFuncties,
];

const briefadressen: readonly string[] = [
  `create table veiligheidsbesluit (${kop(['voorgesteld', 'ingetrokken', 'afgewezen', 'genomen', 'beeindigd'])}
     betrokkene_id uuid not null,
     geldt_vanaf date,
     geldt_tot date,
     wekker_op timestamptz,${staart}
   )`,
  `create index veiligheidsbesluit_lijst on veiligheidsbesluit (gemeentecode, id)`,
  `create index veiligheidsbesluit_persoon on veiligheidsbesluit (betrokkene_id)`,
  `create index veiligheidsbesluit_wekker on veiligheidsbesluit (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('veiligheidsbesluit'),
  `create table aanwijzing (${kop(['voorgesteld', 'afgewezen', 'aangewezen', 'verlopen', 'ingetrokken'])}
     soort text not null check (soort in ('maatschappelijke-opvang', 'rechtspersoon-briefadresgever')),
     geldt_vanaf date,
     geldt_tot date,
     wekker_op timestamptz,${staart}
   )`,
  `create index aanwijzing_lijst on aanwijzing (gemeentecode, id)`,
  `create index aanwijzing_wekker on aanwijzing (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('aanwijzing'),
  `create table briefadres (${kop(['in-behandeling', 'afgewezen', 'geldend', 'te-herzien', 'beeindigd'])}
     grond text not null check (grond in ('briefadresgever', 'instelling', 'veiligheid', 'ambtshalve')),
     betrokkene_id uuid not null,
     vanaf date not null,
     wekker_op timestamptz,${staart}
   )`,
  `create index briefadres_lijst on briefadres (gemeentecode, id)`,
  `create index briefadres_persoon on briefadres (betrokkene_id)`,
  `create index briefadres_wekker on briefadres (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('briefadres'),
  // A keyed code of an address of a shelter: it recognises the address and shows nothing of it.
  `create table afgeschermd_adres (${kop(['afgeschermd', 'opgeheven'])}
     vingerafdruk text not null check (vingerafdruk ~ ${PSEUDONIEM}),${kaalstaart}
   )`,
  `create index afgeschermd_adres_vingerafdruk on afgeschermd_adres (vingerafdruk) where status = 'afgeschermd'`,
  ...enableMunicipalityRls('afgeschermd_adres'),
];

const beperkingen: readonly string[] = [
  `create table verstrekkingsbeperking (${kop(['aangeboden', 'afgezien', 'gevraagd', 'geldend', 'beeindigd'])}
     betrokkene_id uuid not null,
     code char(1) not null check (code between '0' and '7'),
     wekker_op timestamptz,${staart},
     constraint verstrekkingsbeperking_persoon unique (betrokkene_id),
     check ((status = 'geldend') = (code <> '0'))
   )`,
  `create index verstrekkingsbeperking_lijst on verstrekkingsbeperking (gemeentecode, id)`,
  `create index verstrekkingsbeperking_wekker on verstrekkingsbeperking (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('verstrekkingsbeperking'),
  `create table verstrekkingsuitzondering (${kop(['voorgesteld', 'geweigerd', 'wacht', 'opgehouden', 'leverbaar', 'ingetrokken'])}
     beperking_id uuid not null,
     wekker_op timestamptz,${staart}
   )`,
  `create index verstrekkingsuitzondering_lijst on verstrekkingsuitzondering (gemeentecode, id)`,
  `create index verstrekkingsuitzondering_wekker on verstrekkingsuitzondering (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('verstrekkingsuitzondering'),
];

const brieven: readonly string[] = [
  // `controlecode` follows from the hash of the bytes: who holds the letter can have it verified, who holds the code learns nothing.
  `create table brief (${kop(['opgesteld', 'verzonden', 'vervallen'])}
     soort text not null,
     betrokkene_id uuid not null,
     controlecode text not null,${staart}
   )`,
  `create index brief_lijst on brief (gemeentecode, id)`,
  `create index brief_persoon on brief (betrokkene_id)`,
  `create index brief_controlecode on brief (controlecode) where status = 'verzonden'`,
  ...enableMunicipalityRls('brief'),
];

/** Forward only: a mistake is mended by a next migration. */
export class BetrokkenenEnBriefadressen1777000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...betrokkenen, ...briefadressen, ...beperkingen, ...brieven])
      await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
