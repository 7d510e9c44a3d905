/** The law of a message: Wmo 2015 (iWmo) or Jeugdwet (iJw). The standards are twins with own namespaces and partly own codes. */
export const wetten = ['wmo', 'jw'] as const;
export type Wet = (typeof wetten)[number];

/** Content of an element: text as it stands in the message, or elements by their name. A number is the text of its digits. */
export type Waarde = string | Blok | readonly string[] | readonly Blok[];
export interface Blok {
  readonly [naam: string]: Waarde | undefined;
}

/** One rule that content breaks; `pad` names the element (`Client/StopProducten/StopProduct[1]/Einddatum`), never its content. */
export interface Indelingsfout {
  readonly pad: string;
  readonly regel: string;
}

/** What the text of an element must satisfy. */
export interface Gegevenstype {
  readonly soort: 'tekst' | 'getal' | 'datum' | 'tijd';
  /** Most characters. */
  readonly max?: number;
  readonly patroon?: RegExp;
  readonly codes?: ReadonlySet<string>;
  /** Largest number. */
  readonly hoogste?: number;
  /** The rule in words, for a refusal. */
  readonly regel: string;
}

/** An element of a block. Namespace `basis` is that of the shared schema, `bericht` that of the message itself. */
export interface Element {
  readonly naam: string;
  readonly verplicht: boolean;
  readonly meer: boolean;
  readonly ruimte: 'basis' | 'bericht';
  readonly inhoud: Gegevenstype | Blokindeling;
}

/** The elements of a block, in the one order that the schema allows. */
export interface Blokindeling {
  readonly soort: 'blok';
  readonly elementen: readonly Element[];
  /** Whether a retour message judges this block with codes of its own. */
  readonly retour: boolean;
}

/** Texts `Naam?:Type` or `Naam*:Type` per block; a type is a data type, a block of the shared schema or a block of the message. */
export type Notatie = Readonly<Record<string, string>>;

/** What the notation of a message can refer to beside its own blocks. */
export interface Typenboek {
  readonly typen: Readonly<Record<string, Gegevenstype>>;
  readonly samengesteld: Notatie;
}

const VELD = /^([A-Za-z0-9]+)([?*]?):([A-Za-z0-9]+)$/;

/** Compiles the block `naam` of a notation. Throws on a notation that refers to nothing: a mistake in a table. */
export function leesNotatie(notatie: Notatie, naam: string, boek: Typenboek): Blokindeling {
  return blok(naam, { notatie, boek, ruimte: 'bericht' });
}

interface Herkomst {
  readonly notatie: Notatie;
  readonly boek: Typenboek;
  readonly ruimte: Element['ruimte'];
}

function blok(naam: string, herkomst: Herkomst): Blokindeling {
  const tekst = herkomst.notatie[naam];
  if (tekst === undefined) throw new Error(`no block ${naam}`);
  const elementen = tekst.split(/,\s*/).map((veld) => element(veld, herkomst));
  // Wrappers of a list carry no codes; the blocks in them do, and so does every block of the message that holds data.
  const lijst = elementen.length === 1 && elementen[0]?.meer === true;
  return { soort: 'blok', elementen, retour: herkomst.ruimte === 'bericht' && !lijst };
}

function element(tekst: string, herkomst: Herkomst): Element {
  const [, naam = '', teken, type = ''] = VELD.exec(tekst) ?? [];
  if (naam === '') throw new Error(`no element: ${tekst}`);
  const { notatie, boek, ruimte } = herkomst;
  const inhoud =
    boek.typen[type] ??
    (Object.hasOwn(notatie, type)
      ? blok(type, herkomst)
      : blok(type, { notatie: boek.samengesteld, boek, ruimte: 'basis' }));
  return { naam, verplicht: teken !== '?', meer: teken === '*', ruimte, inhoud };
}
