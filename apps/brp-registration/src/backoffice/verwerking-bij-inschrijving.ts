import type { KeyRing } from '@schakel/privacy';
import { leesDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Andereopdracht, Verwerkingsstand } from './verwerking-verder.domain.js';
import type { Opdrachtstatus } from './verwerkingsopdracht.domain.js';
import type { VerwerkingsopdrachtRij } from './verwerkingsopdracht.rij.js';
import { verwerkingsopdrachtsoort } from './verwerkingsopdrachtsoort.js';

/** The last order about a registration; undefined when it was never concluded, or the order's key was destroyed. */
export async function laatsteVerwerking(
  client: PoolClient,
  sleutels: KeyRing,
  inschrijvingId: string,
): Promise<Verwerkingsstand | undefined> {
  const { rows } = await client.query<VerwerkingsopdrachtRij>({
    name: 'verwerkingsopdracht-van-inschrijving',
    text: 'select * from verwerkingsopdracht where inschrijving_id = $1 order by id desc limit 1',
    values: [inschrijvingId],
  });
  const [rij] = rows;
  const gelezen =
    rij && leesDossier(verwerkingsopdrachtsoort, { rij, sleutel: await sleutels.openEen(client, rij.id) });
  return gelezen && { opdracht: gelezen.toestand, andere: await andereOpdrachten(client, gelezen.toestand) };
}

/** The other orders about the same registration, oldest first. */
export async function andereOpdrachten(
  client: PoolClient,
  { id, inschrijvingId }: Verwerkingsstand['opdracht'],
): Promise<readonly Andereopdracht[]> {
  const { rows } = await client.query<Andereopdracht>({
    name: 'verwerkingsopdracht-andere',
    text: 'select id, status from verwerkingsopdracht where inschrijving_id = $1 and id <> $2 order by id',
    values: [inschrijvingId, id],
  });
  return rows;
}

/** How the last order about a registration stands; undefined when it was never concluded. */
export async function laatsteStatus(client: PoolClient, inschrijvingId: string): Promise<Opdrachtstatus | undefined> {
  const { rows } = await client.query<{ status: Opdrachtstatus }>({
    name: 'verwerkingsopdracht-laatste-status',
    text: 'select status from verwerkingsopdracht where inschrijving_id = $1 order by id desc limit 1',
    values: [inschrijvingId],
  });
  return rows[0]?.status;
}
