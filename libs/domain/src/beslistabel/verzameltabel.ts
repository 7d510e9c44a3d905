import type { Geweigerd } from '../gevolg.js';
import { bezwaarTegenInvoer, legUit, rijPast, type Rijuitleg } from './beslis.js';
import { beslisruimte, blokVan, zonder, type Beslisruimte, type Blok } from './beslisruimte.js';
import { foutenInKenmerken, foutenInRij, type Beslistabelfout } from './beslistabel-fouten.js';
import type { Beslisinvoer, Beslistabel } from './beslistabel.js';

/**
 * A table in which every row that fits counts, so that several outcomes stand side by side (the hit policy "collect" of DMN). An
 * outcome may go before others: where it applies, those are silent.
 */
export interface Verzameltabel<U extends string = string> extends Omit<Beslistabel<U>, 'treffer' | 'voorbeelden'> {
  readonly treffer: 'alle';
  /** Outcome → the outcomes that are silent where it applies. */
  readonly voorrang: Readonly<Partial<Record<U, readonly U[]>>>;
}

/** One outcome that applies, with the rows that lead to it. */
export interface Verzameldeuitkomst<U extends string = string> {
  readonly dan: U;
  readonly rijen: readonly Rijuitleg[];
}

/** Everything a table says about given facts, in the order of its outcomes. */
export interface Verzameling<U extends string = string> {
  readonly soort: 'verzameld';
  readonly uitkomsten: readonly Verzameldeuitkomst<U>[];
  /** Outcomes that would apply, and the outcome that goes before them. */
  readonly verdrongen: readonly { readonly dan: U; readonly door: U }[];
}

/**
 * Asks a table for all that applies; nothing is an answer too. Refusal: `invoer-past-niet` (names the fields).
 * @param invoer a value for every input of the table; more is ignored
 */
export function verzamel<U extends string>(tabel: Verzameltabel<U>, invoer: Beslisinvoer): Verzameling<U> | Geweigerd {
  const bezwaar = bezwaarTegenInvoer(tabel, invoer);
  if (bezwaar) return bezwaar;
  const { geldend, verdrongen, passend } = geldendeUitkomsten(tabel, invoer);
  const uitkomsten = geldend.map((dan) => ({
    dan,
    rijen: passend.filter((rij) => rij.dan === dan).map((rij) => legUit(rij, invoer)),
  }));
  return { soort: 'verzameld', uitkomsten, verdrongen };
}

/**
 * The outcomes that apply, without checking the facts and without explaining: for who asks the same table many times.
 * @param invoer a value for every input of the table, known to be one it can have
 */
export function geldendeUitkomsten<U extends string>(tabel: Verzameltabel<U>, invoer: Beslisinvoer) {
  const passend = tabel.rijen.filter((rij) => rijPast(rij, invoer));
  const genoemd = tabel.uitkomsten.filter((uitkomst) => passend.some(({ dan }) => dan === uitkomst));
  const verdrongen = genoemd.flatMap((dan) => {
    const door = genoemd.find((ander) => tabel.voorrang[ander]?.includes(dan));
    return door === undefined ? [] : [{ dan, door }];
  });
  const geldend = genoemd.filter((dan) => !verdrongen.some((een) => een.dan === dan));
  return { geldend, verdrongen, passend };
}

/**
 * The faults of such a table; a sound one gives an empty list. Checks inputs, rows and outcomes as for any table, that no outcome goes
 * before itself, and that each row is heard for some facts: proven over all facts, not tried out.
 */
export function controleerVerzameltabel(tabel: Verzameltabel): readonly Beslistabelfout[] {
  const vorm = [
    ...foutenInKenmerken(tabel.kenmerken),
    ...tabel.rijen.flatMap((rij, nummer) => foutenInRij(tabel, rij, nummer)),
    ...foutenInVoorrang(tabel),
  ];
  if (vorm.length > 0) return vorm;
  const ruimte = beslisruimte(tabel.kenmerken, tabel.rijen);
  return tabel.rijen.flatMap((rij, nummer): Beslistabelfout[] => {
    const blok = blokVan(ruimte, rij);
    const over = blok === undefined ? [] : zonderVoorrang(tabel, ruimte, rij.dan, blok);
    if (over.length > 0) return [];
    const uitleg = 'Deze rij past nergens, of zwijgt overal voor een rij die voorgaat.';
    return [{ code: 'rij-onbereikbaar', plaats: `rijen.${String(nummer)}`, naam: rij.code, uitleg }];
  });
}

function zonderVoorrang(tabel: Verzameltabel, ruimte: Beslisruimte, dan: string, blok: Blok): readonly Blok[] {
  const voorgaand = tabel.rijen.filter((rij) => tabel.voorrang[rij.dan]?.includes(dan));
  return voorgaand.reduce<readonly Blok[]>(
    (open, rij) => {
      const weg = blokVan(ruimte, rij);
      return weg === undefined ? open : open.flatMap((deel) => zonder(deel, weg));
    },
    [blok],
  );
}

/** What goes before something may not itself be silenced by it: then both, or neither, would be heard. */
function foutenInVoorrang({ uitkomsten, voorrang }: Verzameltabel): readonly Beslistabelfout[] {
  return Object.entries(voorrang).flatMap(([dan, achter = []]): Beslistabelfout[] => {
    const onbekend = [dan, ...achter].some((een) => !uitkomsten.includes(een));
    const kring = achter.some((een) => een === dan || voorrang[een] !== undefined);
    if (!onbekend && !kring) return [];
    const uitleg = onbekend ? 'Deze uitkomst kent de tabel niet.' : 'Wie voorrang heeft geeft zelf geen voorrang.';
    return [{ code: 'uitkomst-onbekend', plaats: `voorrang.${dan}`, uitleg }];
  });
}
