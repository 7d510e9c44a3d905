import { inspect } from 'node:util';
import {
  aanvaard,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Pseudoniem } from '@schakel/privacy';
import { buitenDeMachine } from '../dossier/overgang.domain.js';
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

/** A protected address as it is kept: its fingerprint. What it was cannot be read back from it. */
export interface Afscherming {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: 'afgeschermd' | 'opgeheven';
  readonly vingerafdruk: Pseudoniem;
  readonly gewijzigdOp: string;
}
export type Afschermingstatus = Afscherming['status'];

export const afschermingmachine: Toestandsmachine<Afschermingstatus> = {
  naam: 'afgeschermd-adres',
  begin: 'afgeschermd',
  eind: ['opgeheven'],
  overgangen: [
    { van: null, opdracht: 'scherm-af', naar: 'afgeschermd' },
    { van: 'afgeschermd', opdracht: 'hef-op', naar: 'opgeheven' },
  ],
};

export type Afschermingopdracht =
  { readonly soort: 'scherm-af'; readonly id: Uuid; readonly vingerafdruk: Pseudoniem } | { readonly soort: 'hef-op' };
type Feit = { readonly op: string; readonly door: string };
export type Afschermingsgebeurtenis = Feit &
  (
    | {
        readonly type: 'adres-afgeschermd';
        readonly id: Uuid;
        readonly gemeentecode: Gemeentecode;
        readonly vingerafdruk: Pseudoniem;
      }
    | { readonly type: 'afscherming-opgeheven' }
  );

/** What follows from a command. Refusal: `overgang-niet-toegestaan`. */
export function decide(
  afscherming: Afscherming | undefined,
  opdracht: Afschermingopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Afschermingsgebeurtenis> {
  const feit = { op: nu, door: actor };
  const buiten = buitenDeMachine(afschermingmachine, afscherming?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  if (opdracht.soort === 'hef-op') return aanvaard({ type: 'afscherming-opgeheven', ...feit });
  const { id, vingerafdruk } = opdracht;
  return aanvaard({ type: 'adres-afgeschermd', ...feit, id, gemeentecode, vingerafdruk });
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(afscherming: Afscherming | undefined, gebeurtenis: Afschermingsgebeurtenis): Afscherming {
  const { op } = gebeurtenis;
  if (gebeurtenis.type === 'adres-afgeschermd') {
    const { id, gemeentecode, vingerafdruk } = gebeurtenis;
    return { id, gemeentecode, vingerafdruk, versie: 1, status: 'afgeschermd', gewijzigdOp: op };
  }
  if (afscherming === undefined) throw new Error(`${gebeurtenis.type} before adres-afgeschermd`);
  return { ...afscherming, versie: afscherming.versie + 1, status: 'opgeheven', gewijzigdOp: op };
}
