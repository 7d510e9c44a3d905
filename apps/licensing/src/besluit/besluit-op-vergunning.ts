import type { Uuid } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { laadDossier, leesDossier } from '@schakel/service';
import type { Vergunningopdracht } from '../vergunning/vergunning-toestand.domain.js';
import { SCHORSINGSREGELS, VERVALREGELS } from '../vergunning/vervalregels.data.js';
import { vergunningsoortDossier, type GelezenVergunning } from '../vergunning/vergunning.store.js';
import type { Besluit } from './besluit-toestand.domain.js';

// The one file of this folder that knows permits.

/** A permit that was read to be decided on. */
export interface VergunningAlsOnderwerp extends GelezenVergunning {
  readonly soort: 'vergunning';
}

/** Reads a permit; undefined when it is not there or its key was destroyed. */
export async function laadVergunning(
  client: PoolClient,
  sleutels: KeyRing,
  id: Uuid,
): Promise<VergunningAlsOnderwerp | undefined> {
  const geladen = await laadDossier(vergunningsoortDossier, client, sleutels, id);
  const gelezen = geladen && leesDossier(vergunningsoortDossier, geladen);
  return gelezen && { soort: 'vergunning', ...gelezen };
}

/** The permit that a decision granted; undefined when it granted none. */
export async function laadVergunningVanBesluit(
  client: PoolClient,
  sleutels: KeyRing,
  besluitId: Uuid,
): Promise<VergunningAlsOnderwerp | undefined> {
  const { rows } = await client.query<{ id: Uuid }>({
    name: 'vergunning-van-besluit',
    text: 'select id from vergunning where besluit_id = $1',
    values: [besluitId],
  });
  return rows[0] && (await laadVergunning(client, sleutels, rows[0].id));
}

/** The command on the permit that a decision amounts to once it is made known; before that it has no effect (Awb art. 3:40). */
export function vergunningopdracht({ id: besluitId, inhoud }: Besluit): Vergunningopdracht {
  const { uitkomst, periode, per, geenOvermacht = false } = inhoud;
  if (uitkomst === 'geschorst' && periode !== undefined)
    return { soort: 'schors', besluitId, ...periode, regels: SCHORSINGSREGELS };
  if (uitkomst === 'ingetrokken' && per !== undefined) return { soort: 'trek-in', besluitId, per };
  if (uitkomst === 'vervallen') return { soort: 'stel-verval-vast', besluitId, geenOvermacht, regels: VERVALREGELS };
  throw new Error('a decision on a permit has an outcome of a permit');
}
