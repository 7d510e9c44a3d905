import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { AggregateWrite } from '@schakel/messaging';
import { TransientError } from '@schakel/platform';
import { isVernietigd, type KeyRing } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import type { Bibobruimte } from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import { toetsVan, type BibobToetsRij } from './bibob-toets.rij.js';
import { laadToetsenVan } from './bibob-toets.store.js';
import { bibobruimteVan, type LeesbareToets } from './bibobruimte.domain.js';

/**
 * Id of the stand of a toets: that of the application, or the toets's own when it is about something else.
 */
export function standsleutelVan({
  id,
  vergunningaanvraag_id: aanvraagId,
}: Pick<BibobToetsRij, 'id' | 'vergunningaanvraag_id'>): Uuid {
  return aanvraagId ?? id;
}

/**
 * The row over which a decision on an application and changes of its Bibob file exclude each other: whoever writes either raises its
 * version. It publishes nothing, and the application's own version does not move, so that nobody sees from outside that a toets exists.
 */
export interface Bibobstand {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
}

/** What the Bibob file of an application came to, at one version of its stand. */
export interface Bibobbeeld {
  readonly stand: Bibobstand;
  readonly toetsen: readonly LeesbareToets[];
  readonly ruimte: Bibobruimte;
}

/** The stand that comes with a new application, or with a toets on something else. */
export function nieuweStand({ id, gemeentecode }: Pick<Bibobstand, 'id' | 'gemeentecode'>): AggregateWrite {
  return schrijfStand({ id, gemeentecode, versie: 0 });
}

/** Raises the stand that was read; a version conflict on it means that somebody else was first. */
export function volgendeStand(stand: Bibobstand): AggregateWrite {
  return schrijfStand(stand);
}

function schrijfStand({ id, gemeentecode, versie }: Bibobstand): AggregateWrite {
  return {
    table: 'bibobstand',
    id,
    gemeentecode,
    expectedVersion: versie,
    row: { id, gemeentecode, versie: versie + 1 },
  };
}

/**
 * Reads the stand first and the toetsen after it: what changes in between makes the stand outdated, never the toetsen unseen.
 * @param standId the application, or what `standsleutelVan` gives for a toets
 * @returns undefined when there is no such stand for this transaction
 */
export async function laadBibobruimte(
  client: PoolClient,
  sleutels: KeyRing,
  standId: Uuid,
): Promise<Bibobbeeld | undefined> {
  const { rows } = await client.query<Bibobstand>({
    name: 'bibobstand',
    text: 'select id, gemeentecode, versie from bibobstand where id = $1',
    values: [standId],
  });
  const stand = rows[0];
  if (stand === undefined) return undefined;
  const geladen = await laadToetsenVan(client, sleutels, standId);
  const toetsen = geladen.map(({ rij, sleutel }) => {
    const toets = toetsVan(rij, sleutel);
    return isVernietigd(toets) ? undefined : toets;
  });
  return { stand, toetsen, ruimte: bibobruimteVan(toetsen) };
}

/** Answer of an attempt that lost the race for the stand. */
export const STAND_VERANDERD = Symbol('STAND_VERANDERD');

const POGINGEN = 20;

/**
 * Repeats an attempt until it worked on the newest stand.
 * @throws TransientError (503) when others were first every time
 */
export async function opNieuwsteStand<T>(poging: () => Promise<T | typeof STAND_VERANDERD>): Promise<T> {
  for (let nummer = 1; nummer <= POGINGEN; nummer++) {
    const uitkomst = await poging();
    if (uitkomst !== STAND_VERANDERD) return uitkomst as T;
  }
  throw new TransientError('the stand of an application changed too often');
}
