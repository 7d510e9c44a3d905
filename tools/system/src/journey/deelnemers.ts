import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decodeJwt, type JWK } from 'jose';
import { z } from 'zod';
import { inloggen, machineToken } from '../inloggen.js';
import { type System } from '../start-system.js';

const toegang = z.object({
  gebruikers: z.array(
    z.object({
      sub: z.string(),
      gebruikersnaam: z.string(),
      omschrijving: z.string(),
      organisatie: z.string(),
      gemeentecode: z.string().optional(),
      rollen: z.array(z.string()),
      wachtwoord: z.string(),
    }),
  ),
  partners: z.array(
    z.object({
      clientId: z.string(),
      omschrijving: z.string(),
      organisatie: z.string(),
      privateJwkBestand: z.string(),
    }),
  ),
});

/** A demo user as `demo-toegang.json` describes him. */
export type Demogebruiker = z.output<typeof toegang>['gebruikers'][number];

/** Somebody, or a partner's system, that takes part in the journey. */
export interface Deelnemer {
  /** User name or client id. */
  readonly naam: string;
  /** Organisation number (OIN). */
  readonly organisatie: string;
  /** Subject of the token; of a system its client id. */
  readonly sub: string;
  /** An access token that is good for another minute; logs in when needed. */
  readonly token: () => Promise<string>;
}

const MARGE_MS = 60_000;

/** Everybody who can log in at a system's identity provider. Logging in happens when first needed, and again when a token runs out. */
export class Deelnemers {
  readonly gebruikers: readonly Demogebruiker[];
  readonly #deelnemers: ReadonlyMap<string, Deelnemer>;

  private constructor(gebruikers: readonly Demogebruiker[], deelnemers: readonly Deelnemer[]) {
    this.gebruikers = gebruikers;
    this.#deelnemers = new Map(deelnemers.map((deelnemer) => [deelnemer.naam, deelnemer]));
  }

  /** Reads who there are. @throws Error when the identity provider has not written its overview */
  static async van({ accessFile, issuer }: Pick<System, 'accessFile' | 'issuer'>): Promise<Deelnemers> {
    const { gebruikers, partners } = toegang.parse(JSON.parse(await readFile(accessFile, 'utf8')));
    const mensen = gebruikers.map(({ gebruikersnaam: gebruiker, wachtwoord, sub, organisatie }) => ({
      naam: gebruiker,
      sub,
      organisatie,
      token: onthouden(() => inloggen({ issuer, gebruiker, wachtwoord })),
    }));
    const systemen = partners.map(({ clientId, organisatie, privateJwkBestand }) => ({
      naam: clientId,
      sub: clientId,
      organisatie,
      token: onthouden(async () => {
        const privateJwk = JSON.parse(await readFile(join(dirname(accessFile), privateJwkBestand), 'utf8')) as JWK;
        return machineToken({ issuer, clientId, privateJwk });
      }),
    }));
    return new Deelnemers(gebruikers, [...mensen, ...systemen]);
  }

  /** @param naam user name (`ketenregisseur.amsterdam`) or client id of a partner's system (`politie-eenheid`) */
  deelnemer(naam: string): Deelnemer {
    const gevonden = this.#deelnemers.get(naam);
    if (gevonden === undefined) throw new Error(`nobody is called ${naam}`);
    return gevonden;
  }
}

/** One login at a time; its token serves until a minute before it ends. */
function onthouden(haal: () => Promise<string>): () => Promise<string> {
  let token: Promise<string> | undefined;
  return async () => {
    const huidig = await token?.catch(() => undefined);
    if (huidig !== undefined && (decodeJwt(huidig).exp ?? 0) * 1000 - Date.now() > MARGE_MS) return huidig;
    token = haal();
    return token;
  };
}
