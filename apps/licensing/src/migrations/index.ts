import { Vergunningen1774000000000 } from './1774000000000-vergunningen.js';
import { BrievenEnWerkvoorraad1775000400000 } from './1775000400000-brieven-en-werkvoorraad.js';

/** All migrations of the service, oldest first. */
export const migrations = [Vergunningen1774000000000, BrievenEnWerkvoorraad1775000400000];
