import { Zorgverwijzing1773000000000 } from './1773000000000-zorgverwijzing.js';

/** All migrations of the service, oldest first. */
export const migrations = [Zorgverwijzing1773000000000];
