import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { constants } from 'node:fs';
import { link, open, rename, unlink } from 'node:fs/promises';

/** A key of the file. An old one may have lost its private half: it still verifies what it signed. */
export interface Handtekeningsleutel {
  readonly kid: string;
  readonly publiek: KeyObject;
  readonly prive: KeyObject | undefined;
}

type Jwk = JsonWebKey & { readonly kid?: string };

/**
 * Reads a file with a JWK Set of Ed25519 keys, oldest first; the last signs. Only its owner may be able to read it (mode 0600 or 0400).
 * @throws Error with path and rule, never with what is in the file
 */
export async function leesSleutelbestand(pad: string): Promise<readonly Handtekeningsleutel[]> {
  const sleutels = leden(pad, await leesAlleenEigen(pad)).map((jwk, index) => sleutelVan(pad, jwk, index));
  if (new Set(sleutels.map(({ kid }) => kid)).size !== sleutels.length) throw fout(pad, 'repeats a kid');
  if (sleutels.at(-1)?.prive === undefined) throw fout(pad, 'the last key is no private key');
  return sleutels;
}

/** Makes the file with a first key when it is not there. Instances that start together agree on one. */
export async function maakSleutelbestand(pad: string): Promise<void> {
  const bestaat = await open(pad, constants.O_RDONLY).catch(() => undefined);
  if (bestaat) return bestaat.close();
  const naast = await schrijfNaast(pad, [nieuweSleutel()]);
  await link(naast, pad).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw fout(pad, 'cannot be made');
  });
  await unlink(naast);
}

/** Rotation: a new key signs from now on; of the older ones only the public half stays, for verification. Gives the name of the new key. */
export async function draaiSleutel(pad: string): Promise<string> {
  const nieuw = nieuweSleutel();
  const oud = leden(pad, await leesAlleenEigen(pad)).map(({ d: _, ...publiek }) => publiek);
  await rename(await schrijfNaast(pad, [...oud, nieuw]), pad);
  return nieuw.kid;
}

function nieuweSleutel(): Jwk & { readonly kid: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID() };
}

function sleutelVan(pad: string, jwk: Jwk, index: number): Handtekeningsleutel {
  const { kid, kty, crv, x, d } = jwk;
  if (typeof kid !== 'string' || kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string')
    throw fout(pad, `key ${index + 1} is no Ed25519 key with a kid`);
  try {
    const publiek = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
    const prive = d === undefined ? undefined : createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
    return { kid, publiek, prive };
  } catch {
    throw fout(pad, `key ${index + 1} cannot be read`);
  }
}

async function schrijfNaast(pad: string, keys: readonly Jwk[]): Promise<string> {
  const naast = `${pad}.${randomUUID()}`;
  const file = await open(naast, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600).catch(() => {
    throw fout(pad, 'cannot be written');
  });
  try {
    await file.writeFile(`${JSON.stringify({ keys }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return naast;
}

async function leesAlleenEigen(pad: string): Promise<string> {
  const file = await open(pad, constants.O_RDONLY).catch(() => {
    throw fout(pad, 'cannot be opened');
  });
  try {
    // Judged on the opened file, so that it cannot be exchanged between the check and the reading.
    const stat = await file.stat();
    if (!stat.isFile()) throw fout(pad, 'is not a file');
    if ((stat.mode & 0o077) !== 0) throw fout(pad, 'may be readable by its owner only (chmod 600)');
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function leden(pad: string, tekst: string): readonly Jwk[] {
  try {
    const { keys } = JSON.parse(tekst) as { keys?: unknown };
    if (Array.isArray(keys) && keys.length > 0) return keys as Jwk[];
  } catch {
    // falls through: the parser's message quotes the file
  }
  throw fout(pad, 'is no JWK Set with a key');
}

function fout(pad: string, regel: string): Error {
  return new Error(`SCHAKEL_BRP_HANDTEKENING_FILE ${pad}: ${regel}`);
}
