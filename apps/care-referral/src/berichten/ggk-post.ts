import { readFile } from 'node:fs/promises';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { ConfigError } from '@schakel/platform';
import type { Ondertekenaar } from '@schakel/platform';
import type { Verzendregels } from './ggk.config.js';

/** How one attempt ended, as the network saw it. */
export type Postuitkomst =
  | { readonly soort: 'antwoord'; readonly status: number; readonly retryAfter: string | undefined }
  | { readonly soort: 'onbereikbaar' }
  | { readonly soort: 'te-laat' };

const TIMEOUT_MS = 15_000;
/** What an answer says does not matter to us; so much of it is read that a short one ends in order. */
const MEESTE_ANTWOORD_BYTES = 4_096;

/**
 * Hands envelopes to the gateway: signed (detached JWS over the bytes of the envelope, with the time of signing) and over mutual TLS, where
 * the certificate says who we are (OIN in the serialNumber of its subject). One address, no redirects, no proxy.
 */
export class GgkPost {
  private constructor(
    private readonly url: URL,
    private readonly ondertekenaar: Ondertekenaar,
    private readonly agent: Agent | undefined,
    private readonly timeoutMs: number,
  ) {}

  /** @throws ConfigError when a certificate cannot be read */
  static async open(regels: Verzendregels, ondertekenaar: Ondertekenaar, timeoutMs = TIMEOUT_MS): Promise<GgkPost> {
    const { certificaat, ca } = regels;
    const url = new URL(regels.url);
    if (url.protocol !== 'https:') return new GgkPost(url, ondertekenaar, undefined, timeoutMs);
    const agent = new Agent({
      ...(certificaat && {
        cert: await lees(certificaat.cert, 'SCHAKEL_GGK_CERT_FILE'),
        key: await lees(certificaat.key, 'SCHAKEL_GGK_CERT_KEY_FILE'),
      }),
      ...(ca !== undefined && { ca: await lees(ca, 'SCHAKEL_GGK_CA_FILE') }),
      minVersion: 'TLSv1.2',
      maxSockets: 4,
      keepAlive: false,
    });
    return new GgkPost(url, ondertekenaar, agent, timeoutMs);
  }

  /** Makes one attempt; a repetition is signed anew over the same bytes. Never throws: what can go wrong outside is an answer. */
  async stuur(envelop: string, nu: string): Promise<Postuitkomst> {
    const bytes = Buffer.from(envelop, 'utf8');
    const signal = AbortSignal.timeout(this.timeoutMs);
    const headers = {
      'content-type': 'application/xml; charset=UTF-8',
      'content-length': String(bytes.length),
      'payload-signature': await this.ondertekenaar.onderteken(envelop, nu),
      connection: 'close',
    };
    const options: RequestOptions = { method: 'POST', headers, signal, agent: this.agent ?? false };
    return new Promise((resolve) => {
      const request = (this.url.protocol === 'https:' ? httpsRequest : httpRequest)(this.url, options);
      request.on('response', (response) => {
        let gelezen = 0;
        response.on('error', () => undefined);
        response.on('data', (deel: Buffer) => {
          gelezen += deel.length;
          if (gelezen > MEESTE_ANTWOORD_BYTES) response.destroy();
        });
        const retryAfter = response.headers['retry-after'];
        resolve({ soort: 'antwoord', status: response.statusCode ?? 0, retryAfter });
      });
      request.on('error', () => resolve({ soort: signal.aborted ? 'te-laat' : 'onbereikbaar' }));
      request.end(bytes);
    });
  }
}

async function lees(pad: string, variable: string): Promise<string> {
  return readFile(pad, 'utf8').catch(() => {
    throw new ConfigError([{ variable, rule: 'een leesbaar bestand (PEM)' }]);
  });
}
