import type { Datum, Gemeentecode } from '@schakel/domain';
import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Regiorelatie } from './centrumgemeente.domain.js';
import { evolve, type Centrumgemeenterelatie, type Relatiegebeurtenis } from './centrumgemeenterelatie.domain.js';
import { centrumgemeenterelatiepolicy } from './centrumgemeenterelatie.policy.js';
import { relatieVan, rijVan, type CentrumgemeenterelatieRij } from './centrumgemeenterelatie.rij.js';

type Bron = (typeof centrumgemeenterelatiepolicy)['definitie']['bron'];

/** Relations as files; they publish nothing. */
export const relatiesoort: Dossiersoort<Centrumgemeenterelatie, Relatiegebeurtenis, Bron, CentrumgemeenterelatieRij> = {
  aggregaat: 'centrumgemeenterelatie',
  tabel: 'centrumgemeenterelatie',
  pad: 'centrumgemeenterelaties',
  policy: centrumgemeenterelatiepolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: relatieVan,
  rijVan,
  publiek: () => null,
};

/** All relations of these municipalities, of all days; every transaction may read them. */
export async function laadRelaties(
  client: PoolClient,
  regiogemeenten: readonly Gemeentecode[],
): Promise<readonly Regiorelatie[]> {
  const { rows } = await client.query<Omit<Regiorelatie, 'geldigTotEnMet'> & { geldigTotEnMet: Datum | null }>({
    name: 'centrumgemeenterelaties',
    text: `select regiogemeente, centrumgemeente, geldig_vanaf as "geldigVanaf", geldig_tot_en_met as "geldigTotEnMet"
      from centrumgemeenterelatie where regiogemeente = any ($1::text[])`,
    values: [regiogemeenten],
  });
  return rows.map(({ geldigTotEnMet, ...rij }) => ({ ...rij, ...(geldigTotEnMet !== null && { geldigTotEnMet }) }));
}
