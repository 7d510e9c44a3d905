import { createHash, randomBytes } from 'node:crypto';
import { isGemeentecode, type Gemeentecode } from '@schakel/domain';

const VORM = /^([0-9]{4})\.[A-Za-z0-9_-]{43}$/;

/** A token for one confirmation: the municipality, so that its rows can be looked into, and 256 random bits. */
export function nieuwToken(gemeentecode: Gemeentecode): string {
  return `${gemeentecode}.${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a token. */
export function tokenhash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/** The municipality of a token; undefined when it has not the form of one. */
export function gemeenteVanToken(token: string): Gemeentecode | undefined {
  const code = VORM.exec(token)?.[1];
  return isGemeentecode(code) ? code : undefined;
}
