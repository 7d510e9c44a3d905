import { Injectable } from '@nestjs/common';
import { GEMEENTEN, geweigerd, parsePostcode, type Geweigerd } from '@schakel/domain';
import { Database } from '@schakel/platform';
import { Pseudonimiseerder, type Pseudoniem } from '@schakel/privacy';
import { adressleutel, type Adres } from './adres.domain.js';
import type { AfgeschermdAdres } from './afgeschermd-adres.js';

/** Domain of the fingerprints of addresses: shared with nobody, so the list is worth nothing elsewhere. */
const DOMEIN = 'brp/afgeschermd-adres';
const ALLE_GEMEENTEN = GEMEENTEN.map(({ code }) => code);
/** A shelter stands where it stands, whoever put it on the list. */
const ZOEK = `select 1 from afgeschermd_adres where status = 'afgeschermd' and vingerafdruk = any ($1::text[]) limit 1`;
const POSTCODE = /([1-9][0-9]{3}) ?([A-Za-z]{2})(?![A-Za-z])/gu;
const HUISNUMMER = /(?<![\p{L}\p{N}])0*([0-9]{1,5})(?![0-9])(?:[ -]?([A-Za-z0-9]{1,4}))?(?:[ -]([A-Za-z0-9]{1,4}))?/gu;
/** More addresses than a letter can hold; what is longer is no letter. */
const MEESTE_KANDIDATEN = 5_000;

/** Keeps addresses of shelters out of the BRP and out of letters, without knowing or showing one. */
@Injectable()
export class Adreswacht {
  constructor(
    private readonly database: Database,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /** The fingerprint under which a protected address is kept. */
  vingerafdruk(adres: AfgeschermdAdres): Pseudoniem {
    return adres.vingerafdruk((sleutel) => this.pseudoniemen.pseudoniem(DOMEIN, sleutel));
  }

  /**
   * What keeps an address from being stored; undefined when nothing does. Refusal `adres-afgeschermd`, which names the field and never the
   * address: it must not be stored as woonadres, and as briefadres it would betray the same place.
   */
  async bezwaarTegen(adres: Adres, veld = 'adres'): Promise<Geweigerd | undefined> {
    return (await this.kent([adressleutel(adres)])) ? afgeschermd(veld) : undefined;
  }

  /** The same for a text in which a postcode and a number stand somewhere, such as the lines of a letter. */
  async bezwaarTegenTekst(teksten: readonly string[], veld: string): Promise<Geweigerd | undefined> {
    return (await this.kent(kandidaten(teksten.join('\n')))) ? afgeschermd(veld) : undefined;
  }

  private async kent(sleutels: readonly string[]): Promise<boolean> {
    if (sleutels.length === 0) return false;
    const versies = sleutels.flatMap((sleutel) => this.pseudoniemen.alleVersies(DOMEIN, sleutel));
    const query = { name: 'afgeschermd-adres-ken', text: ZOEK, values: [versies] };
    const { rowCount } = await this.database.read(ALLE_GEMEENTEN, (client) => client.query(query));
    return rowCount !== 0;
  }
}

/** Every postcode of a text with every number of it, as keys: a letter hardly ever has more than a few of either. */
export function kandidaten(tekst: string): readonly string[] {
  const schoon = tekst.normalize('NFKC');
  const postcodes = [...schoon.matchAll(POSTCODE)].map(
    ([, cijfers = '', letters = '']) => cijfers + letters.toUpperCase(),
  );
  const nummers = [...schoon.replaceAll(POSTCODE, ' ').matchAll(HUISNUMMER)].flatMap(
    ([, nummer = '', een = '', twee = '']) => [nummer, `${nummer} ${een}`, `${nummer} ${een}${twee}`],
  );
  const sleutels = postcodes.flatMap((code) => {
    const postcode = parsePostcode(code);
    return postcode === undefined ? [] : nummers.map((huisnummer) => adressleutel({ postcode, huisnummer }));
  });
  return [...new Set(sleutels)].slice(0, MEESTE_KANDIDATEN);
}

function afgeschermd(veld: string): Geweigerd {
  return geweigerd('adres-afgeschermd', 'Dit adres kan hier niet worden gebruikt. Overleg met de zorgcoördinator.', [
    { veld, regel: 'een adres dat niet is afgeschermd' },
  ]);
}
