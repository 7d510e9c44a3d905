import { retourVan, type Berichtsoort } from '../berichtsoorten.js';
import { blokIn } from '../indeling/blok.js';
import type { Blok, Blokindeling, Waarde } from '../indeling/indeling.js';
import { maakRetourkop, type Kopgegevens } from '../kop.js';
import type { GelezenBericht } from '../xml/lees-bericht.js';
import { isGoed, type Oordeel, type Retourcode } from './retourcodes.data.js';

type Eigen = Pick<Kopgegevens, 'identificatie' | 'dagtekening'>;

/** A retour with its kind, ready to be written. */
export interface Retourbericht {
  readonly soort: Berichtsoort;
  readonly inhoud: Blok;
}

/** The retour to a message that could be read: the message again, each block with its codes; 0200 where there is no remark. */
export function maakRetour({ soort, inhoud }: GelezenBericht, oordeel: Oordeel, eigen: Eigen): Retourbericht {
  const retour = retourVan(soort);
  const codes = oordeel.get('Header') ?? ['0200'];
  const Header = maakRetourkop(retour, blokIn(inhoud, 'Header'), { ...eigen, codes });
  const beoordeeld = beoordeelBlok(retour.indeling, inhoud, '', oordeel);
  return { soort: retour, inhoud: { ...beoordeeld, Header } };
}

/** The retour to a message of which only the header could be read: 0001 and nothing else. */
export function maakTechnischeRetour(heen: Berichtsoort, kop: Blok, eigen: Eigen): Retourbericht {
  const soort = retourVan(heen);
  return { soort, inhoud: { Header: maakRetourkop(soort, kop, { ...eigen, codes: ['0001'] }) } };
}

function beoordeelBlok({ elementen }: Blokindeling, blok: Blok, pad: string, oordeel: Oordeel): Blok {
  const uit: Record<string, Waarde> = {};
  for (const { naam, inhoud, meer } of elementen) {
    const hier = pad === '' ? naam : `${pad}/${naam}`;
    if (naam === 'RetourCodes') uit[naam] = { RetourCode: oordeel.get(pad) ?? ['0200'] };
    const waarde = blok[naam];
    if (waarde === undefined || naam === 'Header' || naam === 'RetourCodes') continue;
    if (inhoud.soort !== 'blok') uit[naam] = waarde;
    else if (!meer) uit[naam] = beoordeelBlok(inhoud, waarde as Blok, hier, oordeel);
    else {
      const alle = (Array.isArray(waarde) ? waarde : [waarde]) as readonly Blok[];
      uit[naam] = alle.map((een, nummer) => beoordeelBlok(inhoud, een, `${hier}[${nummer}]`, oordeel));
    }
  }
  return uit;
}

/** The codes of a retour that are a remark, each once with where it first stands; empty when everything was accepted. */
export function opmerkingenIn(inhoud: Blok): readonly { readonly pad: string; readonly code: Retourcode }[] {
  const gevonden: { pad: string; code: Retourcode }[] = [];
  zoekCodes(inhoud, '', (pad, code) => void (isGoed(code) || gevonden.push({ pad, code: code as Retourcode })));
  return gevonden;
}

function zoekCodes(blok: Blok, pad: string, meld: (pad: string, code: string) => void): void {
  for (const [naam, waarde] of Object.entries(blok)) {
    if (waarde === undefined || typeof waarde === 'string') continue;
    const hier = pad === '' ? naam : `${pad}/${naam}`;
    const delen = (Array.isArray(waarde) ? waarde : [waarde]) as readonly (string | Blok)[];
    delen.forEach((deel, nummer) => {
      const plaats = Array.isArray(waarde) ? `${hier}[${nummer}]` : hier;
      if (typeof deel !== 'string') zoekCodes(deel, plaats, meld);
      else if (naam === 'RetourCode') meld(pad.replace(/\/?RetourCodes$/, ''), deel);
    });
  }
}
