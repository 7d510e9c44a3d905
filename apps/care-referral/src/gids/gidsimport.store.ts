import type { Datum, Gemeentecode, Uuid } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Aanbieder } from '../aanbieder/aanbieder.domain.js';
import { aanbiederVan, rijVan as aanbiederrij, type AanbiederRij } from '../aanbieder/aanbieder.rij.js';
import { evolve, type Gidsgebeurtenis, type Gidsimport } from './gidsimport.domain.js';
import { gidsimportpolicy } from './gidsimport.policy.js';
import { gidsimportVan, rijVan, type GidsimportRij } from './gidsimport.rij.js';
import type { Gidsverschil } from './gidsverschil.domain.js';

type Bron = (typeof gidsimportpolicy)['definitie']['bron'];

/** Imports as files; they publish nothing: the directory is read where it is. */
export const gidsimportsoort: Dossiersoort<Gidsimport, Gidsgebeurtenis, Bron, GidsimportRij> = {
  aggregaat: 'gidsimport',
  tabel: 'gidsimport',
  pad: 'gidsimporten',
  policy: gidsimportpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: gidsimportVan,
  rijVan,
  publiek: () => null,
};

/** What the directory has: of one source of one municipality with the version of each row, and of others under the ids of an import. */
export interface Gidsstand {
  readonly eigen: readonly { readonly aanbieder: Aanbieder; readonly versie: number }[];
  readonly vreemd: readonly Uuid[];
}

/** Reads the state of the directory that an import is held against. */
export async function laadGidsstand(
  client: PoolClient,
  {
    gemeentecode,
    bron,
    ids,
  }: { readonly gemeentecode: string; readonly bron: string; readonly ids: readonly string[] },
): Promise<Gidsstand> {
  type Rij = Pick<AanbiederRij, 'id' | 'gemeentecode' | 'versie' | 'bron' | 'gegevens' | 'geldig_tot'>;
  const { rows } = await client.query<Rij>(
    `select id, gemeentecode, versie, bron, gegevens, geldig_tot::text as geldig_tot from aanbieder
     where (gemeentecode = $1 and bron = $2) or id = any($3::uuid[])`,
    [gemeentecode, bron, ids],
  );
  const isEigen = (rij: Rij) => rij.gemeentecode === gemeentecode && rij.bron === bron;
  return {
    eigen: rows.filter(isEigen).map((rij) => ({ aanbieder: aanbiederVan(rij), versie: rij.versie })),
    vreemd: rows.filter((rij) => !isEigen(rij)).map(({ id }) => id),
  };
}

/** The writes that put an import in force: what is new, changed, and ended from this day on. Ended services keep their row. */
export function gidswijzigingen(
  gemeentecode: Gemeentecode,
  { eigen }: Gidsstand,
  nieuw: readonly Aanbieder[],
  { verschil, dag }: { readonly verschil: Gidsverschil; readonly dag: Datum },
): Unit['aggregates'] {
  const oud = new Map(eigen.map((een) => [een.aanbieder.id, een]));
  const schrijf = (aanbieder: Aanbieder) => {
    const expectedVersion = oud.get(aanbieder.id)?.versie ?? 0;
    const row = aanbiederrij(aanbieder, gemeentecode, expectedVersion + 1);
    return { table: 'aanbieder', id: aanbieder.id, gemeentecode, expectedVersion, row };
  };
  const raakt = new Set<Uuid>([...verschil.nieuw, ...verschil.gewijzigd.map(({ id }) => id)]);
  const eindigt = verschil.beeindigd.flatMap((id) => {
    const een = oud.get(id)?.aanbieder;
    return een === undefined ? [] : [{ ...een, geldigTot: dag > een.geldigVanaf ? dag : een.geldigVanaf }];
  });
  return [...nieuw.filter(({ id }) => raakt.has(id)), ...eindigt].map(schrijf);
}
