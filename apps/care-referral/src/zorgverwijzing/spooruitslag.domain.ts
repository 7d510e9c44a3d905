import {
  type Beslisinvoer,
  type Geweigerd,
  type Voorwaardeuitleg,
  beslis,
  geldendeUitkomsten,
  rijPast,
  verzamel,
} from '@schakel/domain';
import { neventabel } from './nevenregels.domain.js';
import { type Aandachtspunt, aandachtspunten, aandachttabel } from './spooraandacht.domain.js';
import {
  type Kenmerknaam,
  type Spoor,
  type Spoorinvoer,
  type Spoorregelcode,
  type Spoorregeltekst,
  kenmerken,
  spoorregel,
  spoorVan,
  sporen,
  tekst,
} from './spoorregel.domain.js';
import { type Hoofdcode, hoofdtabel } from './spoortabel.domain.js';

/** A row that applies, and the facts by which it does. */
export interface Geldenderegel extends Spoorregeltekst {
  readonly waarom: readonly Voorwaardeuitleg[];
}

/** A fact that is not known, and whether knowing it could change what this track says. */
export interface Onbekendgegeven {
  readonly kenmerk: Kenmerknaam;
  readonly maaktVerschil: boolean;
}

/** What one track says; without rows it says nothing about this person. */
export interface Spooruitslag {
  readonly spoor: Spoor;
  readonly regels: readonly Geldenderegel[];
  /** Rows of this track that would apply, were there not a more specific one. */
  readonly verdrongen: readonly { readonly regel: string; readonly door: string }[];
  readonly onbekend: readonly Onbekendgegeven[];
}

/** What all tables say: the row that makes somebody responsible, the tracks side by side, and what to look at. */
export interface Uitslag {
  readonly hoofdregel: Hoofdcode;
  /** Rows beside it, in order of the table; the ordinary shelter of track D (D1) is left out. */
  readonly daarnaast: readonly Spoorregelcode[];
  readonly sporen: readonly Spooruitslag[];
  readonly aandacht: readonly Aandachtspunt[];
}

/** The rows of the main table of one track: what that track would say by itself. Track D has none: it follows the whole table. */
const eigenTabel = (spoor: Spoor) => ({
  ...hoofdtabel,
  rijen: spoor === 'D' || spoor === 'E' ? [] : hoofdtabel.rijen.filter(({ dan }) => spoorVan(dan) === spoor),
});
const eigenTabellen = sporen.map((spoor) => ({ spoor, tabel: eigenTabel(spoor) }));

/**
 * What the tables say about these facts. Inputs that are not known are tried with every value they could have.
 * @param leeftijdBekend false when the age is in doubt or unknown, so that the person counts as a minor by precaution
 */
export function uitslagVan(invoer: Spoorinvoer, leeftijdBekend = true): Uitslag {
  const { hoofdregel, neven, perSpoor } = vraag(invoer);
  const gemist: readonly Kenmerknaam[] = leeftijdBekend ? [] : ['leeftijdsgroep'];
  const onbekend = [...gemist, ...onbekendIn(invoer)].map((kenmerk) => ({
    kenmerk,
    anders: andereUitkomsten(invoer, kenmerk),
  }));
  return {
    hoofdregel,
    daarnaast: [...neven.uitkomsten.map(({ dan }) => dan), ...neven.verdrongen.map(({ dan }) => dan)]
      .filter((dan) => dan !== 'D1')
      .sort(),
    sporen: perSpoor.map((uitslag) => ({
      ...uitslag,
      onbekend: onbekend.map(({ kenmerk, anders }) => ({
        kenmerk,
        maaktVerschil: anders.some((ander) => ander[uitslag.spoor] !== codes(uitslag)),
      })),
    })),
    aandacht: aandachtBij(hoofdregel, invoer),
  };
}

function vraag(invoer: Spoorinvoer) {
  const hoofd = gevraagd(beslis(hoofdtabel, invoer));
  const neven = gevraagd(verzamel(neventabel, { ...invoer, hoofdregel: hoofd.dan }));
  const perSpoor = eigenTabellen.map(({ spoor, tabel }) => {
    const eigen = beslis(tabel, invoer);
    const laatste = eigen.soort === 'gevonden' ? eigen.uitleg.at(-1) : undefined;
    const hoofdrij = eigen.soort === 'gevonden' ? [regel(eigen.dan, laatste?.voorwaarden ?? [])] : [];
    const naast = neven.uitkomsten
      .filter(({ dan }) => spoorVan(dan) === spoor)
      .map(({ dan, rijen }) =>
        regel(
          dan,
          rijen.flatMap(({ voorwaarden }) => voorwaarden),
        ),
      );
    const verdrongen = neven.verdrongen
      .filter(({ dan }) => spoorVan(dan) === spoor)
      .map(({ dan, door }) => ({ regel: dan, door }));
    return { spoor, regels: [...hoofdrij, ...naast], verdrongen };
  });
  return { hoofdregel: hoofd.dan, neven, perSpoor };
}

function regel(code: Spoorregelcode, waarom: readonly Voorwaardeuitleg[]): Geldenderegel {
  return { ...tekst(spoorregel(code)), waarom };
}

const codes = ({ regels }: Pick<Spooruitslag, 'regels'>): string => regels.map((een) => een.regel).join();

/** Inputs that a row looks at; the others change points of attention only. */
const REGELKENMERKEN = new Set([...hoofdtabel.kenmerken, ...neventabel.kenmerken].map(({ naam }) => naam));

/** Per track what would be said for each other value of one input. */
function andereUitkomsten(invoer: Spoorinvoer, kenmerk: Kenmerknaam): readonly Readonly<Record<string, string>>[] {
  if (!REGELKENMERKEN.has(kenmerk)) return [];
  const { waarden } = kenmerken[kenmerk] as { readonly waarden: readonly string[] };
  return waarden.filter((waarde) => waarde !== invoer[kenmerk]).map((waarde) => kort({ ...invoer, [kenmerk]: waarde }));
}

/** The codes per track, without explanation. */
function kort(invoer: Spoorinvoer): Readonly<Record<string, string>> {
  const hoofd = hoofdtabel.rijen.find((rij) => rijPast(rij, invoer));
  if (hoofd === undefined) throw new Error('the main table has a row for all facts');
  const { geldend } = geldendeUitkomsten(neventabel, { ...invoer, hoofdregel: hoofd.dan });
  return Object.fromEntries(
    eigenTabellen.map(({ spoor, tabel }) => {
      const eigen = tabel.rijen.find((rij) => rijPast(rij, invoer));
      const naast = geldend.filter((dan) => spoorVan(dan) === spoor);
      return [spoor, [...(eigen === undefined ? [] : [eigen.dan]), ...naast].join()];
    }),
  );
}

/** Of a Dutch citizen nobody asks for a ground of stay, or how long he is here. */
const ALLEEN_VREEMDELING: readonly string[] = [
  ...['verblijfsgrond', 'eersteDrieMaanden', 'bedenktijd', 'medewerking', 'dublin'],
];
const kenmerknamen = Object.keys(kenmerken) as readonly Kenmerknaam[];

function onbekendIn(invoer: Spoorinvoer): readonly Kenmerknaam[] {
  return kenmerknamen.filter(
    (naam) => invoer[naam] === 'onbekend' && !(invoer.nationaliteit === 'nl' && ALLEEN_VREEMDELING.includes(naam)),
  );
}

function aandachtBij(hoofdregel: Hoofdcode, invoer: Beslisinvoer): readonly Aandachtspunt[] {
  const { uitkomsten } = gevraagd(verzamel(aandachttabel, { ...invoer, hoofdregel }));
  return aandachtspunten.filter(({ code }) => uitkomsten.some(({ dan }) => dan === code));
}

/** The answer of a table that has one for all facts (proven by its check). */
function gevraagd<T>(uitkomst: T | Geweigerd): T {
  if (isGeweigerdeVraag(uitkomst)) throw new Error(`a table refuses the facts: ${uitkomst.weigering.code}`);
  return uitkomst;
}

function isGeweigerdeVraag<T>(uitkomst: T | Geweigerd): uitkomst is Geweigerd {
  return typeof uitkomst === 'object' && uitkomst !== null && 'weigering' in uitkomst;
}
