/** A shelter address that a spec planted. */
export interface Geplantadres {
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode?: string;
  readonly plaats: string;
  readonly aanwijzing?: string;
}

/**
 * Looks for planted values in text that may hold none: as they are, in hexadecimal (PostgreSQL's bytea) and in base64 at each of its
 * three alignments. Numbers only where no letter or digit touches them, since ids are full of digits.
 */
export class Speurhond {
  readonly #sporen: readonly { readonly waarde: string; readonly patroon: RegExp }[];

  constructor(waarden: readonly string[]) {
    this.#sporen = waarden.flatMap((waarde) => vormen(waarde).map((patroon) => ({ waarde, patroon })));
  }

  /** Also looks for the parts of shelter addresses, with and without blanks, as a URL writes them, and joined. */
  static metAdressen(waarden: readonly string[], adressen: readonly Geplantadres[]): Speurhond {
    return new Speurhond([...waarden, ...adressen.flatMap(adresvormen)]);
  }

  /** Places, out of the given ones, that hold a planted value: `name: which value`. Empty when all are clean. */
  vindt(plaatsen: Iterable<readonly [naam: string, tekst: string]>): readonly string[] {
    const gevonden = new Set<string>();
    for (const [naam, tekst] of plaatsen) {
      for (const { waarde, patroon } of this.#sporen) if (patroon.test(tekst)) gevonden.add(`${naam}: ${waarde}`);
    }
    return [...gevonden];
  }
}

/** A house number alone is too short to tell anything: it is looked for behind its street. */
function adresvormen({ straat, huisnummer, postcode, plaats, aanwijzing }: Geplantadres): readonly string[] {
  const delen = [straat, `${straat} ${huisnummer}`, plaats, ...(aanwijzing === undefined ? [] : [aanwijzing])];
  const codes = postcode === undefined ? [] : [postcode, `${postcode.slice(0, 4)} ${postcode.slice(-2)}`];
  const geschreven = [...delen, ...codes].flatMap((deel) => [
    deel,
    deel.replaceAll(' ', ''),
    deel.replaceAll(' ', '+'),
    encodeURIComponent(deel),
  ]);
  return [...new Set(geschreven)];
}

function vormen(waarde: string): readonly RegExp[] {
  const letterlijk = waarde.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const zoals = /^\d+$/.test(waarde) ? `(?<![0-9a-zA-Z])${letterlijk}(?![0-9a-zA-Z])` : letterlijk;
  const hex = Buffer.from(waarde).toString('hex');
  return [new RegExp(zoals, 'i'), new RegExp(hex, 'i'), ...base64Vormen(waarde).map((vorm) => new RegExp(vorm))];
}

/** The part of the encoding that does not depend on what stands before or after the value, for each alignment. */
function base64Vormen(waarde: string): readonly string[] {
  const bytes = Buffer.from(waarde);
  return [0, 1, 2].map((overslaan) => {
    const heel = bytes.subarray(overslaan, bytes.length - ((bytes.length - overslaan) % 3));
    return heel.toString('base64').replaceAll('+', '[+-]').replaceAll('/', '[/_]');
  });
}
