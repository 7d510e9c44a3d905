import { Inschrijving1774000000000 } from './1774000000000-inschrijving.js';
import { BetrokkenenEnBriefadressen1777000300000 } from './1777000300000-betrokkenen-en-briefadressen.js';

/** All migrations of the service, oldest first. */
export const migrations = [Inschrijving1774000000000, BetrokkenenEnBriefadressen1777000300000];
