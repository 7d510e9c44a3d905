import type { KeyRing } from '@schakel/privacy';
import { leesDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Verwerkingsopdracht } from './verwerkingsopdracht.domain.js';
import type { VerwerkingsopdrachtRij } from './verwerkingsopdracht.rij.js';
import { verwerkingsopdrachtsoort } from './verwerkingsopdrachtsoort.js';

/** The last order about a registration; undefined when it was never concluded, or the order's key was destroyed. */
export async function laatsteVerwerking(
  client: PoolClient,
  sleutels: KeyRing,
  inschrijvingId: string,
): Promise<Verwerkingsopdracht | undefined> {
  const { rows } = await client.query<VerwerkingsopdrachtRij>({
    name: 'verwerkingsopdracht-van-inschrijving',
    text: 'select * from verwerkingsopdracht where inschrijving_id = $1 order by id desc limit 1',
    values: [inschrijvingId],
  });
  const [rij] = rows;
  return (
    rij && leesDossier(verwerkingsopdrachtsoort, { rij, sleutel: await sleutels.openEen(client, rij.id) })?.toestand
  );
}
