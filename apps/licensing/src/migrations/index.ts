import { Vergunningen1774000000000 } from './1774000000000-vergunningen.js';

/** All migrations of the service, oldest first. */
export const migrations = [Vergunningen1774000000000];
