import type { Uuid } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import { laadDossier, leesDossier, type Dossiersoort, type GelezenDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import { laadAanbieder } from '../aanbieder/aanbiedergids.js';
import type { Aanbieder } from '../aanbieder/aanbieder.domain.js';
import { kijkOverGemeenten } from './over-gemeenten.js';
import type { Plaats } from './plaats.domain.js';
import type { PlaatsRij } from './plaats.rij.js';
import { laadPlaats } from './plaats.store.js';
import { evolve, type Reservering, type Reserveringsgebeurtenis } from './reservering.domain.js';
import { reserveringspolicy } from './reservering.policy.js';
import { reserveringVan, rijVan, type ReserveringRij } from './reservering.rij.js';
import { evolve as evolveWachtende, type Wachtende, type Wachtgebeurtenis } from './wachtende.domain.js';
import { wachtendepolicy } from './wachtende.policy.js';
import { rijVan as wachtrijVan, wachtendeVan, type WachtendeRij } from './wachtende.rij.js';

type Reserveringsbron = (typeof reserveringspolicy)['definitie']['bron'];
type Wachtbron = (typeof wachtendepolicy)['definitie']['bron'];

/** Reservations as files; they publish nothing: which bed is for whom is nobody else's business. */
export const reserveringsoort: Dossiersoort<Reservering, Reserveringsgebeurtenis, Reserveringsbron, ReserveringRij> = {
  aggregaat: 'reservering',
  tabel: 'reservering',
  pad: 'reserveringen',
  policy: reserveringspolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: reserveringVan,
  rijVan,
  publiek: () => null,
};

/** Entries of waiting lists as files; they publish nothing. */
export const wachtendesoort: Dossiersoort<Wachtende, Wachtgebeurtenis, Wachtbron, WachtendeRij> = {
  aggregaat: 'wachtende',
  tabel: 'wachtende',
  pad: 'wachtenden',
  policy: wachtendepolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve: evolveWachtende,
  toestandVan: wachtendeVan,
  rijVan: wachtrijVan,
  publiek: () => null,
};

/** What a reservation looks at beside itself: the bed, who holds it, its service, and the queue. */
export interface Plaatsstand {
  readonly plaats: GelezenDossier<Plaats, PlaatsRij>;
  /** Reservation that holds the bed, whosoever it is. */
  readonly houder: GelezenDossier<Reservering, ReserveringRij> | undefined;
  readonly aanbieder: Aanbieder | undefined;
  /** How many others wait longer for this service. */
  readonly wachtenden: number;
  /** Own entry in the queue, which the reservation fulfils. */
  readonly eigen: GelezenDossier<Wachtende, WachtendeRij> | undefined;
}

/** Whether this transaction sees the referral: asked before it looks further than its own municipality. */
export async function kentVerwijzing(client: PoolClient, id: string): Promise<boolean> {
  const text = 'select 1 from zorgverwijzing where id = $1';
  return (await client.query({ name: 'verwijzing-bestaat', text, values: [id] })).rows.length > 0;
}

/** Reads all that a reservation of this bed depends on; undefined when there is no such bed. Looks over municipalities from here on. */
export async function laadPlaatsstand(
  client: PoolClient,
  sleutels: KeyRing,
  { plaatsId, zorgverwijzingId }: { readonly plaatsId: Uuid; readonly zorgverwijzingId: Uuid },
): Promise<Plaatsstand | undefined> {
  await kijkOverGemeenten(client);
  const plaats = await laadPlaats(client, sleutels, plaatsId);
  if (plaats === undefined) return undefined;
  const { aanbiederId } = plaats.toestand;
  const houder = 'houder' in plaats.toestand ? plaats.toestand.houder : undefined;
  const eigenId = await eigenWachtplek(client, aanbiederId, zorgverwijzingId);
  return {
    plaats,
    houder: houder && (await laadReservering(client, sleutels, houder.reserveringId)),
    aanbieder: await laadAanbieder(client, aanbiederId),
    wachtenden: await wachtendenVoor(client, aanbiederId, eigenId),
    eigen: eigenId === undefined ? undefined : await laadWachtende(client, sleutels, eigenId),
  };
}

/** A reservation with its key, in a transaction that looks over municipalities. */
export async function laadReservering(client: PoolClient, sleutels: KeyRing, id: string) {
  const geladen = await laadDossier(reserveringsoort, client, sleutels, id);
  return geladen && leesDossier(reserveringsoort, geladen);
}

async function laadWachtende(client: PoolClient, sleutels: KeyRing, id: string) {
  const geladen = await laadDossier(wachtendesoort, client, sleutels, id);
  return geladen && leesDossier(wachtendesoort, geladen);
}

/** The entry of a referral in the queue of a service, while it waits. */
export async function eigenWachtplek(
  client: PoolClient,
  aanbiederId: string,
  zorgverwijzingId: string,
): Promise<Uuid | undefined> {
  const { rows } = await client.query<{ id: Uuid }>({
    name: 'wachtplek-eigen',
    text: `select id from wachtende where aanbieder_id = $1 and zorgverwijzing_id = $2 and status = 'wachtend' limit 1`,
    values: [aanbiederId, zorgverwijzingId],
  });
  return rows[0]?.id;
}

/**
 * How many wait longer than an entry (all, without one), in a transaction that looks over municipalities. In order of arrival; equal
 * instants in order of id.
 */
export async function wachtendenVoor(
  client: PoolClient,
  aanbiederId: string,
  dan: string | undefined,
): Promise<number> {
  const { rows } = await client.query<{ aantal: number }>({
    name: 'wachtenden-voor',
    text: `select count(*)::int as aantal from wachtende w
      where w.aanbieder_id = $1 and w.status = 'wachtend'
        and ($2::uuid is null or (w.aangemeld_op, w.id) < (select e.aangemeld_op, e.id from wachtende e where e.id = $2))`,
    values: [aanbiederId, dan ?? null],
  });
  return rows[0]?.aantal ?? 0;
}
