import { z } from 'zod';
import { type ServiceName } from '../services.data.js';
import { type System } from '../start-system.js';
import { Deelnemers, type Deelnemer } from './deelnemers.js';
import { Gesprek } from './gesprek.js';

/** The chain as its users see it: who takes part, and a way to talk to each service. */
export class Keten {
  readonly deelnemers: Deelnemers;
  readonly #system: Pick<System, 'url'>;

  constructor(system: Pick<System, 'url'>, deelnemers: Deelnemers) {
    this.#system = system;
    this.deelnemers = deelnemers;
  }

  /** The chain of a running system. */
  static async van(system: Pick<System, 'url' | 'issuer' | 'accessFile'>): Promise<Keten> {
    return new Keten(system, await Deelnemers.van(system));
  }

  url(dienst: ServiceName): string {
    return this.#system.url(dienst);
  }

  deelnemer(naam: string): Deelnemer {
    return this.deelnemers.deelnemer(naam);
  }

  /** @param naam user name or client id; see `Deelnemers` */
  gesprek(naam: string, dienst: ServiceName, doelbinding?: string): Gesprek {
    return new Gesprek({ adres: this.url(dienst), doelbinding, token: this.deelnemer(naam).token });
  }

  /** Without a login. */
  anoniem(dienst: ServiceName): Gesprek {
    return new Gesprek({ adres: this.url(dienst) });
  }
}

/** How far something is, as every command answers. */
export const stand = z.object({ id: z.uuid(), status: z.string(), versie: z.int() });

/** One progress line per thing that happened, and what the next step needs. */
export type Stap<T> = AsyncGenerator<string, T, void>;

/** Runs a step and forgets its progress lines. */
export async function voltooid<T>(stap: Stap<T>): Promise<T> {
  for (;;) {
    const volgende = await stap.next();
    if (volgende.done === true) return volgende.value;
  }
}

/** The short name of an event type: `signaal-ontvangen` of `nl.schakel.signalen.signaal-ontvangen.v1`. */
export function kortType(type: string): string {
  return /([a-z-]+)\.v\d+$/.exec(type)?.[1] ?? type;
}
