import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import { overAlleGemeenten } from '../plaats/over-gemeenten.js';
import { evolve as evolveInzage, type Adresinzage, type Inzagegebeurtenis } from './adresinzage.domain.js';
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
