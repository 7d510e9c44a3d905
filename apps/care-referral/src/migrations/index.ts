import { Zorgverwijzing1773000000000 } from './1773000000000-zorgverwijzing.js';
import { ToestemmingEnVerblijf1776000400000 } from './1776000400000-toestemming-en-verblijf.js';

/** All migrations of the service, oldest first. */
export const migrations = [Zorgverwijzing1773000000000, ToestemmingEnVerblijf1776000400000];
