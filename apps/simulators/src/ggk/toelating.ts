import type { IncomingHttpHeaders } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { decodeProtectedHeader, type FlattenedVerifyGetKey } from 'jose';
import { controleerHandtekening } from '../partner/handtekening.js';

/** How far the time of signing may be from now. */
export const VENSTER_MS = 5 * 60_000;

export type Toelating = { readonly kid: string | undefined } | { readonly reden: string };

/**
 * Lets in what a municipality signed, once: a signature that is not there, not right, too old, from the future or seen before is refused. A
 * repetition by an honest sender is signed anew, so it is no replay; it has the same reference number.
 */
export class Toelater {
  readonly #gezien = new Map<string, number>();

  /** @param keys the sender's keys; undefined: nobody has said where they are, so everything is let in */
  async beoordeel(
    headers: IncomingHttpHeaders,
    body: Buffer,
    keys: FlattenedVerifyGetKey | undefined,
    nu: string,
  ): Promise<Toelating> {
    if (keys === undefined) return { kid: undefined };
    const uitkomst = await controleerHandtekening(headers, body, keys);
    if (uitkomst.uitkomst !== 'geldig') return { reden: `handtekening-${uitkomst.uitkomst}` };
    const jws = String(headers['payload-signature']);
    const getekend = Date.parse(String(decodeProtectedHeader(jws)['sigT']));
    if (!(Math.abs(Date.parse(nu) - getekend) <= VENSTER_MS)) return { reden: 'handtekening-verlopen' };
    if (this.#bekend(jws, Date.parse(nu))) return { reden: 'handtekening-herhaald' };
    return { kid: uitkomst.kid };
  }

  /** Remembers as long as the window is open on both sides; what is older is refused for its age. */
  #bekend(jws: string, nu: number): boolean {
    for (const [oud, tot] of this.#gezien) if (tot < nu) this.#gezien.delete(oud);
    if (this.#gezien.has(jws)) return true;
    this.#gezien.set(jws, nu + 2 * VENSTER_MS);
    return false;
  }
}

/** OIN in the subject of the client's certificate (serialNumber, as PKIoverheid has it); undefined without a certificate that was trusted. */
export function oinVanCertificaat(socket: TLSSocket): string | undefined {
  if (!socket.authorized) return undefined;
  const { subject } = socket.getPeerCertificate();
  const nummer = (subject as unknown as Record<string, string | string[] | undefined>)['serialNumber'];
  return typeof nummer === 'string' ? nummer : undefined;
}
