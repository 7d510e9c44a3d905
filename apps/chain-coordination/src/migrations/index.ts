import { Ketendossier1772000000000 } from './1772000000000-ketendossier.js';

/** All migrations of chain-coordination, oldest first. */
export const migrations = [Ketendossier1772000000000];
