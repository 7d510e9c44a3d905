import { Zorgverwijzing1773000000000 } from './1773000000000-zorgverwijzing.js';
import { SporenEnKosten1776000100000 } from './1776000100000-sporen-en-kosten.js';

/** All migrations of the service, oldest first. */
export const migrations = [Zorgverwijzing1773000000000, SporenEnKosten1776000100000];
