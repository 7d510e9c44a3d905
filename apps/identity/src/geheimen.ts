import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { DEMOGEBRUIKERS } from './demo-gebruikers.data.js';
import { GATEWAY, PARTNERSYSTEMEN } from './partners.data.js';

const jwk = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), alg: z.string(), d: z.string() });
const stored = z.object({
  sleutels: z.array(jwk),
  koekjessleutels: z.array(z.string()),
  wachtwoorden: z.record(z.string(), z.string()),
  clientsleutels: z.record(z.string(), jwk),
});
type Stored = z.infer<typeof stored>;

/** Clients that prove themselves with a key of their own (private_key_jwt). */
const KEY_HOLDERS = [GATEWAY, ...PARTNERSYSTEMEN.map((partner) => partner.clientId)];

/** What the provider keeps between runs; nothing of it is ever committed or logged. */
export interface Geheimen {
  /** Private signing keys, one for RS256 and one for PS256. */
  readonly sleutels: readonly JWK[];
  readonly koekjessleutels: readonly string[];
  /** Password per user name. */
  readonly wachtwoorden: ReadonlyMap<string, string>;
  /** Private key per confidential client; the provider itself uses only the public half. */
  readonly clientsleutels: ReadonlyMap<string, JWK>;
}

async function newKey(alg: 'RS256' | 'PS256'): Promise<z.infer<typeof jwk>> {
  const { privateKey } = await generateKeyPair(alg, { modulusLength: 2048, extractable: true });
  const key = await exportJWK(privateKey);
  return jwk.parse({ ...key, alg, use: 'sig', kid: await calculateJwkThumbprint(key) });
}

/** 60 bits in a form that can be typed from a screen: four groups of three letters and digits without look-alikes. */
function newPassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789x';
  const characters = [...randomBytes(12)].map((byte) => alphabet[byte % 32] ?? 'x');
  return [0, 3, 6, 9].map((start) => characters.slice(start, start + 3).join('')).join('-');
}

async function readStored(path: string): Promise<Stored> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { sleutels: [], koekjessleutels: [], wachtwoorden: {}, clientsleutels: {} };
  }
  return stored.parse(JSON.parse(text));
}

/** Draws what is missing: everything at first start, only the new ones when users or partners were added since. */
async function complete(known: Stored): Promise<Stored> {
  const algorithms = (['RS256', 'PS256'] as const).filter((alg) => !known.sleutels.some((key) => key.alg === alg));
  const keyless = KEY_HOLDERS.filter((clientId) => !known.clientsleutels[clientId]);
  const [keys, clientKeys] = await Promise.all([
    Promise.all(algorithms.map((alg) => newKey(alg))),
    Promise.all(keyless.map(async (clientId) => [clientId, await newKey('PS256')] as const)),
  ]);
  const users = DEMOGEBRUIKERS.filter((user) => !known.wachtwoorden[user.gebruikersnaam]);
  return {
    sleutels: [...known.sleutels, ...keys],
    koekjessleutels: known.koekjessleutels.length > 0 ? known.koekjessleutels : [randomBytes(32).toString('base64url')],
    wachtwoorden: {
      ...known.wachtwoorden,
      ...Object.fromEntries(users.map((user) => [user.gebruikersnaam, newPassword()])),
    },
    clientsleutels: { ...known.clientsleutels, ...Object.fromEntries(clientKeys) },
  };
}

async function writePrivately(path: string, value: unknown): Promise<void> {
  const temporary = `${path}.${process.pid}.nieuw`;
  await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, path);
}

/** The overview that the demo shows: who may log in with what, and where each partner's private key lies (relative to the folder). */
async function writeDemoAccess(folder: string, secrets: Stored): Promise<void> {
  for (const clientId of KEY_HOLDERS) {
    await writePrivately(join(folder, 'clients', `${clientId}.jwk.json`), secrets.clientsleutels[clientId]);
  }
  await writePrivately(join(folder, 'demo-toegang.json'), {
    gebruikers: DEMOGEBRUIKERS.map((user) => ({ ...user, wachtwoord: secrets.wachtwoorden[user.gebruikersnaam] })),
    partners: PARTNERSYSTEMEN.map((partner) => ({
      ...partner,
      privateJwkBestand: join('clients', `${partner.clientId}.jwk.json`),
    })),
  });
}

/**
 * Opens the data folder, drawing keys and passwords that are not there yet, and (re)writes `demo-toegang.json` and
 * `clients/<client>.jwk.json` for the demo. All files are readable by the owner only. Throws when the folder cannot be
 * written or `geheimen.json` is damaged.
 */
export async function openGeheimen(folder: string): Promise<Geheimen> {
  await mkdir(join(folder, 'clients'), { recursive: true, mode: 0o700 });
  const path = join(folder, 'geheimen.json');
  const known = await readStored(path);
  const secrets = await complete(known);
  if (JSON.stringify(secrets) !== JSON.stringify(known)) await writePrivately(path, secrets);
  await writeDemoAccess(folder, secrets);
  return {
    sleutels: secrets.sleutels,
    koekjessleutels: secrets.koekjessleutels,
    wachtwoorden: new Map(Object.entries(secrets.wachtwoorden)),
    clientsleutels: new Map(Object.entries(secrets.clientsleutels)),
  };
}
