import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import type { DossierKey, KeyRing, Sleutel } from '@schakel/privacy';
import { historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Bibobtip, Tipgebeurtenis } from './bibob-tip.domain.js';
import { tiprijVan, type BibobTipRij } from './bibob-tip.rij.js';

/** A row with the key of the tip. */
export interface GeladenTip {
  readonly rij: BibobTipRij;
  readonly sleutel: Sleutel;
}

/** Whether there is such a tip for this transaction. */
export async function bestaatTip(client: PoolClient, id: Uuid): Promise<boolean> {
  const { rows } = await client.query({
    name: 'bibob-tip-bestaat',
    text: 'select 1 from bibob_tip where id = $1',
    values: [id],
  });
  return rows.length > 0;
}

/** Loads one tip of a municipality that the transaction announced; undefined when there is none. */
export async function laadTip(client: PoolClient, sleutels: KeyRing, id: Uuid): Promise<GeladenTip | undefined> {
  const { rows } = await client.query<BibobTipRij>({
    name: 'bibob-tip-een',
    text: 'select * from bibob_tip where id = $1',
    values: [id],
  });
  return rows[0] && { rij: rows[0], sleutel: await sleutels.openEen(client, id) };
}

/** What one command writes of a tip. */
export interface SchrijfTip {
  readonly gelezenVersie: number;
  readonly tip: Bibobtip;
  readonly gebeurtenissen: readonly Tipgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The row under its version check, and a history row per event, of which nothing is published (Wet Bibob art. 28). */
export function schrijfTip(schrijven: SchrijfTip): Pick<Unit, 'aggregates' | 'history'> {
  const { tip, gelezenVersie, sleutel } = schrijven;
  const { id, gemeentecode } = tip;
  return {
    aggregates: [
      { table: 'bibob_tip', id, gemeentecode, expectedVersion: gelezenVersie, row: tiprijVan(tip, sleutel) },
    ],
    history: historieregels({ ...schrijven, aggregaat: 'bibob-tip', id, gemeentecode, publiek: () => null }),
  };
}
