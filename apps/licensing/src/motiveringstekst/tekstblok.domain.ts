import { geweigerd, type Datum, type Geweigerd, type Herkomst } from '@schakel/domain';

export const motiveringscodes = [
  'verlenen',
  'verlenen-met-voorschriften',
  'weigeren-eisen',
  'weigeren-openbare-orde',
  'weigeren-wet-bibob',
  'niet-behandelen',
  'intrekken',
  'intrekken-wet-bibob',
  'schorsen',
  'vervallen',
  'horen',
  'rechtsmiddelen',
] as const;
/** Name of a block of text from which a decision is composed. */
export type Motiveringscode = (typeof motiveringscodes)[number];

export const plaatshouders = [
  'soort-vergunning',
  'datum-aanvraag',
  'reden',
  'feiten',
  'eisen',
  'afweging',
  'periode',
  'ontbrekende-stukken',
  'hoorverslag',
] as const;
/** A place in a text that the person who drafts fills in. */
export type Plaatshouder = (typeof plaatshouders)[number];

/** A version of a block of the national texts. */
export interface Tekstblok extends Herkomst {
  readonly code: Motiveringscode;
  readonly nummer: number;
  readonly tekst: string;
  readonly geldigVanaf: Datum;
}

/** A block as used in a decision: where it came from, so that the text can be found again. */
export interface GebruiktBlok {
  readonly code: Motiveringscode;
  readonly herkomst: 'landelijk' | 'gemeente';
  readonly nummer: number;
  readonly tekst: string;
}

export type Invulling = Readonly<Partial<Record<Plaatshouder, string>>>;

const PLAATS = /\{\{([^{}]*)\}\}/g;

/** The names between double braces, each once, in order of first mention. */
export function genoemdePlaatshouders(tekst: string): readonly string[] {
  return [...new Set([...tekst.matchAll(PLAATS)].map(([, naam]) => (naam ?? '').trim()))];
}

const isPlaatshouder = (naam: string): naam is Plaatshouder => (plaatshouders as readonly string[]).includes(naam);

/** What is wrong with a text as template. Refusals: `tekst-leeg`, `plaatshouder-onbekend`, `plaatshouder-onaf`. */
export function foutInTekst(code: Motiveringscode, tekst: string): Geweigerd | undefined {
  const fout = (weigering: string, uitleg: string) => geweigerd(weigering, uitleg, [{ veld: 'tekst', regel: uitleg }]);
  if (tekst.trim().length === 0) return fout('tekst-leeg', `De tekst voor ${code} is leeg.`);
  const onbekend = genoemdePlaatshouders(tekst).filter((naam) => !isPlaatshouder(naam));
  if (onbekend.length > 0)
    return fout('plaatshouder-onbekend', `Gebruik alleen deze plaatshouders: ${plaatshouders.join(', ')}.`);
  if (/\{\{|\}\}/.test(tekst.replaceAll(PLAATS, '')))
    return fout('plaatshouder-onaf', 'Een plaatshouder staat tussen dubbele accolades.');
  return undefined;
}

/**
 * The text of blocks with everything filled in, blocks apart by an empty line. A value is put in as it is, once: braces in it are text.
 * Refusal: `plaatshouder-ontbreekt`, naming each place without a value.
 */
export function stelTekstOp(blokken: readonly Pick<GebruiktBlok, 'tekst'>[], invulling: Invulling): string | Geweigerd {
  const nodig = new Set(blokken.flatMap(({ tekst }) => genoemdePlaatshouders(tekst)));
  const leeg = [...nodig].filter((naam) => !isPlaatshouder(naam) || (invulling[naam] ?? '').trim().length === 0);
  if (leeg.length > 0) {
    const velden = leeg.map((naam) => ({ veld: `invulling.${naam}`, regel: 'ingevuld' }));
    return geweigerd('plaatshouder-ontbreekt', 'Vul alle plaatsen in de tekst in.', velden);
  }
  const vul = (_: string, naam: string) => invulling[naam.trim() as Plaatshouder] ?? '';
  return blokken.map(({ tekst }) => tekst.replaceAll(PLAATS, vul).trim()).join('\n\n');
}

/** The national version of a block that holds on a day; undefined before its first. */
export function landelijkBlok(
  blokken: readonly Tekstblok[],
  code: Motiveringscode,
  opDatum: Datum,
): Tekstblok | undefined {
  const geldig = blokken.filter((blok) => blok.code === code && blok.geldigVanaf <= opDatum);
  return geldig.toSorted((een, ander) => (een.geldigVanaf < ander.geldigVanaf ? -1 : 1)).at(-1);
}
