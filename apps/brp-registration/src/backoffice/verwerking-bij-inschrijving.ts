import type { KeyRing } from '@schakel/privacy';
import { leesDossier, type GelezenDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Andereopdracht, Verwerkingsstand } from './verwerking-verder.domain.js';
import type { Verwerkingsopdracht } from './verwerkingsopdracht.domain.js';
import type { VerwerkingsopdrachtRij } from './verwerkingsopdracht.rij.js';
import { verwerkingsopdrachtsoort } from './verwerkingsopdrachtsoort.js';

type Gelezenopdracht = GelezenDossier<Verwerkingsopdracht, VerwerkingsopdrachtRij>;

/** The last order about a registration; undefined when it was never concluded, or the order's key was destroyed. */
export async function laatsteOpdracht(
  client: PoolClient,
  sleutels: KeyRing,
  inschrijvingId: string,
): Promise<Gelezenopdracht | undefined> {
  const { rows } = await client.query<VerwerkingsopdrachtRij>({
    name: 'verwerkingsopdracht-van-inschrijving',
    text: 'select * from verwerkingsopdracht where inschrijving_id = $1 order by id desc limit 1',
    values: [inschrijvingId],
  });
  const [rij] = rows;
  return rij && open(client, sleutels, rij);
}

/** As {@link laatsteOpdracht}, with the others. */
export async function laatsteVerwerking(
  client: PoolClient,
  sleutels: KeyRing,
  inschrijvingId: string,
): Promise<Verwerkingsstand | undefined> {
  const opdracht = (await laatsteOpdracht(client, sleutels, inschrijvingId))?.toestand;
  return opdracht && { opdracht, andere: await andereOpdrachten(client, sleutels, opdracht) };
}

/** The other orders about the same registration, oldest first; of one whose key was destroyed the worst is taken to be true. */
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
  for (const rij of rows)
    andere.push(
      (await open(client, sleutels, rij))?.toestand ?? { id: rij.id, status: rij.status, reedsVerwerkt: true },
    );
  return andere;
}

async function open(
  client: PoolClient,
  sleutels: KeyRing,
  rij: VerwerkingsopdrachtRij,
): Promise<Gelezenopdracht | undefined> {
  return leesDossier(verwerkingsopdrachtsoort, { rij, sleutel: await sleutels.openEen(client, rij.id) });
}
