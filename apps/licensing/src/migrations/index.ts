import { Vergunningen1774000000000 } from './1774000000000-vergunningen.js';
import { Aanvraagbehandeling1775000000000 } from './1775000000000-aanvraagbehandeling.js';

/** All migrations of the service, oldest first. */
export const migrations = [Vergunningen1774000000000, Aanvraagbehandeling1775000000000];
