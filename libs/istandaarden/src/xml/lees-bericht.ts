import { berichtsoortMetRuimte, type Berichtsoort } from '../berichtsoorten.js';
import { controleer } from '../indeling/controleer.js';
import type { Blok, Blokindeling, Element, Indelingsfout, Waarde } from '../indeling/indeling.js';
import { isXmlweigering, leesXml, type XmlElement, type Xmlgrenzen, type Xmlweigering } from './lees-xml.js';

/** A message that was read and satisfies the layout of its kind. */
export interface GelezenBericht {
  readonly soort: Berichtsoort;
  readonly inhoud: Blok;
}

/** A message that was not accepted: as XML, as a message that we know, or by its layout. Then the header may still be readable. */
export type Berichtweigering =
  | { readonly soort: 'xml'; readonly weigering: Xmlweigering }
  | { readonly soort: 'onbekend' }
  | {
      readonly soort: 'indeling';
      readonly bericht: Berichtsoort;
      readonly fouten: readonly Indelingsfout[];
      /** The header, when that part satisfies its layout: enough to answer with 0001. */
      readonly kop?: Blok;
    };

/** Whether a message was refused. */
export function isBerichtweigering(gelezen: GelezenBericht | Berichtweigering): gelezen is Berichtweigering {
  return !('inhoud' in gelezen);
}

/** Reads a message of iWmo or iJw 3.2: safe XML, a known namespace, the order of the schema and its rules. */
export function leesBericht(tekst: string, grenzen?: Xmlgrenzen): GelezenBericht | Berichtweigering {
  const wortel = leesXml(tekst, grenzen);
  if (isXmlweigering(wortel)) return { soort: 'xml', weigering: wortel };
  const soort = berichtsoortMetRuimte(wortel.ruimte);
  if (soort === undefined || wortel.naam !== 'Bericht') return { soort: 'onbekend' };
  const fouten: Indelingsfout[] = [];
  const lezer = new Lezer(soort, (pad, regel) => void (fouten.length < 20 && fouten.push({ pad, regel })));
  const inhoud = lezer.blok(wortel, soort.indeling, '');
  if (fouten.length === 0) fouten.push(...controleer(soort.indeling, inhoud));
  if (fouten.length === 0) return { soort, inhoud };
  const kop = leesbareKop(soort.indeling, inhoud, fouten);
  return { soort: 'indeling', bericht: soort, fouten, ...(kop !== undefined && { kop }) };
}

function leesbareKop(indeling: Blokindeling, inhoud: Blok, fouten: readonly Indelingsfout[]): Blok | undefined {
  const kop = inhoud['Header'];
  const regels = indeling.elementen.find(({ naam }) => naam === 'Header')?.inhoud;
  if (typeof kop !== 'object' || Array.isArray(kop) || regels?.soort !== 'blok') return undefined;
  const goed = fouten.every(({ pad }) => pad !== 'Header' && !pad.startsWith('Header/'));
  return goed && controleer(regels, kop as Blok, 1).length === 0 ? (kop as Blok) : undefined;
}

class Lezer {
  constructor(
    private readonly soort: Berichtsoort,
    private readonly meld: (pad: string, regel: string) => void,
  ) {}

  blok(van: XmlElement, { elementen }: Blokindeling, pad: string): Blok {
    const blok: Record<string, Waarde> = {};
    if (van.tekst.trim() !== '') this.meld(pad, 'heeft tekst buiten de onderdelen');
    let plaats = 0;
    for (const element of elementen) {
      const hier = pad === '' ? element.naam : `${pad}/${element.naam}`;
      const begin = plaats;
      while (plaats < van.kinderen.length && this.#is(van.kinderen[plaats], element)) plaats += 1;
      const gevonden = van.kinderen.slice(begin, plaats);
      if (gevonden.length === 0) continue;
      const waarden = gevonden.map((kind, nummer) =>
        this.#waarde(kind, element, element.meer ? `${hier}[${nummer}]` : hier),
      );
      const [eerste] = waarden;
      if (element.meer || waarden.length > 1) blok[element.naam] = waarden as Waarde;
      else if (eerste !== undefined) blok[element.naam] = eerste;
    }
    if (plaats < van.kinderen.length) this.meld(pad, 'heeft een onderdeel dat hier niet hoort');
    return blok;
  }

  #is(kind: XmlElement | undefined, { naam, ruimte }: Element): boolean {
    return kind?.naam === naam && kind.ruimte === (ruimte === 'basis' ? this.soort.basisruimte : this.soort.ruimte);
  }

  #waarde(kind: XmlElement, { inhoud }: Element, pad: string): string | Blok {
    if (inhoud.soort === 'blok') return this.blok(kind, inhoud, pad);
    if (kind.kinderen.length > 0) this.meld(pad, 'is een tekst');
    // XML Schema collapses blanks around numbers, days and times, and keeps them in texts.
    return inhoud.soort === 'tekst' ? kind.tekst : kind.tekst.trim();
  }
}
