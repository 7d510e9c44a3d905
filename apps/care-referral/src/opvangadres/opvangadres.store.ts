import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import { overAlleGemeenten } from '../plaats/over-gemeenten.js';
import { eindes } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import {
  evolve as evolveInzage,
  type Aanbiederband,
  type Adresinzage,
  type Inzagegebeurtenis,
} from './adresinzage.domain.js';
import { adresinzagepolicy, opvangadrespolicy } from './opvangadres.policy.js';
import {
  inzagerij,
  inzageVan,
  locatierij,
  locatieVan,
  type AdresinzageRij,
  type OpvangadresRij,
} from './opvangadres.rij.js';
import { evolve, type Locatiegebeurtenis, type Opvanglocatie } from './opvanglocatie.domain.js';

type Locatiebron = (typeof opvangadrespolicy)['definitie']['bron'];
type Inzagebron = (typeof adresinzagepolicy)['definitie']['bron'];

/** Locations as files; they publish nothing. Providers and escorts of other municipalities reach them, so the policy decides. */
export const opvangadressoort: Dossiersoort<Opvanglocatie, Locatiegebeurtenis, Locatiebron, OpvangadresRij> = {
  aggregaat: 'opvangadres',
  tabel: 'opvangadres',
  pad: 'opvangadressen',
  policy: opvangadrespolicy,
  gemeenten: overAlleGemeenten,
  bron: ({ gemeentecode, organisatie, toegangslijst }) => ({ gemeentecode, organisatie, toegangslijst }),
  evolve,
  toestandVan: locatieVan,
  rijVan: locatierij,
  publiek: () => null,
};

/** Readings as files; they publish nothing. */
export const adresinzagesoort: Dossiersoort<Adresinzage, Inzagegebeurtenis, Inzagebron, AdresinzageRij> = {
  aggregaat: 'adresinzage',
  tabel: 'adresinzage',
  pad: 'adresinzagen',
  policy: adresinzagepolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve: evolveInzage,
  toestandVan: inzageVan,
  rijVan: inzagerij,
  publiek: () => null,
};

/** Whether a referral has a confirmed place at a location, in a transaction that looks over municipalities. */
export async function isGeplaatstOp(
  client: PoolClient,
  zorgverwijzingId: string,
  opvangadresId: string,
): Promise<boolean> {
  const { rows } = await client.query({
    name: 'geplaatst-op',
    text: `select 1 from reservering r join plaats p on p.id = r.plaats_id
      where r.zorgverwijzing_id = $1 and r.status = 'bevestigd' and p.opvangadres_id = $2 limit 1`,
    values: [zorgverwijzingId, opvangadresId],
  });
  return rows.length > 0;
}

/**
 * What ties a referral to a service, in a transaction that looks over municipalities: a bed that is held or confirmed there, or an offer that
 * it accepted.
 */
export async function bandMetAanbieder(
  client: PoolClient,
  zorgverwijzingId: string,
  aanbiederId: string,
): Promise<Aanbiederband> {
  const { rows } = await client.query<{ loopt: boolean; vast: boolean; gehouden_tot: Date | null }>({
    name: 'band-met-aanbieder',
    text: `with bed as (
        select r.status, r.wekker_op from reservering r join plaats p on p.id = r.plaats_id
        where r.zorgverwijzing_id = $1 and r.status in ('lopend', 'bevestigd') and p.aanbieder_id = $2
      )
      select v.status <> all ($3::text[]) as loopt,
        exists (select 1 from bed where status = 'bevestigd')
          or exists (select 1 from zorgaanbod a
            where a.zorgverwijzing_id = v.id and a.aanbieder_id = $2 and a.stand = 'geaccepteerd') as vast,
        (select max(wekker_op) from bed where status = 'lopend') as gehouden_tot
      from zorgverwijzing v where v.id = $1`,
    values: [zorgverwijzingId, aanbiederId, eindes],
  });
  const { loopt = false, vast = false, gehouden_tot: tot } = rows[0] ?? {};
  return { loopt, vast, ...(tot && { gehoudenTot: tot.toISOString() }) };
}

/** Whether a location is in use and of this service; false as well when there is no such location. */
export async function isLocatieVan(client: PoolClient, opvangadresId: string, aanbiederId: string): Promise<boolean> {
  const { rows } = await client.query({
    name: 'locatie-van',
    text: `select 1 from opvangadres where id = $1 and aanbieder_id = $2 and status = 'in-gebruik'`,
    values: [opvangadresId, aanbiederId],
  });
  return rows.length > 0;
}
