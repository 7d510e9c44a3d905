import { isDatum } from '@schakel/domain';
import type { Blok, Blokindeling, Element, Gegevenstype, Indelingsfout } from './indeling.js';

/** Characters that XML 1.0 cannot hold, also half of a pair. */
const ONMOGELIJK =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;
/** A larger list is no conversation about one client. */
export const MEESTE_HERHALINGEN = 500;

/**
 * Where content breaks the layout of its message: the rules of the schema, compiled. Empty when an XML schema validator would find nothing
 * either, which the specs hold against the real schemas.
 * @param meest most faults to look for
 */
export function controleer(indeling: Blokindeling, blok: Blok, meest = 20): readonly Indelingsfout[] {
  const fouten: Indelingsfout[] = [];
  controleerBlok(indeling, blok, '', (pad, regel) => {
    if (fouten.length < meest) fouten.push({ pad, regel });
  });
  return fouten;
}

type Meld = (pad: string, regel: string) => void;

function controleerBlok({ elementen }: Blokindeling, blok: Blok, pad: string, meld: Meld): void {
  for (const element of elementen) {
    const waarde = blok[element.naam];
    const hier = pad === '' ? element.naam : `${pad}/${element.naam}`;
    if (waarde === undefined) {
      if (element.verplicht) meld(hier, 'ontbreekt');
    } else if (!element.meer) {
      if (Array.isArray(waarde)) meld(hier, 'komt meer dan een keer voor');
      else controleerWaarde(element, waarde as string | Blok, hier, meld);
    } else {
      const alle = (Array.isArray(waarde) ? waarde : [waarde]) as readonly (string | Blok)[];
      if (alle.length === 0) meld(hier, 'ontbreekt');
      if (alle.length > MEESTE_HERHALINGEN) meld(hier, `komt meer dan ${MEESTE_HERHALINGEN} keer voor`);
      else alle.forEach((een, nummer) => controleerWaarde(element, een, `${hier}[${nummer}]`, meld));
    }
  }
}

function controleerWaarde({ inhoud }: Element, waarde: string | Blok, pad: string, meld: Meld): void {
  if (inhoud.soort === 'blok') {
    if (typeof waarde === 'string') meld(pad, 'bestaat uit onderdelen');
    else controleerBlok(inhoud, waarde, pad, meld);
  } else if (typeof waarde !== 'string') meld(pad, 'is een tekst');
  else if (!voldoet(inhoud, waarde)) meld(pad, inhoud.regel);
}

function voldoet({ soort, max, patroon, codes, hoogste }: Gegevenstype, tekst: string): boolean {
  if (ONMOGELIJK.test(tekst)) return false;
  if (codes !== undefined && !codes.has(tekst)) return false;
  // Cheap for what is short; characters, not code units, count (XML Schema 1.0 part 2, §4.3.3).
  if (max !== undefined && tekst.length > max && [...tekst].length > max) return false;
  if (patroon !== undefined && !patroon.test(tekst)) return false;
  if (soort === 'getal') return hoogste === undefined || Number(tekst) <= hoogste;
  return soort !== 'datum' || isDatum(tekst);
}
