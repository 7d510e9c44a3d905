import {
  betrokkeneGekoppeld,
  betrokkeneIngekrompen,
  betrokkeneLosgemaakt,
  betrokkeneOntkoppeld,
  betrokkeneSamengevoegd,
  betrokkeneUitgebreid,
  betrokkeneVastgelegd,
  publicFact,
  type PublicFact,
} from '@schakel/contracts';
import type { Uuid } from '@schakel/domain';
import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Betrokkene, Betrokkenegebeurtenis } from './betrokkene-toestand.domain.js';
import { evolve } from './betrokkene.domain.js';
import { betrokkenepolicy } from './betrokkene.policy.js';
import { betrokkeneVan, rijVan, type BetrokkeneRij } from './betrokkene.rij.js';

type Bron = (typeof betrokkenepolicy)['definitie']['bron'];

/** Domain of the pseudonyms of numbers of persons: shared with nobody. */
export const BSN_DOMEIN = 'brp/bsn';
/** Index on the pseudonym: a number belongs to one person of a municipality. */
export const NUMMER_INDEX = 'betrokkene_bsn';

export const betrokkenesoort: Dossiersoort<Betrokkene, Betrokkenegebeurtenis, Bron, BetrokkeneRij> = {
  aggregaat: 'betrokkene',
  tabel: 'betrokkene',
  pad: 'betrokkenen',
  policy: betrokkenepolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: betrokkeneVan,
  rijVan,
  publiek: publiekFeit,
};

/** The privacy filter: that a number was tied, never which; that two ids are one person, never who. */
export function publiekFeit(
  gebeurtenis: Betrokkenegebeurtenis,
  { id, gemeentecode }: Pick<Betrokkene, 'id' | 'gemeentecode'>,
  dataref: string,
): PublicFact {
  switch (gebeurtenis.type) {
    case 'betrokkene-vastgelegd':
      return publicFact(betrokkeneVastgelegd, { gemeentecode }, dataref);
    case 'betrokkene-gekoppeld':
      return publicFact(betrokkeneGekoppeld, { gemeentecode }, dataref);
    case 'betrokkene-ontkoppeld':
      return publicFact(betrokkeneOntkoppeld, { gemeentecode }, dataref);
    case 'betrokkene-samengevoegd':
      return publicFact(betrokkeneSamengevoegd, { gemeentecode, vanId: id, naarId: gebeurtenis.naarId }, dataref);
    case 'betrokkene-losgemaakt':
      return publicFact(betrokkeneLosgemaakt, { gemeentecode, vanId: id, naarId: gebeurtenis.naarId }, dataref);
    case 'betrokkene-uitgebreid':
      return publicFact(betrokkeneUitgebreid, { gemeentecode, vanId: gebeurtenis.vanId, naarId: id }, dataref);
    case 'betrokkene-ingekrompen':
      return publicFact(betrokkeneIngekrompen, { gemeentecode, vanId: gebeurtenis.vanId, naarId: id }, dataref);
  }
}

/** Whether another person of the municipality has this number. @param versies its pseudonyms, under every key still in use */
export async function heeftAnderPersoon(client: PoolClient, versies: readonly string[], id: Uuid): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'betrokkene-met-nummer',
    text: 'select 1 from betrokkene where bsn_pseudoniem = any ($1::text[]) and id <> $2 limit 1',
    values: [versies, id],
  });
  return rowCount !== 0;
}
