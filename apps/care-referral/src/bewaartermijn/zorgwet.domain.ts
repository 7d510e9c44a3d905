import { toestemmingsdoelVan } from '../zorgverwijzing/toestemmingstoets.domain.js';
import { geaccepteerdAanbod, type Zorgverwijzing } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';

/**
 * The law under which care is given: that of youth for who is a minor, by precaution or by age, and for who gets youth help; else the
 * Wmo 2015. Undefined while nothing was proposed.
 */
export function wetVan(verwijzing: Zorgverwijzing): 'wmo' | 'jw' | undefined {
  if (!('voorstel' in verwijzing)) return undefined;
  const soort = geaccepteerdAanbod(verwijzing.aanbiedingen)?.soort;
  const jeugdhulp = soort !== undefined && toestemmingsdoelVan(soort) === 'jeugdhulp';
  return jeugdhulp || verwijzing.voorstel.spoor.leeftijdsgroep === 'minderjarig' ? 'jw' : 'wmo';
}
