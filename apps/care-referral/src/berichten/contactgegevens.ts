import { zonderLeeg, type Blok } from '@schakel/istandaarden';
import type { Contact } from '../toewijzing/toewijzing-toestand.domain.js';

/** COD757 02: the only kind of address that leaves. 01, 03 and 04 may be where a victim sleeps. */
const CORRESPONDENTIE = '02';
const VIA_GEMEENTE: Blok = { Soort: CORRESPONDENTIE, Organisatie: 'via de gemeente' };

/**
 * The contact block of a message. It is mandatory in the schema and a trap: kinds 03 (where somebody stays) and 04 (temporary) would tell
 * every system on the way where the shelter is. What is left is how to write to somebody; without that, the municipality.
 */
export function contactgegevens(contacten: readonly Contact[]): Blok {
  const blokken = contacten.filter(({ soort }) => soort === CORRESPONDENTIE).map(alsContact);
  return { Contact: blokken.length > 0 ? blokken : [VIA_GEMEENTE] };
}

function alsContact({ organisatie, straat, huisnummer, postcode, plaats }: Contact): Blok {
  const adres = zonderLeeg({
    Huis: huisnummer === undefined ? undefined : { Huisnummer: String(huisnummer) },
    Postcode: postcode,
    Straatnaam: straat,
    Plaatsnaam: plaats,
  });
  const isLeeg = Object.keys(adres).length === 0;
  return zonderLeeg({ Soort: CORRESPONDENTIE, Adres: isLeeg ? undefined : adres, Organisatie: organisatie });
}
