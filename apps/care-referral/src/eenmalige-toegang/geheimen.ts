import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual, type BinaryLike } from 'node:crypto';
import { promisify } from 'node:util';
import type { Codehash } from './eenmalige-toegang.domain.js';

const slow = promisify(scrypt) as (code: BinaryLike, salt: BinaryLike, length: number) => Promise<Buffer>;
const CODE_DIGITS = 6;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const CODE = /^[0-9]{6}$/;

/** 256 random bits for a link, in base64url. */
export function nieuwToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Six random digits, to be told by phone. */
export function nieuweCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/** What is kept of a token: enough to find it by, since 256 random bits cannot be guessed. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What is kept of a code: a million possibilities are soon tried, so slowly and with salt. */
export async function codeHash(code: string, zout = randomBytes(16).toString('hex')): Promise<Codehash> {
  return { zout, hash: (await slow(code, Buffer.from(zout, 'hex'), 32)).toString('hex') };
}

/** Whether this is the code, in the same time whatever it is. */
export async function codeKlopt(code: string, { zout, hash }: Codehash): Promise<boolean> {
  const gegeven = await codeHash(code, zout);
  return timingSafeEqual(Buffer.from(gegeven.hash, 'hex'), Buffer.from(hash, 'hex'));
}

export const isToken = (waarde: unknown): boolean => typeof waarde === 'string' && TOKEN.test(waarde);
export const isCode = (waarde: unknown): boolean => typeof waarde === 'string' && CODE.test(waarde);
