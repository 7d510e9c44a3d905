import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element with what is below it. */
export interface XmlElement {
  readonly naam: string;
  readonly ruimte: string;
  /** Attributes by local name; declarations of namespaces are not among them. */
  readonly attributen: Readonly<Record<string, string>>;
  readonly kinderen: XmlElement[];
  tekst: string;
}

/** How much a document may be. */
export interface Xmlgrenzen {
  readonly bytes: number;
  readonly diepte: number;
  readonly elementen: number;
}

/** Why a document was not read. Says nothing of what is in it. */
export type Xmlweigering =
  | 'xml-te-groot'
  | 'xml-te-diep'
  | 'xml-te-veel-elementen'
  | 'xml-met-doctype'
  | 'xml-met-opdracht'
  | 'xml-niet-welgevormd';

/** A message of one client is some kilobytes. */
export const XMLGRENZEN: Xmlgrenzen = { bytes: 512 * 1024, diepte: 16, elementen: 10_000 };

class Geweigerd extends Error {
  constructor(readonly weigering: Xmlweigering) {
    super(weigering);
  }
}

/**
 * Reads a document without trusting it: no document type at all (so no entities of its own: no billion laughs, no XXE), no processing
 * instructions, nothing is fetched, and size, depth and number of elements are bounded while it is read.
 * @returns the root element, or the reason for refusing
 */
export function leesXml(tekst: string, grenzen: Xmlgrenzen = XMLGRENZEN): XmlElement | Xmlweigering {
  if (tekst.length > grenzen.bytes || Buffer.byteLength(tekst) > grenzen.bytes) return 'xml-te-groot';
  const bouwer = new Bouwer(grenzen);
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => bouwer.weiger('xml-met-doctype'));
  parser.on('processinginstruction', () => bouwer.weiger('xml-met-opdracht'));
  parser.on('error', () => bouwer.weiger('xml-niet-welgevormd'));
  parser.on('opentag', (tag) => bouwer.open(tag));
  parser.on('closetag', () => bouwer.sluit());
  parser.on('text', (deel) => bouwer.tekst(deel));
  parser.on('cdata', (deel) => bouwer.tekst(deel));
  try {
    // The parser takes a declaration of a type in one piece: what begins one is refused before it is read.
    if (/<!DOCTYPE/i.test(tekst)) return 'xml-met-doctype';
    parser.write(tekst).close();
  } catch (error) {
    if (error instanceof Geweigerd) return error.weigering;
    return 'xml-niet-welgevormd';
  }
  return bouwer.wortel ?? 'xml-niet-welgevormd';
}

/** Whether a document was refused. */
export function isXmlweigering(gelezen: XmlElement | Xmlweigering): gelezen is Xmlweigering {
  return typeof gelezen === 'string';
}

class Bouwer {
  wortel: XmlElement | undefined;
  readonly #open: XmlElement[] = [];
  #aantal = 0;

  constructor(private readonly grenzen: Xmlgrenzen) {}

  weiger(weigering: Xmlweigering): never {
    throw new Geweigerd(weigering);
  }

  open({ local, uri, attributes }: SaxesTagNS): void {
    if (this.#open.length >= this.grenzen.diepte) this.weiger('xml-te-diep');
    this.#aantal += 1;
    if (this.#aantal > this.grenzen.elementen) this.weiger('xml-te-veel-elementen');
    const eigen = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
    const attributen = Object.fromEntries(eigen.map(({ local: naam, value }) => [naam, value]));
    const element: XmlElement = { naam: local, ruimte: uri, attributen, kinderen: [], tekst: '' };
    this.#open.at(-1)?.kinderen.push(element);
    this.wortel ??= element;
    this.#open.push(element);
  }

  sluit(): void {
    this.#open.pop();
  }

  tekst(deel: string): void {
    const binnen = this.#open.at(-1);
    if (binnen !== undefined) binnen.tekst += deel;
  }
}
