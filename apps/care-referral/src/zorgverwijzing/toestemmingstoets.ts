import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
import type { Klok } from '@schakel/platform';
import type { PoolClient } from 'pg';
import type { Aanbodsoort } from '../aanbieder/aanbieder.domain.js';
import { leesToestemmingsstand } from '../toestemming/toestemming-poort.js';
import { toestemmingsdoelVan, uitkomstVan, type Toestemmingsuitkomst } from './toestemmingstoets.domain.js';

/** Who would receive which referral. */
export interface Toestemmingsvraag {
  readonly verwijzingId: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly aanbiederId: Uuid;
  readonly organisatie: Oin;
  /** Kind of provider: says for which purpose it would be shared. */
  readonly soort: Aanbodsoort;
}

/** Asks the records of consent, in the transaction of the command. */
export type Toestemmingstoets = (client: PoolClient, vraag: Toestemmingsvraag) => Promise<Toestemmingsuitkomst>;

/** Where a service finds how consent is judged. */
export const TOESTEMMINGSTOETS = Symbol('schakel:toestemmingstoets');

/** Consent as the records of the service know it at this moment. */
export const toestemmingsregister =
  (klok: Klok): Toestemmingstoets =>
  async (client, { gemeentecode, verwijzingId: zorgverwijzingId, organisatie: ontvanger, soort }) => {
    const vraagstuk = { gemeentecode, zorgverwijzingId, doel: toestemmingsdoelVan(soort), ontvanger };
    return uitkomstVan(await leesToestemmingsstand(client, vraagstuk, klok()));
  };
