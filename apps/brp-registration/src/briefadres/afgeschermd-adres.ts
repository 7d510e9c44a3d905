import { inspect } from 'node:util';
import { adressleutel, type Adresregels } from './adres.domain.js';

declare const merk: unique symbol;

/**
 * An address that must never be seen: between the request that brings it and its fingerprint it lives in this class only. Whatever tries to
 * write it down (JSON, a template string, a log, a copy) gets nothing or throws; the types refuse it where something serialisable is asked.
 */
export class AfgeschermdAdres {
  declare readonly [merk]: 'AfgeschermdAdres';
  readonly #regels: Pick<Adresregels, 'postcode' | 'huisnummer'>;

  constructor({ postcode, huisnummer }: Pick<Adresregels, 'postcode' | 'huisnummer'>) {
    this.#regels = { postcode, huisnummer };
  }

  /** Gives the one form of the address to the maker of its fingerprint and to nobody else. */
  vingerafdruk<T>(maak: (sleutel: string) => T): T {
    return maak(adressleutel(this.#regels));
  }

  toJSON(): never {
    throw new Error('a protected address is never written down');
  }

  [Symbol.toPrimitive](): never {
    throw new Error('a protected address is never written down');
  }

  [inspect.custom](): string {
    return '[afgeschermd adres]';
  }
}

/** What may leave in a list, an event, an export: data that JSON knows. A protected address is none. */
export type Uitvoerbaar =
  string | number | boolean | null | undefined | readonly Uitvoerbaar[] | { readonly [naam: string]: Uitvoerbaar };
