import { geweigerd } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import { gelijkenVan, laadDossier, leesDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import { magNaar, type Beperkingscode, type Ontvangersoort } from './beperking.domain.js';
import { magVerstrekkenAan } from './verstrekkingsbeperking.store.js';
import { verstrekkingsuitzonderingsoort } from './verstrekkingsuitzondering.store.js';

export const beperkt = geweigerd(
  'verstrekking-beperkt',
  'De persoon vroeg om hierover niets te geven aan deze soort ontvanger (Wet BRP art. 2.59).',
);

interface Verstrekking {
  readonly betrokkeneId: string;
  /** Absent when it goes to the person. */
  readonly ontvanger?: Ontvangersoort | undefined;
}

/**
 * Whether data of a person may leave to a receiver: no restriction keeps it back, or each that does has an exception whose waiting time is over
 * (Wet BRP art. 3.21 lid 2). Asked in the transaction that hands out.
 */
export async function magUitgaan(
  client: PoolClient,
  sleutels: KeyRing,
  { betrokkeneId, ontvanger }: Verstrekking,
): Promise<boolean> {
  if (ontvanger === undefined || (await magVerstrekkenAan(client, betrokkeneId, ontvanger))) return true;
  const { rows } = await client.query<{ id: string; code: Beperkingscode; uitzonderingen: string[] }>({
    name: 'verstrekking-uitzonderingen',
    text: `select b.id, b.code, array(
        select u.id::text from verstrekkingsuitzondering u where u.beperking_id = b.id and u.status = 'leverbaar'
      ) as uitzonderingen
      from verstrekkingsbeperking b where b.betrokkene_id = any ($1::uuid[]) and b.status = 'geldend'`,
    values: [await gelijkenVan(client, betrokkeneId)],
  });
  for (const { code, uitzonderingen } of rows)
    if (!magNaar(code, ontvanger) && !(await geldtVoor(client, sleutels, uitzonderingen, ontvanger))) return false;
  return true;
}

/** For which kind of receiver an exception is made stands in its content only. */
async function geldtVoor(
  client: PoolClient,
  sleutels: KeyRing,
  uitzonderingen: readonly string[],
  ontvanger: Ontvangersoort,
): Promise<boolean> {
  for (const id of uitzonderingen) {
    const geladen = await laadDossier(verstrekkingsuitzonderingsoort, client, sleutels, id);
    const gelezen = geladen && leesDossier(verstrekkingsuitzonderingsoort, geladen);
    if (gelezen?.toestand.ontvanger === ontvanger) return true;
  }
  return false;
}
