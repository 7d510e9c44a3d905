import { Injectable } from '@nestjs/common';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Grondslagsoort } from './adresbepaling.domain.js';

/** A file on which an address is said to rest. */
export interface Grondslagvraag {
  readonly soort: Grondslagsoort;
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
}

/**
 * The port to the files that addresses rest on: decisions of the burgemeester, designated institutions, consents. Who keeps those files
 * provides it in the place of `GeenAdresgrondslagen`.
 */
export abstract class Adresgrondslagen {
  /** Whether this file is there, of this municipality, and in force. */
  abstract geldt(vraag: Grondslagvraag): Promise<boolean>;
}

/** Where no such files are kept, none is in force: an address that names one is refused, one with a reference in words is not. */
@Injectable()
export class GeenAdresgrondslagen extends Adresgrondslagen {
  geldt(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
