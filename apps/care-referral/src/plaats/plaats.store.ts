import { laadDossier, leesDossier, type Dossiersoort, type GelezenDossier } from '@schakel/service';
import type { KeyRing } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { overAlleGemeenten } from './over-gemeenten.js';
import { evolve, type Plaats, type Plaatsgebeurtenis } from './plaats.domain.js';
import { plaatspolicy } from './plaats.policy.js';
import { plaatsVan, rijVan, type PlaatsRij } from './plaats.rij.js';

type Bron = (typeof plaatspolicy)['definitie']['bron'];

/** Beds as files; they publish nothing: which bed is taken when would tell where somebody is. */
export const plaatssoort: Dossiersoort<Plaats, Plaatsgebeurtenis, Bron, PlaatsRij> = {
  aggregaat: 'plaats',
  tabel: 'plaats',
  pad: 'opvangplaatsen',
  policy: plaatspolicy,
  gemeenten: overAlleGemeenten,
  bron: ({ organisatie }) => ({ organisatie }),
  evolve,
  toestandVan: plaatsVan,
  rijVan,
  publiek: () => null,
};

/** A bed with its key, in a transaction that looks over municipalities; undefined when there is none. */
export async function laadPlaats(
  client: PoolClient,
  sleutels: KeyRing,
  id: string,
): Promise<GelezenDossier<Plaats, PlaatsRij> | undefined> {
  const geladen = await laadDossier(plaatssoort, client, sleutels, id);
  return geladen && leesDossier(plaatssoort, geladen);
}
