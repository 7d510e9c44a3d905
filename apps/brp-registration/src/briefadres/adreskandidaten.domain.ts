import { parsePostcode, type Postcode } from '@schakel/domain';
import { adressleutel } from './adres.domain.js';
import { ADRESPAREN_PER_BRIEF } from './adreswacht.data.js';

const POSTCODE = /([1-9][0-9]{3}) ?([A-Za-z]{2})(?![A-Za-z])/gu;
const HUISNUMMER = /(?<![\p{L}\p{N}])0*([0-9]{1,5})(?![0-9])(?:[ -]?([A-Za-z0-9]{1,4}))?(?:[ -]([A-Za-z0-9]{1,4}))?/gu;
/** A day is no house number: a letter that names a few would otherwise hold too many pairs. */
const DAG =
  /(?<![\p{L}\p{N}])(?:\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2})(?![\p{L}\p{N}])/giu;

/**
 * Every postcode of a text with every number of it, as keys of addresses; each number in its three readings (`42`, `42 A`, `42 A bis`).
 * @returns undefined when the text holds more pairs than a letter may, and then nothing was built
 */
export function kandidaten(tekst: string): readonly string[] | undefined {
  const schoon = tekst.normalize('NFKC').replaceAll(DAG, ' ');
  const postcodes = new Set<Postcode>();
  for (const [, cijfers = '', letters = ''] of schoon.matchAll(POSTCODE)) {
    const postcode = parsePostcode(cijfers + letters.toUpperCase());
    if (postcode !== undefined) postcodes.add(postcode);
  }
  const nummers = new Map<string, readonly string[]>();
  for (const [, nummer = '', een = '', twee = ''] of schoon.replaceAll(POSTCODE, ' ').matchAll(HUISNUMMER))
    nummers.set(`${nummer} ${een} ${twee}`.toUpperCase(), [nummer, `${nummer} ${een}`, `${nummer} ${een}${twee}`]);
  if (postcodes.size * nummers.size > ADRESPAREN_PER_BRIEF.hoogstens) return undefined;
  const lezingen = [...nummers.values()].flat();
  return [
    ...new Set(
      [...postcodes].flatMap((postcode) => lezingen.map((huisnummer) => adressleutel({ postcode, huisnummer }))),
    ),
  ];
}
