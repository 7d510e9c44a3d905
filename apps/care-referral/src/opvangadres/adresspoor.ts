import type { Adresdelen } from './opvangadres.js';

/**
 * How an address is recognised whatever way it is written: `postcode` and number; street, number and town; street and number, for who
 * leaves the rest out. A letter or word behind the number is dropped: a message has no room for it, and next door is as near.
 */
const spoor = {
  postcode: (postcode: string, nummer: string) => `postcode ${postcode} ${nummer}`,
  plaats: (straat: string, nummer: string, plaats: string) => `plaats ${straat} ${nummer} ${plaats}`,
  straat: (straat: string, nummer: string) => `straat ${straat} ${nummer}`,
};

const POSTCODE = /(?<![0-9a-z])([1-9][0-9]{3})[\s.-]*([a-z]{2})(?![a-z0-9])/gi;
const NUMMER = /[0-9]+/g;
/** A street has no more words than this. */
const MEESTE_WOORDEN = 6;

/** Letters and digits alone, without case or accents: `'s-Gravenhage` and `s Gravenhage` are one. */
const kaal = (tekst: string) =>
  tekst
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
/** Numbers as on a house: at most five digits, without zeros before. */
const nummersIn = (tekst: string) =>
  [...tekst.matchAll(NUMMER)].map(([cijfers]) => cijfers.replace(/^0+/, '')).filter((een) => /^[0-9]{1,5}$/.test(een));
const postcodesIn = (tekst: string) =>
  [...tekst.matchAll(POSTCODE)].map(([, cijfers, letters]) => `${cijfers}${letters}`.toLowerCase());

/** What the address of a shelter is recognised by; nothing for one without a number. */
export function sporenVanAdres({ straat, huisnummer, postcode, plaats }: Adresdelen): readonly string[] {
  const [nummer] = nummersIn(huisnummer);
  if (nummer === undefined) return [];
  const codes = postcodesIn(postcode ?? '').map((code) => spoor.postcode(code, nummer));
  return [...codes, spoor.plaats(kaal(straat), nummer, kaal(plaats)), spoor.straat(kaal(straat), nummer)];
}

/**
 * What lines that somebody typed may be the address of, as `sporenVanAdres` writes it: every reading of them, because nobody writes an
 * address in one way. Street and number alone count only where no postcode says which town.
 */
export function sporenInTekst(regels: readonly string[]): readonly string[] {
  const heel = regels.join('\n').normalize('NFKC');
  const postcodes = postcodesIn(heel);
  const delen = heel.split(/[,;|\n]/);
  // `1234 hs` is a house number as well as a postcode: it does not say which town it is in.
  const zonderPlaats = ([, nummer]: Straatnummer) => postcodes.every((code) => code.slice(0, 4) === nummer);
  const straten = delen.flatMap(straatnummers);
  const plaatsen = [...new Set(delen.flatMap(plaatsenIn))];
  return [
    ...new Set([
      ...postcodes.flatMap((code) => nummersIn(heel).map((nummer) => spoor.postcode(code, nummer))),
      ...straten.flatMap(([straat, nummer]) => plaatsen.map((plaats) => spoor.plaats(straat, nummer, plaats))),
      ...straten.filter(zonderPlaats).map(([straat, nummer]) => spoor.straat(straat, nummer)),
    ]),
  ];
}

type Straatnummer = readonly [straat: string, nummer: string];

/** Each number with the words before it that may be its street. */
function straatnummers(deel: string): Straatnummer[] {
  return [...deel.matchAll(NUMMER)].flatMap((gevonden) => {
    const [nummer] = nummersIn(gevonden[0]);
    const woorden = deel.slice(0, gevonden.index).split(/\s+/).map(kaal).filter(Boolean).slice(-MEESTE_WOORDEN);
    return nummer === undefined ? [] : woorden.map((_, vanaf) => [woorden.slice(vanaf).join(''), nummer] as const);
  });
}

/** What may be a town: a part without its postcode, or what follows a number, with or without the word that belongs to the number. */
function plaatsenIn(deel: string): string[] {
  const zonder = deel.replaceAll(POSTCODE, '\n').split('\n');
  const na = [...deel.matchAll(NUMMER)].flatMap(({ 0: cijfers, index }) => {
    const rest = deel.slice(index + cijfers.length);
    return [rest, rest.replace(/^\s*\S+/, '')];
  });
  return [...zonder, ...na].map(kaal).filter(Boolean);
}
