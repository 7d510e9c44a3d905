import type { Berichtsoort } from '../berichtsoorten.js';
import type { Blok, Blokindeling, Element, Waarde } from '../indeling/indeling.js';

const BIJZONDER = /[&<>\r]/;
const vervanging: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Text as content of an element. A carriage return would be read back as a line feed, so it is written as a reference. */
export function alsXmlTekst(tekst: string): string {
  return BIJZONDER.test(tekst) ? tekst.replace(/[&<>\r]/g, (teken) => vervanging[teken] ?? teken) : tekst;
}

interface Voorvoegsels {
  readonly basis: string;
  readonly bericht: string;
}

/**
 * A message as XML (UTF-8, no indentation). Elements come in the order of the layout, whatever the order of the object; what the layout does
 * not know is a bug and throws. Check the content first (`controleer`): this only writes.
 */
export function schrijfBericht({ wet, soort, ruimte, basisruimte, indeling }: Berichtsoort, bericht: Blok): string {
  const voorvoegsels = { basis: `i${wet}:`, bericht: `${wet}${soort}:` };
  const wortel = `${voorvoegsels.bericht}Bericht`;
  const ruimtes = `xmlns:i${wet}="${basisruimte}" xmlns:${wet}${soort}="${ruimte}"`;
  const inhoud = schrijfBlok(indeling, bericht, voorvoegsels);
  return `<?xml version="1.0" encoding="UTF-8"?><${wortel} ${ruimtes}>${inhoud}</${wortel}>`;
}

function schrijfBlok({ elementen }: Blokindeling, blok: Blok, voorvoegsels: Voorvoegsels): string {
  let tekst = '';
  let geschreven = 0;
  for (const element of elementen) {
    const waarde = blok[element.naam];
    if (waarde === undefined) continue;
    geschreven += 1;
    tekst += Array.isArray(waarde)
      ? (waarde as readonly (string | Blok)[]).map((een) => schrijfElement(element, een, voorvoegsels)).join('')
      : schrijfElement(element, waarde as string | Blok, voorvoegsels);
  }
  const gegeven = Object.values(blok).filter((waarde) => waarde !== undefined).length;
  if (gegeven !== geschreven) throw new Error('a block holds an element that its layout does not know');
  return tekst;
}

function schrijfElement(
  { naam, ruimte, inhoud }: Element,
  waarde: Exclude<Waarde, readonly unknown[]>,
  voorvoegsels: Voorvoegsels,
): string {
  const label = `${voorvoegsels[ruimte]}${naam}`;
  const binnen =
    inhoud.soort === 'blok' ? schrijfBlok(inhoud, waarde as Blok, voorvoegsels) : alsXmlTekst(waarde as string);
  return `<${label}>${binnen}</${label}>`;
}
