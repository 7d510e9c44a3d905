import { Zorgverwijzing1773000000000 } from './1773000000000-zorgverwijzing.js';
import { GidsEnPlaatsen1776000300000 } from './1776000300000-gids-en-plaatsen.js';

/** All migrations of the service, oldest first. */
export const migrations = [Zorgverwijzing1773000000000, GidsEnPlaatsen1776000300000];
