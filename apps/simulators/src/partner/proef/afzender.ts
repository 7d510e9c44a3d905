import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, FlattenedSign, generateKeyPair, type CryptoKey, type JWK } from 'jose';

export interface Sleutel {
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** A key as a sender has it; `kid` tells it from others. */
export async function nieuweSleutel(kid: string): Promise<Sleutel> {
  const { privateKey, publicKey } = await generateKeyPair('PS256', { modulusLength: 2048 });
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'PS256', use: 'sig' } };
}

/** `Payload-Signature`: detached JWS over the body. */
export async function ondertekenInhoud({ privateKey, publicJwk }: Sleutel, body: string, b64 = true): Promise<string> {
  const header = { alg: 'PS256', kid: publicJwk.kid ?? '', ...(b64 ? {} : { b64: false, crit: ['b64'] }) };
  const { protected: head, signature } = await new FlattenedSign(Buffer.from(body))
    .setProtectedHeader(header)
    .sign(privateKey);
  return `${head ?? ''}..${signature}`;
}

export function digestVan(body: string): string {
  return `SHA-256=${createHash('sha256').update(body).digest('base64')}`;
}

/** `Message-Signature`: JAdES over the named headers. */
export async function ondertekenBericht(
  { privateKey, publicJwk }: Sleutel,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const sigD = { mId: 'http://uri.etsi.org/19182/HttpHeaders', pars: Object.keys(headers) };
  const text = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
  const { protected: head, signature } = await new FlattenedSign(Buffer.from(text))
    .setProtectedHeader({ alg: 'PS256', kid: publicJwk.kid ?? '', b64: false, sigD, crit: ['b64', 'sigD'] })
    .sign(privateKey, { crit: { sigD: true } });
  return `${head ?? ''}..${signature}`;
}

/** A sender's `/.well-known/jwks.json`. */
export async function publiceer(keys: readonly JWK[]): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`, server };
}
