import { Ketendossier1772000000000 } from './1772000000000-ketendossier.js';
import { Abonnement1772000100000 } from './1772000100000-abonnement.js';
import { Ketenantwoord1772000200000 } from './1772000200000-ketenantwoord.js';

/** All migrations of chain-coordination, oldest first. */
export const migrations = [Ketendossier1772000000000, Abonnement1772000100000, Ketenantwoord1772000200000];
