import { geweigerd, type Geweigerd } from '../gevolg.js';
import {
  isKeuze,
  kanWaarde,
  voldoetAan,
  type Beslisinvoer,
  type Beslisrij,
  type Beslistabel,
  type Beslisvoorwaarde,
  type Kenmerkwaarde,
} from './beslistabel.js';

/** Why a row fits or not, one line per condition. */
export interface Rijuitleg {
  readonly rij: string;
  readonly bron: string;
  readonly past: boolean;
  readonly voorwaarden: readonly Voorwaardeuitleg[];
}

export interface Voorwaardeuitleg {
  readonly kenmerk: string;
  /** What the row asks, in words. */
  readonly verwacht: string;
  readonly gegeven: Kenmerkwaarde;
  readonly past: boolean;
}

/** What a table says about given facts, and how it came to that. */
export interface Tabeluitkomst<U extends string = string> {
  readonly soort: 'gevonden';
  readonly dan: U;
  /** Code of the row that decided; of several that agree, the first. */
  readonly rij: string;
  /** The rows that were looked at, in order: up to the one that decided, or all where rows have no order. */
  readonly uitleg: readonly Rijuitleg[];
}

/**
 * Asks a table. A table without faults (`controleerBeslistabel`) answers all facts that its inputs allow; the refusals
 * `geen-rij-past` and `rijen-spreken-elkaar-tegen` are left to tables that were never checked.
 * Refusals: `invoer-past-niet` (names the fields), `geen-rij-past`, `rijen-spreken-elkaar-tegen`.
 * @param invoer a value for every input of the table; more is ignored
 */
export function beslis<U extends string>(tabel: Beslistabel<U>, invoer: Beslisinvoer): Tabeluitkomst<U> | Geweigerd {
  const bezwaar = bezwaarTegenInvoer(tabel, invoer);
  if (bezwaar) return bezwaar;
  const passend = tabel.rijen.filter((rij) => rijPast(rij, invoer));
  const [eerste] = passend;
  if (eerste === undefined) return geweigerd('geen-rij-past', 'Geen rij van de tabel past bij deze gegevens.');
  if (tabel.treffer === 'eensluidend' && passend.some(({ dan }) => dan !== eerste.dan)) {
    return geweigerd('rijen-spreken-elkaar-tegen', 'Rijen van de tabel die passen zeggen iets verschillends.');
  }
  const bekeken = tabel.treffer === 'eerste' ? tabel.rijen.slice(0, tabel.rijen.indexOf(eerste) + 1) : tabel.rijen;
  return { soort: 'gevonden', dan: eerste.dan, rij: eerste.code, uitleg: bekeken.map((rij) => legUit(rij, invoer)) };
}

/** The refusal `invoer-past-niet`, naming the fields, when the facts lack an input or have a value it cannot have. */
export function bezwaarTegenInvoer(
  { kenmerken }: Pick<Beslistabel, 'kenmerken'>,
  invoer: Beslisinvoer,
): Geweigerd | undefined {
  const velden = kenmerken
    .filter((kenmerk) => !Object.hasOwn(invoer, kenmerk.naam) || !kanWaarde(kenmerk, invoer[kenmerk.naam]))
    .map((kenmerk) => ({
      veld: kenmerk.naam,
      regel:
        kenmerk.soort === 'keuze'
          ? `een van: ${kenmerk.waarden.join(', ')}`
          : `een geheel getal van ${String(kenmerk.minimum)} tot en met ${String(kenmerk.maximum)}`,
    }));
  if (velden.length === 0) return undefined;
  return geweigerd('invoer-past-niet', 'De tabel mist een gegeven, of kent de waarde niet.', velden);
}

/** Whether all conditions of a row hold. */
export function rijPast({ als }: Beslisrij, invoer: Beslisinvoer): boolean {
  return Object.entries(als).every(([naam, voorwaarde]) => voldoetAan(voorwaarde, waardeVan(invoer, naam)));
}

/** Why a row fits or not. */
export function legUit({ code, bron, als }: Beslisrij, invoer: Beslisinvoer): Rijuitleg {
  const voorwaarden = Object.entries(als).map(([kenmerk, voorwaarde]) => {
    const gegeven = waardeVan(invoer, kenmerk);
    return { kenmerk, verwacht: inWoorden(voorwaarde), gegeven, past: voldoetAan(voorwaarde, gegeven) };
  });
  return { rij: code, bron, past: voorwaarden.every(({ past }) => past), voorwaarden };
}

function waardeVan(invoer: Beslisinvoer, naam: string): Kenmerkwaarde {
  const waarde = invoer[naam];
  if (waarde === undefined) throw new Error(`a row looks at "${naam}", which the table does not have as an input`);
  return waarde;
}

/** What a condition asks, in words: `a, b of c`, `van 3 tot en met 5`. */
export function inWoorden(voorwaarde: Beslisvoorwaarde): string {
  if (isKeuze(voorwaarde)) {
    return voorwaarde.length < 2
      ? voorwaarde.join()
      : `${voorwaarde.slice(0, -1).join(', ')} of ${String(voorwaarde.at(-1))}`;
  }
  const { minstens, hoogstens } = voorwaarde;
  if (minstens !== undefined && hoogstens !== undefined)
    return `van ${String(minstens)} tot en met ${String(hoogstens)}`;
  if (minstens !== undefined) return `minstens ${String(minstens)}`;
  return hoogstens === undefined ? 'elk getal' : `hoogstens ${String(hoogstens)}`;
}
