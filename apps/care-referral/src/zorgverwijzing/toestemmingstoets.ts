import type { Gemeentecode, Oin, Uuid } from '@schakel/domain';
import type { PoolClient } from 'pg';
import type { Toestemmingsuitkomst } from './toestemmingstoets.domain.js';

/** Who would receive which referral. */
export interface Toestemmingsvraag {
  readonly verwijzingId: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly aanbiederId: Uuid;
  readonly organisatie: Oin;
}

/** Asks the records of consent, in the transaction of the command. */
export type Toestemmingstoets = (client: PoolClient, vraag: Toestemmingsvraag) => Promise<Toestemmingsuitkomst>;

/** Where a service finds how consent is judged. */
export const TOESTEMMINGSTOETS = Symbol('schakel:toestemmingstoets');

/**
 * No records of consent are kept: the offer says so. It holds nothing that identifies the person (see `veldprofielen.data.ts`), so it
 * goes out on the ground of the referral itself.
 */
export const zonderToestemmingsregister: Toestemmingstoets = () => Promise.resolve('niet-getoetst');
