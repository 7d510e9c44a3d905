import type { Datum, Uuid } from '@schakel/domain';
import type { PoolClient } from 'pg';
import { zoekAanbieder } from '../aanbieder/aanbieder.domain.js';
import { aanbieders } from '../aanbieder/aanbiederlijst.domain.js';
import type { GekozenAanbieder } from './zorgverwijzing-toestand.domain.js';

/** Looks a provider up in the directory of a legal day, in the transaction of the command; undefined when it is not there. */
export type Aanbiedergids = (client: PoolClient, id: Uuid, dag: Datum) => Promise<GekozenAanbieder | undefined>;

/** Where a service finds its directory. */
export const AANBIEDERGIDS = Symbol('schakel:aanbiedergids');

/** The directory that comes with the service. */
export const vasteGids: Aanbiedergids = (_client, id, dag) => {
  const gevonden = zoekAanbieder(aanbieders, id, dag);
  if (gevonden === undefined) return Promise.resolve(undefined);
  const { organisatie, soort, leeftijdsgroepen } = gevonden;
  return Promise.resolve({ id, organisatie, soort, leeftijdsgroepen });
};
