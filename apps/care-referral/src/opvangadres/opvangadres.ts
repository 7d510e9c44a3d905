import { inspect } from 'node:util';
import {
  decrypt,
  encrypt,
  isVernietigd,
  type DossierKey,
  type Pseudoniem,
  type Pseudonimiseerder,
  type Sleutel,
  type Versleuteld,
} from '@schakel/privacy';
import { sporenVanAdres } from './adresspoor.js';
import { vingerafdrukken } from './opvangadreskenmerk.js';

/** What stands wherever somebody tries to print an address. */
export const PLAATSHOUDER = '[opvangadres]';

/** What an address is made of. */
export interface Adresdelen {
  readonly straat: string;
  readonly huisnummer: string;
  readonly postcode?: string | undefined;
  readonly plaats: string;
  /** How to get in. */
  readonly aanwijzing?: string | undefined;
}

/** Where the sealed address stands; elsewhere it does not open. */
const plek = (id: string) => ({ tabel: 'opvangadres', kolom: 'adres', id });

/** Sealed text of an address: opens with the key of its location alone. */
export type Verzegeldadres = Versleuteld<string>;

/**
 * The address of a shelter. Its text lives in a private field and no road of serialisation leads to it: JSON fails loudly, printing shows
 * a placeholder, there is nothing to enumerate, spread or clone. It fits no field of an event or an answer, because it is no text.
 * Two ways lead out: sealed, for the database, and `onthulVoorBegeleider`, which exactly one route may call.
 */
export class Opvangadres {
  readonly #tekst: string;
  readonly #sporen: readonly string[];

  private constructor(tekst: string, sporen: readonly string[] = []) {
    this.#tekst = tekst;
    this.#sporen = sporen;
    Object.freeze(this);
  }

  /** The address as one text of a few lines. */
  static van(delen: Adresdelen): Opvangadres {
    const { straat, huisnummer, postcode, plaats, aanwijzing } = delen;
    const regels = [`${straat} ${huisnummer}`, [postcode, plaats].filter(Boolean).join(' '), aanwijzing ?? ''];
    return new Opvangadres(regels.filter((regel) => regel !== '').join('\n'), sporenVanAdres(delen));
  }

  /**
   * Opens a sealed address; undefined when its key was destroyed.
   * @param id the location it stands with
   * @throws PrivacyError when it is not the key or the place it was sealed for
   */
  static ontzegel(sleutel: Sleutel, id: string, verzegeld: Verzegeldadres): Opvangadres | undefined {
    const tekst = decrypt(sleutel, plek(id), verzegeld);
    return isVernietigd(tekst) ? undefined : new Opvangadres(tekst);
  }

  /** Seals it with the key of its location. */
  verzegel(sleutel: DossierKey, id: string): Verzegeldadres {
    return encrypt(sleutel, plek(id), this.#tekst);
  }

  /** A pseudonym of the text: equal addresses give equal ones, and without the key nothing can be guessed from it. */
  vingerafdruk(pseudoniemen: Pseudonimiseerder): string {
    return pseudoniemen.pseudoniem('opvangadres/verzoek', this.#tekst);
  }

  /** The text, for who brings somebody there. Only `adresinzage.service.ts` calls this (see opvangadres.spec.ts). */
  onthulVoorBegeleider(): string {
    return this.#tekst;
  }

  /** Pseudonyms of the ways to write it, to recognise it where somebody types it; of an address that was just given only. */
  kenmerken(pseudoniemen: Pseudonimiseerder): readonly Pseudoniem[] {
    return vingerafdrukken(pseudoniemen, this.#sporen);
  }

  toString(): string {
    return PLAATSHOUDER;
  }

  /** Whoever serialises an address has a bug: better no answer than this one. */
  toJSON(): never {
    throw new TypeError('a shelter address is not serialised');
  }

  [Symbol.toPrimitive](): string {
    return PLAATSHOUDER;
  }

  get [Symbol.toStringTag](): string {
    return 'Opvangadres';
  }

  [inspect.custom](): string {
    return PLAATSHOUDER;
  }
}
