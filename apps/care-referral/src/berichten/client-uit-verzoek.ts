import type { Datum } from '@schakel/domain';
import { blokIn, tekstIn, tekstOf, type Blok } from '@schakel/istandaarden';
import type { Client } from '../toewijzing/toewijzing-toestand.domain.js';

/** The client as the provider's request (315) names him. Where he is, it does not say; he is written to by way of the municipality. */
export function clientUitVerzoek(client: Blok): Client {
  const geboorte = blokIn(client, 'Geboortedatum');
  const naam = blokIn(client, 'Naam');
  const geslachtsnaam = blokIn(naam, 'Geslachtsnaam');
  const [voorvoegsel, voorletters] = [tekstOf(geslachtsnaam, 'Voorvoegsel'), tekstOf(naam, 'Voorletters')];
  const datumGebruik = tekstOf(geboorte, 'DatumGebruik') as Client['datumGebruik'];
  return {
    bsn: tekstIn(client, 'Bsn'),
    geboortedatum: tekstIn(geboorte, 'Datum') as Datum,
    ...(datumGebruik !== undefined && { datumGebruik }),
    geslacht: tekstIn(client, 'Geslacht') as Client['geslacht'],
    achternaam: tekstIn(geslachtsnaam, 'Achternaam'),
    ...(voorvoegsel !== undefined && { voorvoegsel }),
    ...(voorletters !== undefined && { voorletters }),
    contacten: [{ soort: '02', organisatie: 'via de gemeente' }],
  };
}
