import type { Opdrachtcontext } from '@schakel/domain';
import type { BatchLoader, Unit } from '@schakel/messaging';
import { vernietigd, type DossierKey, type KeyRing, type Sleutel } from '@schakel/privacy';
import { historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Actieverzoek, Actieverzoekgebeurtenis } from './actieverzoek.domain.js';
import { publiekFeit } from './actieverzoek.events.js';
import { rijVan, type ActieverzoekRij } from './actieverzoek.rij.js';

/** A row with the key of its chain file and the employees on that file's access list. */
export interface GeladenVerzoek {
  readonly rij: ActieverzoekRij & { readonly medewerkers: readonly string[] };
  readonly sleutel: Sleutel;
}

const SELECT = `select v.*, array(select houder from ketendossier_toegang t
    where t.ketendossier_id = v.ketendossier_id and t.soort = 'medewerker' and t.ingetrokken_op is null) as medewerkers
  from actieverzoek v where v.id = any ($1::uuid[])`;

/** Loads requests of municipalities that the transaction announced, each with its key. */
export async function laadVerzoeken(
  client: PoolClient,
  sleutels: KeyRing,
  ids: readonly string[],
): Promise<ReadonlyMap<string, GeladenVerzoek>> {
  const { rows } = await client.query<GeladenVerzoek['rij']>({ name: 'actieverzoeken', text: SELECT, values: [ids] });
  const keys = await sleutels.open(client, [...new Set(rows.map(({ ketendossier_id }) => ketendossier_id))]);
  const sleutelVan = (id: string): Sleutel => keys.get(id) ?? vernietigd(id);
  return new Map(rows.map((rij) => [rij.id, { rij, sleutel: sleutelVan(rij.ketendossier_id) }]));
}

/** The same for consumers: one query per batch of events. */
export function verzoeklader(sleutels: KeyRing): BatchLoader<GeladenVerzoek> {
  return { name: 'actieverzoek', load: (client, ids) => laadVerzoeken(client, sleutels, ids) };
}

/** What one command writes of a request. */
export interface SchrijfVerzoek {
  /** Version that was read; 0 for a new request. */
  readonly gelezenVersie: number;
  readonly verzoek: Actieverzoek;
  readonly gebeurtenissen: readonly Actieverzoekgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly dataref: string;
  readonly oorzaakId?: string | undefined;
  readonly traceparent?: string | undefined;
}

export function schrijfVerzoek(schrijven: SchrijfVerzoek): Pick<Unit, 'aggregates' | 'history'> {
  const { verzoek, gelezenVersie, sleutel, dataref } = schrijven;
  const { id, gemeentecode } = verzoek;
  const row = rijVan(verzoek, sleutel);
  return {
    aggregates: [{ table: 'actieverzoek', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({
      ...schrijven,
      aggregaat: 'actieverzoek',
      id,
      gemeentecode,
      publiek: (gebeurtenis) => publiekFeit(gebeurtenis, verzoek, dataref),
    }),
  };
}
