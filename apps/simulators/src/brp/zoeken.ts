import type { Persoonslijst } from './persoonslijst.js';
import type { Vraag } from './vraag.js';

/** A search with more hits is refused: the caller must say more about whom he means. */
export const MEESTE_TREFFERS = 10;

/** Closed as an error (F) or erased (W): never delivered, not even by BSN. */
const NOOIT = new Set(['F', 'W']);

function gelijk(gezocht: unknown, waarde: string | undefined): boolean {
  if (typeof gezocht !== 'string') return true;
  const [a, b] = [gezocht.toLowerCase(), (waarde ?? '').toLowerCase()];
  if (a.endsWith('*')) return b.startsWith(a.slice(0, -1));
  return a.startsWith('*') ? b.endsWith(a.slice(1)) : a === b;
}

function opNaam({ naam, geslacht, geboorte }: Persoonslijst, gezocht: Vraag['parameters']): boolean {
  const datum = gezocht['geboortedatum'];
  return (
    gelijk(gezocht['geslachtsnaam'], naam.geslachtsnaam) &&
    gelijk(gezocht['voornamen'], naam.voornamen) &&
    gelijk(gezocht['voorvoegsel'], naam.voorvoegsel) &&
    gelijk(gezocht['geslacht'], geslacht) &&
    (typeof datum !== 'string' || datum.replaceAll('-', '') === geboorte.datum)
  );
}

const ADRESVRAGEN = [
  'postcode',
  'straat',
  'huisnummer',
  'nummeraanduidingIdentificatie',
  'adresseerbaarObjectIdentificatie',
];

function opAdres({ verblijfplaats: plaats }: Persoonslijst, gezocht: Vraag['parameters']): boolean {
  if (!ADRESVRAGEN.some((naam) => gezocht[naam] !== undefined)) return true;
  if (plaats?.soort !== 'adres') return false;
  const postcode = gezocht['postcode'];
  return (
    (typeof postcode !== 'string' || postcode.replace(' ', '').toUpperCase() === plaats.postcode) &&
    (gezocht['huisnummer'] === undefined || gezocht['huisnummer'] === plaats.huisnummer) &&
    gelijk(gezocht['straat'], plaats.straat) &&
    gelijk(gezocht['huisletter'], plaats.huisletter) &&
    gelijk(gezocht['huisnummertoevoeging'], plaats.toevoeging) &&
    gelijk(gezocht['nummeraanduidingIdentificatie'], plaats.nummeraanduiding) &&
    gelijk(gezocht['adresseerbaarObjectIdentificatie'], plaats.object)
  );
}

/**
 * The lists that answer a question. Closed lists are found too (emigration, RNI), but for errors and erasures; the dead only
 * by BSN or when asked for. May return more than `MEESTE_TREFFERS`: the caller refuses those.
 */
export function zoek(lijsten: readonly Persoonslijst[], { type, parameters }: Vraag): readonly Persoonslijst[] {
  const vindbaar = lijsten.filter(
    (lijst) =>
      !NOOIT.has(lijst.opschorting?.reden ?? '') && gelijk(parameters['gemeenteVanInschrijving'], lijst.gemeente),
  );
  if (type === 'RaadpleegMetBurgerservicenummer') {
    const nummers = new Set(parameters['burgerservicenummer'] as readonly string[]);
    return vindbaar.filter((lijst) => nummers.has(lijst.burgerservicenummer));
  }
  const metOverledenen = parameters['inclusiefOverledenPersonen'] === true;
  return vindbaar.filter(
    (lijst) => (metOverledenen || !lijst.overleden) && opNaam(lijst, parameters) && opAdres(lijst, parameters),
  );
}
