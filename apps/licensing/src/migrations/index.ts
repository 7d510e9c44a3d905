import { Vergunningen1774000000000 } from './1774000000000-vergunningen.js';
import { BibobToets1775000100000 } from './1775000100000-bibob-toets.js';

/** All migrations of the service, oldest first. */
export const migrations = [Vergunningen1774000000000, BibobToets1775000100000];
