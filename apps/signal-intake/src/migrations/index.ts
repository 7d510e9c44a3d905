import { Signaal1772000000000 } from './1772000000000-signaal.js';

/** All migrations of the service, oldest first. */
export const migrations = [Signaal1772000000000];
