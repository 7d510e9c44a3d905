import { Inschrijving1774000000000 } from './1774000000000-inschrijving.js';

/** All migrations of the service, oldest first. */
export const migrations = [Inschrijving1774000000000];
