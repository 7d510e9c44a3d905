import { randomUUID } from 'node:crypto';
import { kopVersie, stand, type Antwoord, type Gesprek, type Verzoek } from '@schakel/system';
import { eventually } from '@schakel/testing';
import { z } from 'zod';

const GEDULD = { timeoutMs: 60_000, intervalMs: 100 } as const;
const conflict = z.looseObject({ code: z.literal('versieconflict'), huidigeVersie: z.int() });

/** A caller as the API asks callers to be: it repeats what got no answer, and finds out what had happened all the same. */
export class Volhouder {
  readonly #gesprek: Gesprek;

  constructor(gesprek: Gesprek) {
    this.#gesprek = gesprek;
  }

  /** Makes a resource; repeats under the same idempotency key. Gives its id. @throws Error on a refusal */
  async maak(pad: string, inhoud: unknown): Promise<{ readonly id: string; readonly versie: number }> {
    const koppen = { 'idempotency-key': randomUUID() };
    const { antwoord } = await this.#blijfVragen({ methode: 'POST', pad, inhoud, koppen });
    return stand.parse(gelukt(pad, antwoord));
  }

  /**
   * Takes a step with a resource on which nobody else works. After a lost answer a conflict with exactly the next version means that
   * the step had been taken. Gives the new version. @throws Error on any other refusal
   */
  async stap(pad: string, versie: number, inhoud: unknown): Promise<number> {
    const koppen = { 'if-match': kopVersie(versie) };
    const { antwoord, herhaald } = await this.#blijfVragen({ methode: 'POST', pad, inhoud, koppen });
    const gebotst = conflict.safeParse(antwoord.inhoud).data;
    if (herhaald && gebotst?.huidigeVersie === versie + 1) return versie + 1;
    return stand.parse(gelukt(pad, antwoord)).versie;
  }

  /** Reads until there is an answer. */
  async lees<S extends z.ZodType>(pad: string, vorm: S): Promise<z.output<S>> {
    const { antwoord } = await this.#blijfVragen({ methode: 'GET', pad });
    return vorm.parse(gelukt(pad, antwoord));
  }

  /** A service that is away (no connection, or 503) is asked again; every other answer counts. */
  async #blijfVragen(verzoek: Verzoek): Promise<{ readonly antwoord: Antwoord; readonly herhaald: boolean }> {
    let pogingen = 0;
    const probeer = async () => {
      pogingen += 1;
      const antwoord = await this.#gesprek.stuur(verzoek);
      return antwoord.status !== 503 && antwoord;
    };
    const antwoord = await eventually(probeer, `an answer to ${verzoek.methode} ${verzoek.pad}`, GEDULD);
    return { antwoord, herhaald: pogingen > 1 };
  }
}

function gelukt(pad: string, { status, inhoud }: Antwoord): unknown {
  if (status >= 200 && status <= 299) return inhoud;
  throw new Error(`${pad} gaf ${String(status)} ${String(z.looseObject({}).safeParse(inhoud).data?.['code'])}`);
}
