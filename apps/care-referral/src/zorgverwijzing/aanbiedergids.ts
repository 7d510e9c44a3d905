import type { Datum, Uuid } from '@schakel/domain';
import type { PoolClient } from 'pg';
import { bestaatOp } from '../aanbieder/aanbieder.domain.js';
import { laadAanbieder } from '../aanbieder/aanbiedergids.js';
import type { GekozenAanbieder } from './zorgverwijzing-toestand.domain.js';

/** Looks a provider up in the directory of a legal day, in the transaction of the command; undefined when it is not there. */
export type Aanbiedergids = (client: PoolClient, id: Uuid, dag: Datum) => Promise<GekozenAanbieder | undefined>;

/** Where a service finds its directory. */
export const AANBIEDERGIDS = Symbol('schakel:aanbiedergids');

/** The directory of the service. */
export const eigenGids: Aanbiedergids = async (client, id, dag) => {
  const gevonden = await laadAanbieder(client, id);
  if (gevonden === undefined || !bestaatOp(gevonden, dag)) return undefined;
  const { organisatie, soort, leeftijdsgroepen } = gevonden;
  return { id, organisatie, soort, leeftijdsgroepen };
};
