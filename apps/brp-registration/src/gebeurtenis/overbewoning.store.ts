import { overbewoningBeoordeeld, overbewoningWaargenomen, publicFact, type PublicFact } from '@schakel/contracts';
import type { Datum, Uuid } from '@schakel/domain';
import type { Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import {
  normrij,
  normVan,
  signaalrij,
  signaalVan,
  type OverbewoningsnormRij,
  type OverbewoningssignaalRij,
} from './overbewoning.rij.js';
import { overbewoningsnormpolicy, overbewoningssignaalpolicy } from './overbewoning.policy.js';
import { evolve as volgNorm, type Normgebeurtenis, type Overbewoningsnorm } from './overbewoningsnorm.domain.js';
import {
  evolve as volgSignaal,
  type Overbewoningssignaal,
  type Signaalgebeurtenis,
} from './overbewoningssignaal.domain.js';

/** Norms as files; a norm is no event for others. */
export const normsoort: Dossiersoort<
  Overbewoningsnorm,
  Normgebeurtenis,
  (typeof overbewoningsnormpolicy)['definitie']['bron'],
  OverbewoningsnormRij
> = {
  aggregaat: 'overbewoningsnorm',
  tabel: 'overbewoningsnorm',
  pad: 'overbewoningsnormen',
  policy: overbewoningsnormpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve: volgNorm,
  toestandVan: normVan,
  rijVan: normrij,
  publiek: () => null,
};

type Signaalbron = (typeof overbewoningssignaalpolicy)['definitie']['bron'];

/** Signs as files. */
export const signaalsoort: Dossiersoort<
  Overbewoningssignaal,
  Signaalgebeurtenis,
  Signaalbron,
  OverbewoningssignaalRij
> = {
  aggregaat: 'overbewoningssignaal',
  tabel: 'overbewoningssignaal',
  pad: 'overbewoningssignalen',
  policy: overbewoningssignaalpolicy,
  bron: ({ gemeentecode, afgeschermd }) => ({ gemeentecode, afgeschermd }),
  evolve: volgSignaal,
  toestandVan: signaalVan,
  rijVan: signaalrij,
  publiek: publiekSignaal,
};

/** The privacy filter: in which municipality, and what a person made of it. Where it is and how many live there stay behind `dataref`. */
export function publiekSignaal(
  gebeurtenis: Signaalgebeurtenis,
  { gemeentecode }: Overbewoningssignaal,
  dataref: string,
): PublicFact {
  return gebeurtenis.type === 'overbewoning-waargenomen'
    ? publicFact(overbewoningWaargenomen, { gemeentecode }, dataref)
    : publicFact(overbewoningBeoordeeld, { gemeentecode, oordeel: gebeurtenis.oordeel }, dataref);
}

/** A norm as the rule needs it. */
export interface GeldendeNorm {
  readonly id: Uuid;
  readonly personen: number;
}

/** The norm that holds on a day for the municipality of the transaction; undefined when it set none: then nothing is counted. */
export async function geldendeNorm(client: PoolClient, dag: Datum): Promise<GeldendeNorm | undefined> {
  const { rows } = await client.query<GeldendeNorm>({
    name: 'overbewoningsnorm-geldend',
    text: `select id, personen from overbewoningsnorm where status = 'vastgesteld' and geldig_vanaf <= $1::date
      order by geldig_vanaf desc, id desc limit 1`,
    values: [dag],
  });
  return rows[0];
}
