import { Zorgverwijzing1773000000000 } from './1773000000000-zorgverwijzing.js';
import { Toewijzing1776000500000 } from './1776000500000-toewijzing.js';

/** All migrations of the service, oldest first. */
export const migrations = [Zorgverwijzing1773000000000, Toewijzing1776000500000];
