import { Inschrijving1774000000000 } from './1774000000000-inschrijving.js';
import { InschrijvingInHetGeheel1777000200000 } from './1777000200000-inschrijving-in-het-geheel.js';

/** All migrations of the service, oldest first. */
export const migrations = [Inschrijving1774000000000, InschrijvingInHetGeheel1777000200000];
