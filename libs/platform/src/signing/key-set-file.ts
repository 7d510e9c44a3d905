import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, open, rename, unlink } from 'node:fs/promises';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** A private key of the file; its name is its thumbprint (RFC 7638) unless the file says otherwise. */
export type Privesleutel = JWK & { readonly kid: string };

/** NCSC-NL, TLS guidelines 2025: 3072 bits is "good" (from memory). */
const BITS = 3_072;
const MINSTE_BITS = 2_048;

/**
 * Reads a file with a private JWK Set, oldest key first. Only its owner may be able to read it (mode 0600 or 0400).
 * @param variabele name of the setting that holds the path, for the message
 * @throws Error with setting, path and rule, never with what is in the file
 */
export async function leesSleutelbestand(pad: string, variabele: string): Promise<readonly Privesleutel[]> {
  const keys = ledenVan(pad, await leesAlleenEigen(pad, variabele), variabele);
  const namen = new Set<string>();
  return Promise.all(
    keys.map(async (jwk, index) => {
      const bits = typeof jwk.n === 'string' ? Buffer.from(jwk.n, 'base64url').length * 8 : 0;
      if (jwk.kty !== 'RSA' || typeof jwk.d !== 'string' || bits < MINSTE_BITS) {
        throw fout(variabele, pad, `key ${index + 1} is no private RSA key of at least ${MINSTE_BITS} bits`);
      }
      const kid = jwk.kid ?? (await calculateJwkThumbprint(jwk));
      if (namen.has(kid)) throw fout(variabele, pad, `key ${index + 1} repeats a kid`);
      namen.add(kid);
      return { ...jwk, kid };
    }),
  );
}

/** Makes the file with a first key when it is not there. Instances that start together agree on one. */
export async function maakSleutelbestand(pad: string, variabele: string): Promise<void> {
  const bestaat = await open(pad, constants.O_RDONLY).catch(() => undefined);
  if (bestaat) return bestaat.close();
  await naastEnDan(pad, variabele, [await nieuweSleutel()], async (naast) => {
    await link(naast, pad).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw fout(variabele, pad, 'cannot be made');
    });
    await unlink(naast);
  });
}

/** Rotation: adds a new key as the newest; older ones stay published. The file is replaced as a whole. Gives the name of the new key. */
export async function voegSleutelToe(pad: string, variabele: string): Promise<string> {
  const sleutels = await leesSleutelbestand(pad, variabele);
  const nieuw = await nieuweSleutel();
  await naastEnDan(pad, variabele, [...sleutels, nieuw], (naast) => rename(naast, pad));
  return nieuw.kid;
}

/** Forgets keys, once nothing they signed has to be verified any more. The newest stays. */
export async function verwijderSleutels(pad: string, variabele: string, kids: readonly string[]): Promise<void> {
  const sleutels = await leesSleutelbestand(pad, variabele);
  const blijven = sleutels.filter(({ kid }, index) => index === sleutels.length - 1 || !kids.includes(kid));
  await naastEnDan(pad, variabele, blijven, (naast) => rename(naast, pad));
}

async function nieuweSleutel(): Promise<Privesleutel> {
  const { privateKey } = await generateKeyPair('PS256', { modulusLength: BITS, extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'PS256', use: 'sig' };
}

async function naastEnDan(
  pad: string,
  variabele: string,
  keys: readonly Privesleutel[],
  dan: (naast: string) => Promise<void>,
): Promise<void> {
  const naast = `${pad}.${randomUUID()}`;
  const file = await open(naast, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600).catch(() => {
    throw fout(variabele, pad, 'cannot be written');
  });
  try {
    await file.writeFile(`${JSON.stringify({ keys }, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await dan(naast);
}

async function leesAlleenEigen(pad: string, variabele: string): Promise<string> {
  const file = await open(pad, constants.O_RDONLY).catch(() => {
    throw fout(variabele, pad, 'cannot be opened');
  });
  try {
    // Judged on the opened file, so that it cannot be exchanged between the check and the reading.
    const stat = await file.stat();
    if (!stat.isFile()) throw fout(variabele, pad, 'is not a file');
    if ((stat.mode & 0o077) !== 0) throw fout(variabele, pad, 'may be readable by its owner only (chmod 600)');
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function ledenVan(pad: string, tekst: string, variabele: string): readonly JWK[] {
  try {
    const { keys } = JSON.parse(tekst) as { keys?: unknown };
    if (Array.isArray(keys) && keys.length > 0) return keys as JWK[];
  } catch {
    // falls through: the parser's message quotes the file
  }
  throw fout(variabele, pad, 'is no JWK Set with a key');
}

function fout(variabele: string, pad: string, regel: string): Error {
  return new Error(`${variabele} ${pad}: ${regel}`);
}
