import { createHash, timingSafeEqual } from 'node:crypto';
import { DEMOGEBRUIKERS, type Demogebruiker } from './demo-gebruikers.data.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * The user with this name and password, or undefined. An unknown name costs the same comparison as a wrong password, so
 * that the answer does not tell which names exist.
 */
export function meldAan(
  wachtwoorden: ReadonlyMap<string, string>,
  gebruikersnaam: string,
  wachtwoord: string,
): Demogebruiker | undefined {
  const user = DEMOGEBRUIKERS.find((candidate) => candidate.gebruikersnaam === gebruikersnaam.trim().toLowerCase());
  const expected = user && wachtwoorden.get(user.gebruikersnaam);
  const equal = timingSafeEqual(digest(wachtwoord), digest(expected ?? ''));
  return equal && expected ? user : undefined;
}
