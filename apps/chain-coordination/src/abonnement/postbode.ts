import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Poginguitkomst } from './aflevering-poging.domain.js';
import { magNaarAdres } from './openbaar-adres.js';

/** One call of a webhook. */
export interface Webhookverzoek {
  readonly methode: 'POST' | 'OPTIONS';
  readonly sink: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly inhoud?: string;
}

/** What the network gave: an answer with its headers, or why there was none. */
export type Webhookantwoord =
  | { readonly soort: 'antwoord'; readonly status: number; readonly headers: IncomingMessage['headers'] }
  | Exclude<Poginguitkomst, { readonly soort: 'antwoord' }>;

/** Asks the resolver for all addresses of a name; by default that of the system. */
export type Naamzoeker = (
  naam: string,
  options: { all: true },
  klaar: (error: NodeJS.ErrnoException | null, adressen: LookupAddress[]) => void,
) => void;

export interface Postbodeopties {
  /** Development and tests only: http, this machine and private networks are fine. */
  readonly lokaal: boolean;
  /** Longest wait for an answer in ms, from the name lookup on; default 10 s. */
  readonly timeoutMs?: number;
  readonly zoekNaam?: Naamzoeker;
}

/** Most bytes of an answer that are read; what it says does not matter to us. */
const MAX_ANTWOORD_BYTES = 1_024;

class AdresNietToegestaan extends Error {}

/**
 * Calls webhooks: one connection per call, to an address that is judged at that moment and then used (the name cannot lead
 * elsewhere in between), no redirects followed, no proxies, no cookies.
 */
export class Postbode {
  readonly #lokaal: boolean;
  readonly #timeoutMs: number;
  readonly #lookup: LookupFunction;

  constructor({ lokaal, timeoutMs = 10_000, zoekNaam = dnsLookup }: Postbodeopties) {
    this.#lokaal = lokaal;
    this.#timeoutMs = timeoutMs;
    this.#lookup = beoordeeld(zoekNaam, lokaal);
  }

  /** Makes one call. Never throws: what can go wrong outside is an answer. */
  async stuur({ methode, sink, headers, inhoud }: Webhookverzoek): Promise<Webhookantwoord> {
    const url = new URL(sink);
    if (!this.#magNaar(url)) return { soort: 'adres-niet-toegestaan' };
    const bytes = inhoud === undefined ? undefined : Buffer.from(inhoud);
    const lengte = bytes && { 'content-length': String(bytes.length) };
    const signal = AbortSignal.timeout(this.#timeoutMs);
    const options: RequestOptions = { method: methode, agent: false, lookup: this.#lookup, signal };
    const all = { 'user-agent': 'schakel-webhook/1', connection: 'close', ...headers, ...lengte };
    return new Promise((resolve) => {
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, { ...options, headers: all });
      request.on('response', (response) => {
        negeer(response);
        resolve({ soort: 'antwoord', status: response.statusCode ?? 0, headers: response.headers });
      });
      // After the answer this is only the end of a connection that nobody needs any more.
      request.on('error', (error) => resolve({ soort: oorzaak(error, signal) }));
      request.end(bytes);
    });
  }

  /** Addresses that are written out are not looked up, so they are judged here. */
  #magNaar({ protocol, hostname }: URL): boolean {
    if (protocol !== 'https:' && !(this.#lokaal && protocol === 'http:')) return false;
    const adres = hostname.replace(/^\[|\]$/g, '');
    return isIP(adres) === 0 || magNaarAdres(adres, this.#lokaal);
  }
}

/** Every address of the name must be fine: one good one among bad ones is how such a check is fooled. */
function beoordeeld(zoekNaam: Naamzoeker, lokaal: boolean): LookupFunction {
  return (naam, options, klaar) => {
    zoekNaam(naam, { all: true }, (error, adressen) => {
      const eerste = adressen?.[0];
      if (error !== null || eerste === undefined) return klaar(error ?? new Error('no such name'), '');
      if (!adressen.every(({ address }) => magNaarAdres(address, lokaal))) return klaar(new AdresNietToegestaan(), '');
      return options.all === true ? klaar(null, adressen) : klaar(null, eerste.address, eerste.family);
    });
  };
}

function oorzaak(error: Error, signal: AbortSignal): 'adres-niet-toegestaan' | 'te-laat' | 'onbereikbaar' {
  if (error instanceof AdresNietToegestaan) return 'adres-niet-toegestaan';
  return signal.aborted ? 'te-laat' : 'onbereikbaar';
}

/** Reads a little, so that a short answer ends in order, and hangs up on a longer one. */
function negeer(response: IncomingMessage): void {
  let gelezen = 0;
  response.on('error', () => undefined);
  response.on('data', (deel: Buffer) => {
    gelezen += deel.length;
    if (gelezen > MAX_ANTWOORD_BYTES) response.destroy();
  });
}
