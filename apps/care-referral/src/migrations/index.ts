import { Zorgverwijzing1773000000000 } from './1773000000000-zorgverwijzing.js';
import { Betrokkenewijzer1777000300000 } from './1777000300000-betrokkenewijzer.js';

/** All migrations of the service, oldest first. */
export const migrations = [Zorgverwijzing1773000000000, Betrokkenewijzer1777000300000];
