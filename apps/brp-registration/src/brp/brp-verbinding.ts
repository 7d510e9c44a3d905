import { setTimeout as pause } from 'node:timers/promises';
import { foutantwoord } from './brp-antwoord.js';
import { brpProblemen } from './brp-problemen.js';

export interface Brpadres {
  /** Base of the API, without `/personen`. */
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** For one question as a whole, in ms. */
  readonly timeoutMs: number;
}

/** An error in the question itself: its code, and which parameters were wrong, by name and code. */
export interface Ruwefout {
  readonly soort: 'fout';
  readonly code: string;
  readonly parameters: readonly { readonly name: string; readonly code: string }[];
}

/** An answer that was understood: parsed JSON, or an error in the question itself. */
export type Ruwantwoord = { readonly soort: 'antwoord'; readonly json: unknown } | Ruwefout;

interface Antwoord {
  readonly status: number;
  readonly tekst: string;
  /** Seconds of Retry-After, when it tells them. */
  readonly wachten: number | undefined;
}

type Poging = Ruwantwoord | { readonly soort: 'mislukt'; readonly status: number | undefined };

/** A larger answer than any that we ask for. */
const GROOTSTE_ANTWOORD = 256 * 1024;
const PAUZE_MS = 100;

/**
 * One question to the BRP: one deadline and one retry for all the calls it takes. Only what may pass (no connection, 500, 502, 503, 504) is
 * tried again; who was too slow is not asked twice.
 */
export class Brpvraag {
  readonly #einde: AbortSignal;
  #herkansing = true;

  constructor(
    private readonly adres: Brpadres,
    private readonly koppen: Readonly<Record<string, string>>,
  ) {
    this.#einde = AbortSignal.timeout(adres.timeoutMs);
  }

  /**
   * Posts to `/personen`; what is asked travels in the body only.
   * @throws ProblemException 502, 503
   */
  async stel(body: unknown): Promise<Ruwantwoord> {
    for (;;) {
      const poging = await this.#probeer(JSON.stringify(body));
      if (poging.soort !== 'mislukt') return poging;
      if (this.#einde.aborted) throw brpProblemen.teTraag();
      if (!this.#herkansing) throw poging.status === undefined ? brpProblemen.onbereikbaar() : brpProblemen.storing();
      this.#herkansing = false;
      await pause(PAUZE_MS);
    }
  }

  async #probeer(body: string): Promise<Poging> {
    const antwoord = await this.#verstuur(body);
    if (antwoord === undefined) return { soort: 'mislukt', status: undefined };
    const { status, tekst, wachten } = antwoord;
    if (status === 200) return { soort: 'antwoord', json: json(tekst) };
    if (status === 429) throw brpProblemen.druk(wachten);
    if ([500, 502, 503, 504].includes(status)) return { soort: 'mislukt', status };
    const fout = foutantwoord.safeParse(json(tekst)).data;
    const vraagfout = status === 400 || (status === 403 && fout?.code === 'unauthorizedField');
    if (!vraagfout) throw brpProblemen.weigert();
    return { soort: 'fout', code: fout?.code ?? '', parameters: fout?.invalidParams ?? [] };
  }

  /** Undefined when there was no (whole) answer; the reason is not kept, for it may quote addresses and headers. */
  async #verstuur(body: string): Promise<Antwoord | undefined> {
    const { url, apiKey } = this.adres;
    try {
      const antwoord = await fetch(`${url}/personen`, {
        method: 'POST',
        headers: {
          ...this.koppen,
          accept: 'application/json',
          'content-type': 'application/json; charset=utf-8',
          ...(apiKey !== undefined && { 'x-api-key': apiKey }),
        },
        body,
        // Purpose, key and name go to the address of the configuration, and nowhere else.
        redirect: 'error',
        signal: this.#einde,
      });
      return { status: antwoord.status, tekst: await begrensd(antwoord), wachten: wachtenVan(antwoord) };
    } catch {
      return undefined;
    }
  }
}

/** The text of an answer; throws when it is larger than anything we ask for. */
async function begrensd(antwoord: Response): Promise<string> {
  const delen: Uint8Array[] = [];
  let grootte = 0;
  for await (const deel of antwoord.body ?? []) {
    grootte += deel.byteLength;
    if (grootte > GROOTSTE_ANTWOORD) throw new Error('the answer is too large');
    delen.push(deel);
  }
  return Buffer.concat(delen).toString('utf8');
}

function wachtenVan(antwoord: Response): number | undefined {
  const kop = antwoord.headers.get('retry-after') ?? '';
  return /^[0-9]{1,6}$/.test(kop) ? Number(kop) : undefined;
}

function json(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}
