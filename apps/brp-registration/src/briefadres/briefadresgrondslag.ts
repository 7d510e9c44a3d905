import type { Datum } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import { gelijkenVan, laadDossier, leesDossier } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Grondslagstand } from '../inschrijving/grondslag.domain.js';
import { aanwijzingsoort } from './aanwijzing.store.js';
import { adressleutel, type Adresregels } from './adres.domain.js';
import { briefadressoort } from './briefadres.store.js';
import type { Briefadresgrondcode } from './briefadresregels.domain.js';
import { geldtAanwijzing, steunVan } from './briefadressteun.js';

/** A file named as the ground of an address, for one person on one day. */
interface Vraag {
  readonly id: string;
  readonly adres: Pick<Adresregels, 'postcode' | 'huisnummer'>;
  readonly op: Datum;
}

/** How a briefadres of this person on this ground stands: decided on, still supported, not being looked at anew, and at this address. */
export async function standVanBriefadres(
  client: PoolClient,
  sleutels: KeyRing,
  {
    id,
    adres,
    op,
    grond,
    betrokkeneId,
  }: Vraag & { readonly grond: Briefadresgrondcode; readonly betrokkeneId: string },
): Promise<Grondslagstand> {
  const dossier = await laadDossier(briefadressoort, client, sleutels, id);
  const briefadres = dossier && leesDossier(briefadressoort, dossier)?.toestand;
  if (briefadres?.grond !== grond || briefadres.vanaf > op) return 'geldt-niet';
  if (!(await gelijkenVan(client, betrokkeneId)).includes(briefadres.betrokkeneId)) return 'geldt-niet';
  if (briefadres.status === 'te-herzien') return 'te-herzien';
  if (briefadres.status !== 'geldend') return 'geldt-niet';
  if (!(await steunVan(client, briefadres, briefadres.toestemming, op))) return 'geldt-niet';
  return zelfde(adres, briefadres.adres);
}

/** How an institution that the college designated (2.40) stands: on this day, with this address for writings. */
export async function standVanInstelling(
  client: PoolClient,
  sleutels: KeyRing,
  { id, adres, op }: Vraag,
): Promise<Grondslagstand> {
  if (!(await geldtAanwijzing(client, { id, soort: 'maatschappelijke-opvang', op }))) return 'geldt-niet';
  const dossier = await laadDossier(aanwijzingsoort, client, sleutels, id);
  const aanwijzing = dossier && leesDossier(aanwijzingsoort, dossier)?.toestand;
  return aanwijzing === undefined ? 'geldt-niet' : zelfde(adres, aanwijzing.postadres);
}

function zelfde(een: Vraag['adres'], ander: Vraag['adres']): Grondslagstand {
  return adressleutel(een) === adressleutel(ander) ? 'geldt' : 'ander-adres';
}
