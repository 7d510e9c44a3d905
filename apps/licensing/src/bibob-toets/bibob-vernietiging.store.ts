import type { Datum, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import type { DossierKey } from '@schakel/privacy';
import { historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Afgesloten, Vernietigingsgebeurtenis, Vernietigingslijst } from './bibob-vernietiging.domain.js';
import { lijstrijVan, type BibobVernietigingslijstRij } from './bibob-vernietiging.rij.js';

/** Most files on one list: each loses its key in one transaction. */
export const MAX_PER_LIJST = 500;

/** Closed files of the announced municipality whose term is over and whose key still exists, oldest first. */
export async function zoekTeVernietigen(
  client: PoolClient,
  afgeslotenUiterlijk: Datum,
): Promise<readonly Afgesloten[]> {
  const { rows } = await client.query<{ id: Uuid; dag: Datum }>({
    name: 'bibob-te-vernietigen',
    text: `select t.id, t.afgesloten_op::text as dag from bibob_toets t join data_key k on k.id = t.id
           where t.afgesloten_op <= $1::date order by t.afgesloten_op, t.id limit ${MAX_PER_LIJST}`,
    values: [afgeslotenUiterlijk],
  });
  return rows.map(({ id, dag }) => ({ id, afgeslotenOp: dag }));
}

/** Loads one list of a municipality that the transaction announced; undefined when there is none. */
export async function laadLijst(client: PoolClient, id: Uuid): Promise<BibobVernietigingslijstRij | undefined> {
  const { rows } = await client.query<BibobVernietigingslijstRij>({
    name: 'bibob-vernietigingslijst',
    text: 'select * from bibob_vernietigingslijst where id = $1',
    values: [id],
  });
  return rows[0];
}

/** What one command writes of a list. */
export interface SchrijfVernietiging {
  readonly gelezenVersie: number;
  readonly lijst: Vernietigingslijst;
  readonly gebeurtenissen: readonly Vernietigingsgebeurtenis[];
  /** Key of the list's own history. */
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The row under its version check, and a history row per event, of which nothing is published. */
export function schrijfVernietiging(schrijven: SchrijfVernietiging): Pick<Unit, 'aggregates' | 'history'> {
  const { lijst, gelezenVersie } = schrijven;
  const { id, gemeentecode } = lijst;
  const row = lijstrijVan(lijst);
  return {
    aggregates: [{ table: 'bibob_vernietigingslijst', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({ ...schrijven, aggregaat: 'bibob-vernietiging', id, gemeentecode, publiek: () => null }),
  };
}
