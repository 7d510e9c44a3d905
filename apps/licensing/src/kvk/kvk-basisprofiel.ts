import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { KvkNummer } from '@schakel/domain';
import { ConfigError } from '@schakel/platform';
import type { LicensingConfig } from '../configuratie.js';
import type { Bedrijfsgegevens, Sbieditie } from './bedrijfsgegevens.domain.js';
import { basisprofiel, bedrijfsgegevensVan, foutantwoord, ONBEKEND_NUMMER } from './kvk-antwoord.js';
import { kvkProblemen } from './kvk-problemen.js';

export interface Kvkadres {
  /** Base of the API. */
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** For one question as a whole, in ms, its one retry included. */
  readonly timeoutMs: number;
  readonly editie: Sbieditie;
}

interface Antwoord {
  readonly status: number;
  readonly tekst: string;
}

/** A larger answer than any that we ask for. */
const GROOTSTE_ANTWOORD = 1024 * 1024;
const PAUZE_MS = 100;

/**
 * KvK API Basisprofiel: what the Handelsregister says about one company. Only what may pass (no connection, 500, 502, 503, 504) is tried
 * again, once; who was too slow is not asked twice.
 */
export class KvkBasisprofiel {
  constructor(private readonly adres: Kvkadres | undefined) {}

  /** The client of a configuration; without an address it answers every question with 503. @throws ConfigError when the key file cannot be read or is empty */
  static async open(config: LicensingConfig): Promise<KvkBasisprofiel> {
    const { SCHAKEL_KVK_URL: url, SCHAKEL_KVK_TIMEOUT_MS: timeoutMs, SCHAKEL_KVK_SBI_EDITIE: editie } = config;
    if (url === undefined) return new KvkBasisprofiel(undefined);
    const bestand = config.SCHAKEL_KVK_API_KEY_FILE;
    const apiKey = bestand === undefined ? undefined : await leesSleutel(bestand);
    return new KvkBasisprofiel({ url, timeoutMs, editie, apiKey });
  }

  /** Whether there is a register to ask. @throws ProblemException 503 `kvk-niet-ingesteld` */
  eisIngesteld(): Kvkadres {
    if (this.adres === undefined) throw kvkProblemen.nietIngesteld();
    return this.adres;
  }

  /**
   * Asks for the profile of a company.
   * @param nu instant that is kept with the answer
   * @throws ProblemException 409 when the register does not know the number, 502 and 503 when it cannot answer
   */
  async vraag(kvkNummer: KvkNummer, nu: string): Promise<Bedrijfsgegevens> {
    const adres = this.eisIngesteld();
    const { status, tekst } = await vraagMetHerkansing(adres, kvkNummer);
    if (status === 404) throw isOnbekend(tekst) ? kvkProblemen.onbekend() : kvkProblemen.weigert();
    const profiel = basisprofiel.safeParse(json(tekst));
    if (!profiel.success || profiel.data.kvkNummer !== kvkNummer) throw kvkProblemen.onbegrepen();
    return bedrijfsgegevensVan(profiel.data, adres.editie, nu);
  }
}

/** An answer of 200 or 404; everything else is a problem. */
async function vraagMetHerkansing(adres: Kvkadres, kvkNummer: KvkNummer): Promise<Antwoord> {
  const einde = AbortSignal.timeout(adres.timeoutMs);
  for (let herkansing = true; ; herkansing = false) {
    const antwoord = await verstuur(adres, kvkNummer, einde);
    if (antwoord?.status === 200 || antwoord?.status === 404) return antwoord;
    if (antwoord?.status === 429) throw kvkProblemen.druk();
    if (antwoord !== undefined && ![500, 502, 503, 504].includes(antwoord.status)) throw kvkProblemen.weigert();
    if (einde.aborted) throw kvkProblemen.teTraag();
    if (!herkansing) throw antwoord === undefined ? kvkProblemen.onbereikbaar() : kvkProblemen.storing();
    await pause(PAUZE_MS);
  }
}

/** Undefined when there was no (whole) answer; the reason is not kept, for it may quote addresses and headers. */
async function verstuur(
  { url, apiKey }: Kvkadres,
  kvkNummer: KvkNummer,
  signal: AbortSignal,
): Promise<Antwoord | undefined> {
  try {
    const antwoord = await fetch(`${url}/v1/basisprofielen/${kvkNummer}`, {
      headers: { accept: 'application/json', ...(apiKey !== undefined && { apikey: apiKey }) },
      // The key goes to the address of the configuration, and nowhere else.
      redirect: 'error',
      signal,
    });
    return { status: antwoord.status, tekst: await begrensd(antwoord) };
  } catch {
    return undefined;
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

function json(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

function isOnbekend(tekst: string): boolean {
  const gelezen = foutantwoord.safeParse(json(tekst));
  return gelezen.success && gelezen.data.fout.some(({ code }) => code === ONBEKEND_NUMMER);
}

async function leesSleutel(bestand: string): Promise<string> {
  const tekst = await readFile(bestand, 'utf8').catch(() => '');
  const sleutel = tekst.trim();
  if (!/^[\x21-\x7e]{1,500}$/.test(sleutel))
    throw new ConfigError([{ variable: 'SCHAKEL_KVK_API_KEY_FILE', rule: 'een leesbaar bestand met één sleutel' }]);
  return sleutel;
}
