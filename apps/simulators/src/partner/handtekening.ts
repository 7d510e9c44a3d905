import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { decodeProtectedHeader, errors, flattenedVerify, type FlattenedVerifyGetKey } from 'jose';

/** Result of checking the signature of a delivery. `niet-gecontroleerd`: the receiver does not know the sender's keys. */
export type Handtekening =
  | {
      readonly uitkomst: 'geldig';
      readonly soort: 'Message-Signature' | 'Payload-Signature';
      readonly kid: string | undefined;
    }
  | { readonly uitkomst: 'ongeldig'; readonly reden: string }
  | { readonly uitkomst: 'ontbreekt' }
  | { readonly uitkomst: 'niet-gecontroleerd' };

/** Identifier of the JAdES way to sign HTTP headers (ETSI TS 119 182-1, §5.2.8.2). */
const HTTP_HEADERS = 'http://uri.etsi.org/19182/HttpHeaders';

/** The sender's keys cannot be fetched: that says nothing about the signature, so the sender must try again. */
export class SleutelsOnbereikbaar extends Error {}

/** Tells "this key does not exist" (the signature is wrong) from "the keys could not be fetched". */
function fetching(keys: FlattenedVerifyGetKey): FlattenedVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      throw new SleutelsOnbereikbaar();
    }
  };
}

const ongeldig = (reden: string): Handtekening => ({ uitkomst: 'ongeldig', reden });

function one(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The header names that a JAdES header says were signed, or undefined when it signs the body itself. */
function signedHeaders(protectedHeader: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const sigD = protectedHeader['sigD'] as { mId?: unknown; pars?: unknown } | undefined;
  if (sigD?.mId !== HTTP_HEADERS || !Array.isArray(sigD.pars)) return undefined;
  return sigD.pars.map(String);
}

/** `digest` (RFC 3230) must be among the signed headers and be that of the body, else the signature says nothing about it. */
function digestFits(headers: IncomingHttpHeaders, body: Buffer): boolean {
  return one(headers, 'digest') === `SHA-256=${createHash('sha256').update(body).digest('base64')}`;
}

function signedText(headers: IncomingHttpHeaders, names: readonly string[]): string | undefined {
  const lines = names.map((name) => [name, one(headers, name)] as const);
  if (lines.some(([name, value]) => value === undefined || name !== name.toLowerCase())) return undefined;
  return lines.map(([name, value]) => `${name}: ${(value ?? '').trim()}`).join('\n');
}

async function verify(
  jws: string,
  payload: Uint8Array | string,
  keys: FlattenedVerifyGetKey,
): Promise<string | undefined> {
  const [protectedPart = '', middle, signature = ''] = jws.split('.');
  if (middle !== '') throw new errors.JWSInvalid('not a detached signature');
  const unencoded = decodeProtectedHeader(jws)['b64'] === false;
  const bytes = typeof payload === 'string' ? Buffer.from(payload) : Buffer.from(payload);
  const jwt = { protected: protectedPart, signature, payload: unencoded ? bytes : bytes.toString('base64url') };
  const { protectedHeader } = await flattenedVerify(jwt, fetching(keys), {
    algorithms: ['PS256'],
    crit: { sigD: true, sigT: true },
  });
  return protectedHeader?.kid;
}

/**
 * Checks the detached JWS (PS256) of a delivery against the sender's keys, in the manner of the JAdES profile of the NL API
 * Design Rules: `Payload-Signature` signs the body, `Message-Signature` signs the headers named in `sigD.pars`, of which
 * `digest` must be one and fit the body. When both are there, both must be right. `body` is the raw body.
 * Throws `SleutelsOnbereikbaar` when the keys cannot be fetched.
 */
export async function controleerHandtekening(
  headers: IncomingHttpHeaders,
  body: Buffer,
  keys: FlattenedVerifyGetKey | undefined,
): Promise<Handtekening> {
  const message = one(headers, 'message-signature');
  const payload = one(headers, 'payload-signature');
  if (message === undefined && payload === undefined) return { uitkomst: 'ontbreekt' };
  if (!keys) return { uitkomst: 'niet-gecontroleerd' };
  try {
    let kid = payload === undefined ? undefined : await verify(payload, body, keys);
    if (message === undefined) return { uitkomst: 'geldig', soort: 'Payload-Signature', kid };
    const names = signedHeaders(decodeProtectedHeader(message));
    if (!names?.includes('digest')) return ongeldig('digest is niet ondertekend');
    const text = signedText(headers, names);
    if (text === undefined) return ongeldig('een ondertekende header ontbreekt');
    if (!digestFits(headers, body)) return ongeldig('digest hoort niet bij de inhoud');
    kid = await verify(message, text, keys);
    return { uitkomst: 'geldig', soort: 'Message-Signature', kid };
  } catch (error) {
    if (error instanceof errors.JOSEError) return ongeldig(error.code);
    if (error instanceof TypeError || error instanceof SyntaxError) return ongeldig('ERR_JWS_INVALID');
    throw error;
  }
}
