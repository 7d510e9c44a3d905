import { Injectable } from '@nestjs/common';
import type { Datum, Gemeentecode } from '@schakel/domain';
import { Database } from '@schakel/platform';
import type { PoolClient } from 'pg';
import { bestaatOp, type Aanbieder, type Aanbiederfilter } from './aanbieder.domain.js';
import { aanbiederVan, rijVan, type AanbiederRij } from './aanbieder.rij.js';

type Gelezen = Pick<AanbiederRij, 'gegevens' | 'geldig_tot'>;
const KOLOMMEN = 'a.gegevens, a.geldig_tot::text as geldig_tot';

/** One service, also an ended one; undefined when it never was there. Any transaction may read the directory. */
export async function laadAanbieder(client: PoolClient, id: string): Promise<Aanbieder | undefined> {
  const text = `select ${KOLOMMEN} from aanbieder a where a.id = $1`;
  const { rows } = await client.query<Gelezen>({ name: 'aanbieder-een', text, values: [id] });
  return rows[0] && aanbiederVan(rows[0]);
}

/** The directory of services that referrals can be offered to. Ended services stay readable, for referrals of their day. */
@Injectable()
export class Aanbiedergids {
  constructor(private readonly database: Database) {}

  /** The service with this id on a legal day, or undefined. */
  async zoek(id: string, dag: Datum): Promise<Aanbieder | undefined> {
    const gevonden = await this.ooit(id);
    return gevonden && bestaatOp(gevonden, dag) ? gevonden : undefined;
  }

  /** The service with this id, whether it still exists or not. */
  ooit(id: string): Promise<Aanbieder | undefined> {
    return this.database.read([], (client) => laadAanbieder(client, id));
  }

  /**
   * Services that exist on a legal day and fit the filter, in order of id.
   * @param na only those after this id
   */
  async lijst(
    filter: Aanbiederfilter,
    dag: Datum,
    na: string | undefined,
    rijen: number,
  ): Promise<readonly Aanbieder[]> {
    const text = `select ${KOLOMMEN} from aanbieder a
      where a.geldig_vanaf <= $1 and (a.geldig_tot is null or a.geldig_tot > $1)
        and ($2::text is null or a.soort = $2) and ($3::text is null or a.leeftijdsgroepen @> array[$3::text])
        and ($4::text is null or a.veiligheidsregio = $4) and ($5::uuid is null or a.id > $5)
      order by a.id limit $6`;
    const { soort, leeftijdsgroep, veiligheidsregio } = filter;
    const values = [dag, soort ?? null, leeftijdsgroep ?? null, veiligheidsregio ?? null, na ?? null, rijen];
    const gelezen = await this.database.read([], (client) => client.query<Gelezen>(text, values));
    return gelezen.rows.map(aanbiederVan);
  }

  /** Puts services into an empty directory, for demo and specs; one that is there stays as it is. */
  async zaai(aanbieders: readonly Aanbieder[]): Promise<void> {
    const gemeenten = [...new Set(aanbieders.map(({ contractgemeente }) => contractgemeente))] as Gemeentecode[];
    const rijen = aanbieders.map((een) => rijVan(een, een.contractgemeente, 1));
    await this.database.transaction(gemeenten, (client) =>
      client.query(
        `insert into aanbieder select * from json_populate_recordset(null::aanbieder, $1::json) on conflict (id) do nothing`,
        [JSON.stringify(rijen)],
      ),
    );
  }
}
