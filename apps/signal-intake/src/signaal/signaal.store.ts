import type { Opdrachtcontext } from '@schakel/domain';
import type { HistoryEntry, Unit } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import { type DossierKey, type KeyRing, type Pseudonimiseerder, type Sleutel, encrypt } from '@schakel/privacy';
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
  /** State after the events. */
  readonly signaal: Signaal;
  /** Version that was read; 0 for a new signal. */
  readonly gelezenVersie: number;
  readonly gebeurtenissen: readonly Signaalgebeurtenis[];
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  /** Absolute URL of the signal. */
  readonly dataref: string;
  readonly traceparent?: string | undefined;
}

/** Builds the rows; `CommitBatcher.commit` writes them, in one transaction with whatever the service adds. */
export function schrijfSignaal(
  schrijven: Schrijven,
  pseudoniemen: Pseudonimiseerder,
): Pick<Unit, 'aggregates' | 'history'> {
  const { signaal, gelezenVersie, sleutel } = schrijven;
  const { id, gemeentecode } = signaal;
  const row = rijVan(signaal, sleutel, pseudoniemen);
  return {
    aggregates: [{ table: 'signaal', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: schrijven.gebeurtenissen.map((gebeurtenis, index) => historieregel(gebeurtenis, index, schrijven)),
  };
}

function historieregel(gebeurtenis: Signaalgebeurtenis, index: number, schrijven: Schrijven): HistoryEntry {
  const { signaal, gelezenVersie, sleutel, context, dataref, traceparent } = schrijven;
  const id = nieuwId();
  return {
    id,
    aggregaat: 'signaal',
    aggregaatId: signaal.id,
    versie: gelezenVersie + index + 1,
    type: gebeurtenis.type,
    gegevens: encrypt(sleutel, { tabel: 'historie', kolom: 'gegevens', id }, gebeurtenis),
    publiek: publiekFeit(gebeurtenis, signaal, dataref),
    gemeentecode: signaal.gemeentecode,
    actor: context.actor,
    doelbinding: context.doelbinding,
    correlatieId: context.correlatieId,
    op: context.nu,
    ...(traceparent !== undefined && { traceparent }),
  };
}
