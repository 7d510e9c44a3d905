import { geweigerd, wettelijkeDag, type Geweigerd } from '@schakel/domain';
import { langeDatum, type Brief } from '@schakel/brieven';
import { opvangproducten, productCategorie } from '@schakel/istandaarden';
import { isIngetrokken } from './toewijzing-stand.domain.js';
import type { Product, Toewijzing, Wet } from './toewijzing-toestand.domain.js';

/** What the officer adds to the letter: who sends it, to whom, and under whose name. */
export interface Briefgegevens {
  readonly afzender: Brief['afzender'];
  readonly geadresseerde: readonly string[];
  readonly ondertekening: Brief['ondertekening'];
}

/**
 * The assignment for a client without a citizen service number: no message can be sent (OP079 makes the number mandatory), so the provider
 * gets a letter by a secure channel and sends an invoice outside the chain (SAP-GI, "Cliënten zonder BSN"). It names the client as far as the
 * provider needs to know whom it is about, and no address at all.
 * @returns the letter, or a refusal: `gaat-per-bericht` for a client with a number
 */
export function maakOpdrachtbrief(toewijzing: Toewijzing, gegevens: Briefgegevens, nu: string): Brief | Geweigerd {
  const { status, id, client, producten, wet } = toewijzing;
  if (status !== 'buiten-keten-zonder-bsn')
    return geweigerd('gaat-per-bericht', 'Deze toewijzing gaat in een bericht naar de aanbieder, niet in een brief.');
  const geldig = producten.filter((product) => !isIngetrokken(product));
  const naam = [client.voorletters, client.voorvoegsel, client.achternaam].filter(Boolean).join(' ');
  return {
    ...gegevens,
    kenmerk: id,
    datum: wettelijkeDag(nu),
    onderwerp: 'Opdracht buiten het berichtenverkeer',
    aanhef: 'Geachte aanbieder,',
    inhoud: [
      {
        soort: 'alinea',
        tekst: `Wij wijzen u zorg toe voor ${naam}, geboren op ${langeDatum(client.geboortedatum)}. Deze cliënt heeft nog geen burgerservicenummer. Daarom krijgt u deze opdracht in een brief en niet in een bericht.`,
      },
      { soort: 'kop', tekst: 'Wat wij toewijzen' },
      {
        soort: 'lijst',
        items:
          geldig.length > 0
            ? geldig.map((product) => regelVan(product, wet))
            : ['Niets meer: de toewijzing is ingetrokken.'],
      },
      { soort: 'kop', tekst: 'Wat wij u vragen' },
      {
        soort: 'lijst',
        items: [
          'Meld begin en einde van de zorg binnen vijf werkdagen, onder vermelding van het toewijzingnummer.',
          'Stuur uw factuur buiten het berichtenverkeer, met het toewijzingnummer en zonder naam.',
          'Noem het adres van de opvang nergens, ook niet op de factuur.',
        ],
      },
    ],
    rechtsmiddelen: [],
  };
}

function regelVan({ nummer, categorie, code, ingangsdatum, einddatum, omvang }: Product, wet: Wet): string {
  const naam =
    (code !== undefined ? opvangproducten.codes[code] : undefined) ??
    productCategorie[wet].codes[categorie] ??
    categorie;
  const tot = einddatum === undefined ? '' : ` tot en met ${langeDatum(einddatum)}`;
  const hoeveel =
    omvang === undefined ? '' : `, ${omvang.volume} (eenheid ${omvang.eenheid}, frequentie ${omvang.frequentie})`;
  return `Toewijzing ${nummer}: ${naam} (${code ?? categorie}), vanaf ${langeDatum(ingangsdatum)}${tot}${hoeveel}`;
}
