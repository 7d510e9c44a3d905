import type { Opdrachtcontext } from '@schakel/domain';
import type { BatchLoader, Unit } from '@schakel/messaging';
import { vernietigd, type DossierKey, type KeyRing, type Pseudonimiseerder, type Sleutel } from '@schakel/privacy';
import { historieregels } from '@schakel/service';
import type { Raadpleging, Raadplegingsgebeurtenis } from './raadpleging.domain.js';
import { publiekFeit } from './raadpleging.events.js';
import { rijVan, type RaadplegingRij } from './raadpleging.rij.js';

/** Domain of pseudonyms that chain-coordination and licensing share, and nobody else. */
export const RAADPLEGINGSDOMEIN = 'raadpleging';

export interface GeladenRaadpleging {
  readonly rij: RaadplegingRij;
  readonly sleutel: Sleutel;
}

/** Loads consultations with the key of their chain file: one query per batch of events. */
export function raadplegingslader(sleutels: KeyRing): BatchLoader<GeladenRaadpleging> {
  return {
    name: 'raadpleging',
    load: async (client, ids) => {
      const text = 'select * from raadpleging where id = any ($1::uuid[])';
      const { rows } = await client.query<RaadplegingRij>({ name: 'raadplegingen', text, values: [ids] });
      const keys = await sleutels.open(client, [...new Set(rows.map(({ ketendossier_id }) => ketendossier_id))]);
      return new Map(
        rows.map((rij) => [rij.id, { rij, sleutel: keys.get(rij.ketendossier_id) ?? vernietigd(rij.ketendossier_id) }]),
      );
    },
  };
}

/** What one command writes of a consultation. */
export interface SchrijfRaadpleging {
  readonly gelezenVersie: number;
  readonly raadpleging: Raadpleging;
  readonly gebeurtenissen: readonly Raadplegingsgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly dataref: string;
  readonly oorzaakId?: string | undefined;
  readonly traceparent?: string | undefined;
}

export function schrijfRaadpleging(
  schrijven: SchrijfRaadpleging,
  pseudoniemen: Pseudonimiseerder,
): Pick<Unit, 'aggregates' | 'history'> {
  const { raadpleging, gelezenVersie, sleutel, dataref } = schrijven;
  const { id, gemeentecode, kvkNummer } = raadpleging;
  const pseudoniem = pseudoniemen.pseudoniem(RAADPLEGINGSDOMEIN, kvkNummer);
  const row = rijVan(raadpleging, sleutel, pseudoniem);
  return {
    aggregates: [{ table: 'raadpleging', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({
      ...schrijven,
      aggregaat: 'raadpleging',
      id,
      gemeentecode,
      publiek: (gebeurtenis) => publiekFeit(gebeurtenis, raadpleging, dataref, pseudoniem),
    }),
  };
}
