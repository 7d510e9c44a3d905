import type { Opdrachtcontext } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import type { DossierKey, KeyRing, Pseudonimiseerder, Sleutel } from '@schakel/privacy';
import { type Stap, historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import { publiekFeit } from './signaal.events.js';
import { type SignaalRij, rijVan } from './signaal.rij.js';
import type { Signaal, Signaalgebeurtenis } from './signaal-toestand.domain.js';

/** A row with its key: what is needed to read it and to write it again. */
export interface Geladen {
  readonly rij: SignaalRij;
  readonly sleutel: Sleutel;
}

/** Loads one signal of a municipality that the transaction announced; undefined when there is none. Not yet decrypted. */
export async function laadSignaal(client: PoolClient, sleutels: KeyRing, id: string): Promise<Geladen | undefined> {
  const { rows } = await client.query<SignaalRij>({
    name: 'signaal-een',
    text: 'select * from signaal where id = $1',
    values: [id],
  });
  const rij = rows[0];
  return rij && { rij, sleutel: await sleutels.openEen(client, id) };
}

/** What one command writes of a signal: the state row under its version check, and a history row per event. */
export interface Schrijven {
  readonly stap: Stap<Signaal, Signaalgebeurtenis>;
  /** Version that was read; 0 for a new signal. */
  readonly gelezenVersie: number;
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  /** Absolute URL of the signal. */
  readonly dataref: string;
  readonly traceparent: string | undefined;
}

/** Builds the rows; `CommitBatcher.commit` writes them, in one transaction with whatever the service adds. */
export function schrijfSignaal(
  { stap, gelezenVersie, sleutel, context, dataref, traceparent }: Schrijven,
  pseudoniemen: Pseudonimiseerder,
): Pick<Unit, 'aggregates' | 'history'> {
  const { toestand: signaal, gebeurtenissen } = stap;
  const { id, gemeentecode } = signaal;
  const row = rijVan(signaal, sleutel, pseudoniemen);
  const publiek = (gebeurtenis: Signaalgebeurtenis) => publiekFeit(gebeurtenis, signaal, dataref);
  const historie = {
    aggregaat: 'signaal',
    id,
    gemeentecode,
    gelezenVersie,
    gebeurtenissen,
    sleutel,
    context,
    publiek,
    traceparent,
  };
  return {
    aggregates: [{ table: 'signaal', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels(historie),
  };
}
