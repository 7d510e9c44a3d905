import type { KeyRing } from '@schakel/privacy';
import { leesDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Andereopdracht, Verwerkingsstand } from './verwerking-verder.domain.js';
import type { Opdrachtstatus, Verwerkingsopdracht } from './verwerkingsopdracht.domain.js';
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
  const opdracht = rij && (await open(client, sleutels, rij));
  return opdracht && { opdracht, andere: await andereOpdrachten(client, sleutels, opdracht) };
}

/** The other orders about the same registration, oldest first; of one whose key was destroyed the reason is not known any more. */
export async function andereOpdrachten(
  client: PoolClient,
  sleutels: KeyRing,
  { id, inschrijvingId }: Verwerkingsopdracht,
): Promise<readonly Andereopdracht[]> {
  const { rows } = await client.query<VerwerkingsopdrachtRij>({
    name: 'verwerkingsopdracht-andere',
    text: 'select * from verwerkingsopdracht where inschrijving_id = $1 and id <> $2 order by id',
    values: [inschrijvingId, id],
  });
  const andere: Andereopdracht[] = [];
  for (const rij of rows) andere.push((await open(client, sleutels, rij)) ?? { id: rij.id, status: rij.status });
  return andere;
}

async function open(
  client: PoolClient,
  sleutels: KeyRing,
  rij: VerwerkingsopdrachtRij,
): Promise<Verwerkingsopdracht | undefined> {
  return leesDossier(verwerkingsopdrachtsoort, { rij, sleutel: await sleutels.openEen(client, rij.id) })?.toestand;
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
