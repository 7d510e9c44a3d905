import { LO_CATEGORIEEN, LO_ELEMENTEN, NIET_MEER_WOONACHTIG } from './lo-elementen.data.js';

/** What is doubted, as 83.10 writes it: category, group and element, zeros for the whole of it. */
export interface Onderzoeksaanduiding {
  /** Six digits, e.g. `081160`. */
  readonly code: string;
  readonly omvang: 'categorie' | 'groep' | 'element' | 'niet-meer-woonachtig';
  /** In words, e.g. `verblijfplaats: postcode`. */
  readonly omschrijving: string;
}

type Categorie = keyof typeof LO_CATEGORIEEN;
const isCategorie = (code: string): code is Categorie => Object.hasOwn(LO_CATEGORIEEN, code);

/** Reads a code of 83.10; undefined when category, group or element does not exist or do not belong together. */
export function leesOnderzoeksaanduiding(waarde: unknown): Onderzoeksaanduiding | undefined {
  if (typeof waarde !== 'string' || !/^[0-9]{6}$/.test(waarde)) return undefined;
  const [categorie, groep, element] = [waarde.slice(0, 2), waarde.slice(2, 4), waarde.slice(4)];
  if (!isCategorie(categorie)) return undefined;
  const { naam, groepen } = LO_CATEGORIEEN[categorie];
  if (waarde === NIET_MEER_WOONACHTIG)
    return { code: waarde, omvang: 'niet-meer-woonachtig', omschrijving: `${naam}: niet meer woonachtig op het adres` };
  if (groep === '00') return element === '00' ? { code: waarde, omvang: 'categorie', omschrijving: naam } : undefined;
  if (!(groepen as readonly string[]).includes(groep)) return undefined;
  if (element === '00') return { code: waarde, omvang: 'groep', omschrijving: `${naam}: groep ${groep}` };
  const elementen = Object.hasOwn(LO_ELEMENTEN, groep) ? LO_ELEMENTEN[groep] : undefined;
  const elementnaam = elementen && Object.hasOwn(elementen, element) ? elementen[element] : undefined;
  if (elementnaam === undefined) return undefined;
  return { code: waarde, omvang: 'element', omschrijving: `${naam}: ${elementnaam}` };
}

/** Whether a value is a code of 83.10 that means something. */
export function isOnderzoeksaanduiding(waarde: unknown): waarde is string {
  return leesOnderzoeksaanduiding(waarde) !== undefined;
}
