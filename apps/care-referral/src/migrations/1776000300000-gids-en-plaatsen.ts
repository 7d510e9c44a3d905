import { enableMunicipalityRls } from '@schakel/platform';
import { keyTables } from '@schakel/privacy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows about nobody, which every municipality may read; only its own transactions write them. */
const leesbaarVoorAllen = (tabel: string): readonly string[] => [
  ...enableMunicipalityRls(tabel),
  `create policy gids on ${tabel} for select using (true)`,
];

const statements: readonly string[] = [
  `create table aanbieder (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     bron text not null,
     organisatie text not null check (organisatie ~ '^[0-9]{8}[0-9A-Z]{12}$'),
     soort text not null,
     veiligheidsregio text not null,
     leeftijdsgroepen text[] not null,
     neemt_op_zonder_bsn boolean not null,
     verblijfsgronden text[] not null,
     specialisaties text[] not null,
     beveiligingsniveau int not null,
     geldig_vanaf date not null,
     geldig_tot date check (geldig_tot >= geldig_vanaf),
     gegevens jsonb not null
   )`,
  `create index aanbieder_bron on aanbieder (gemeentecode, bron)`,
  ...leesbaarVoorAllen('aanbieder'),
  `create table gidsimport (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('ingediend', 'van-kracht', 'verworpen')),
     bron text not null,
     verschilt boolean not null,
     wekker_op timestamptz check ((wekker_op is null) = (status <> 'ingediend')),
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index gidsimport_lijst on gidsimport (gemeentecode, id desc)`,
  `create index gidsimport_wekker on gidsimport (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('gidsimport'),
  `create table opvangcontract (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('lopend', 'afgelopen', 'opgezegd')),
     aanbieder_id uuid not null references aanbieder (id),
     einddatum date not null,
     wekker_op timestamptz check ((wekker_op is null) = (status <> 'lopend')),
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index opvangcontract_lijst on opvangcontract (gemeentecode, id desc)`,
  `create index opvangcontract_wekker on opvangcontract (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('opvangcontract'),
  // Shelter addresses: keys of their own, wrapped by a master key of their own.
  ...keyTables('adres_key'),
  `create table opvangadres (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('in-gebruik', 'vervallen')),
     aanbieder_id uuid not null references aanbieder (id),
     organisatie text not null,
     toegangslijst text[] not null check (status = 'in-gebruik' or toegangslijst = '{}'),
     adressleutel_id uuid not null unique,
     adres text not null check (adres like 's1.%'),
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  ...enableMunicipalityRls('opvangadres'),
  // Who may see an address, as rows: the policy selects with it. Under the rights of who asks.
  `create view opvangadres_toegang with (security_invoker = true) as
     select id as opvangadres_id, unnest(toegangslijst) as sub from opvangadres`,
  `create table adresinzage (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('geopend', 'beoordeeld')),
     opvangadres_id uuid not null references opvangadres (id),
     nood boolean not null,
     wekker_op timestamptz check ((wekker_op is not null) = (nood and status = 'geopend')),
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index adresinzage_lijst on adresinzage (gemeentecode, id desc)`,
  `create index adresinzage_wekker on adresinzage (wekker_op, id) where wekker_op is not null`,
  ...enableMunicipalityRls('adresinzage'),
  `create table plaats (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('vrij', 'gereserveerd', 'bezet', 'buiten-gebruik')),
     aanbieder_id uuid not null references aanbieder (id),
     organisatie text not null,
     opvangadres_id uuid references opvangadres (id),
     geslachten text[] not null,
     leeftijd_van int not null,
     leeftijd_tot int not null check (leeftijd_tot >= leeftijd_van),
     kinderen_max int not null,
     beveiligingsniveau int not null,
     gereserveerd_tot timestamptz check ((gereserveerd_tot is not null) = (status = 'gereserveerd')),
     reservering_id uuid check (reservering_id is null or status in ('gereserveerd', 'bezet')),
     inhoud text not null,
     gewijzigd_op timestamptz not null,
     check (status <> 'gereserveerd' or reservering_id is not null)
   )`,
  `create index plaats_aanbieder on plaats (aanbieder_id, id)`,
  `create index plaats_organisatie on plaats (organisatie, id desc)`,
  // All that the search looks at, so that it reads no row.
  `create index plaats_te_krijgen on plaats (id)
     include (status, gereserveerd_tot, aanbieder_id, geslachten, leeftijd_van, leeftijd_tot, kinderen_max, beveiligingsniveau)
     where status in ('vrij', 'gereserveerd')`,
  `create unique index plaats_reservering on plaats (reservering_id) where reservering_id is not null`,
  ...leesbaarVoorAllen('plaats'),
  `create table reservering (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('lopend', 'bevestigd', 'verlopen', 'ingetrokken', 'beeindigd')),
     zorgverwijzing_id uuid not null references zorgverwijzing (id),
     plaats_id uuid not null references plaats (id),
     wekker_op timestamptz check ((wekker_op is null) = (status <> 'lopend')),
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index reservering_lijst on reservering (gemeentecode, id desc)`,
  `create index reservering_verwijzing on reservering (zorgverwijzing_id)`,
  `create index reservering_wekker on reservering (wekker_op, id) where wekker_op is not null`,
  // The lock is in `plaats`: a bed names one reservation, under its version. A unique index here could not let a passed one give way in
  // the same statement.
  `create index reservering_plaats on reservering (plaats_id) where status in ('lopend', 'bevestigd')`,
  ...enableMunicipalityRls('reservering'),
  `create table wachtende (
     id uuid primary key,
     gemeentecode char(4) not null,
     versie int not null check (versie > 0),
     status text not null check (status in ('wachtend', 'vervuld', 'afgemeld')),
     zorgverwijzing_id uuid not null references zorgverwijzing (id),
     aanbieder_id uuid not null references aanbieder (id),
     aangemeld_op timestamptz not null,
     inhoud text not null,
     gewijzigd_op timestamptz not null
   )`,
  `create index wachtende_lijst on wachtende (gemeentecode, id desc)`,
  `create index wachtende_rij on wachtende (aanbieder_id, aangemeld_op, id) where status = 'wachtend'`,
  `create unique index wachtende_eenmaal on wachtende (aanbieder_id, zorgverwijzing_id) where status = 'wachtend'`,
  ...enableMunicipalityRls('wachtende'),
];

/** Forward only: a mistake is mended by a next migration. */
export class GidsEnPlaatsen1776000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
