import { createHash, sign, verify } from 'node:crypto';
import { leesSleutelbestand, maakSleutelbestand, type Handtekeningsleutel } from './sleutelbestand.js';

/** What is signed of an action: everything in its row but the signature itself. Its content counts as it stands there, as ciphertext. */
export interface Handelingsfeiten {
  readonly id: string;
  readonly gemeentecode: string;
  readonly inschrijvingId: string;
  readonly volgnummer: number;
  readonly soort: string;
  readonly artikel: string;
  readonly rechtsstatus: string;
  readonly betreft: number | null;
  /** ISO 8601 in UTC. */
  readonly verrichtOp: string;
  readonly inhoud: string;
  /** Hash of the action before; empty for the first. */
  readonly vorige: string;
}

/** SHA-256 in hexadecimal over the facts in fixed order. It includes the hash before, so that nothing can be left out or put between. */
export function handelingshash(feiten: Handelingsfeiten): string {
  const { id, gemeentecode, inschrijvingId, volgnummer, soort, artikel } = feiten;
  const { rechtsstatus, betreft, verrichtOp, inhoud, vorige } = feiten;
  const tekst = JSON.stringify([
    ...['schakel/handeling/1', id, gemeentecode, inschrijvingId, volgnummer, soort, artikel],
    ...[rechtsstatus, betreft, verrichtOp, inhoud, vorige],
  ]);
  return createHash('sha256').update(tekst, 'utf8').digest('hex');
}

/** Signs actions with the service's own key (Ed25519) and verifies what it or an older key of the file signed. */
export class Handtekenaar {
  readonly #sleutels: ReadonlyMap<string, Handtekeningsleutel>;
  readonly #nieuwste: Handtekeningsleutel;

  private constructor(sleutels: readonly Handtekeningsleutel[], nieuwste: Handtekeningsleutel) {
    this.#sleutels = new Map(sleutels.map((sleutel) => [sleutel.kid, sleutel]));
    this.#nieuwste = nieuwste;
  }

  /** Reads the key file, made at the first start. @throws Error with path and rule */
  static async open(pad: string): Promise<Handtekenaar> {
    await maakSleutelbestand(pad);
    const sleutels = await leesSleutelbestand(pad);
    const nieuwste = sleutels.at(-1);
    if (nieuwste === undefined) throw new Error('a key file without keys was read');
    return new Handtekenaar(sleutels, nieuwste);
  }

  /** Signature in base64url over a hash, with the name of the key. */
  teken(hash: string): { readonly sleutelId: string; readonly handtekening: string } {
    const { kid, prive } = this.#nieuwste;
    if (prive === undefined) throw new Error('the newest key cannot sign');
    return { sleutelId: kid, handtekening: sign(null, Buffer.from(hash, 'utf8'), prive).toString('base64url') };
  }

  /** False for a wrong signature and for a key that the file does not hold. */
  klopt(hash: string, sleutelId: string, handtekening: string): boolean {
    const sleutel = this.#sleutels.get(sleutelId);
    if (sleutel === undefined) return false;
    return verify(null, Buffer.from(hash, 'utf8'), sleutel.publiek, Buffer.from(handtekening, 'base64url'));
  }

  toJSON(): string {
    return '[handtekeningsleutels]';
  }
}
