import { readFile } from 'node:fs/promises';
import { ConfigError } from '@schakel/platform';
import type { z } from 'zod';
import type { BrpRegistrationConfig } from '../configuratie.js';
import { RNI, type Bevraging, type Identiteit, type Treffer } from '../inschrijving/bevraging.domain.js';
import { raadpleegantwoord, zoekantwoord, type GeraadpleegdePersoon } from './brp-antwoord.js';
import { brpProblemen } from './brp-problemen.js';
import { Brpvraag, type Brpadres, type Ruwantwoord } from './brp-verbinding.js';
import { verantwoordingskoppen, type Brpverantwoording } from './verantwoording.js';

/**
 * BRP API Personen (Haal Centraal) 2.7.0, as far as a first registration needs it: is this person known, and where. Asks no name, birth or
 * address back; the number of a single hit lives only between the two calls it takes.
 */
export class BrpPersonen {
  constructor(private readonly adres: Brpadres) {}

  /** The client of a configuration. @throws ConfigError when the key file cannot be read or is empty */
  static async open(config: BrpRegistrationConfig): Promise<BrpPersonen> {
    return new BrpPersonen(await leesBrpadres(config));
  }

  /**
   * Searches by name and date of birth (BRP and RNI, not the deceased).
   * @throws ProblemException 403 without accounting, 502 and 503 when the BRP cannot answer; never with anything of the question
   */
  async zoek(identiteit: Identiteit, verantwoording: Brpverantwoording): Promise<Bevraging> {
    const vraag = new Brpvraag(this.adres, verantwoordingskoppen(verantwoording));
    const { geslachtsnaam, voornamen, geboortedatum } = identiteit;
    const antwoord = await vraag.stel({
      type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
      geslachtsnaam,
      geboortedatum,
      ...(voornamen !== undefined && { voornamen }),
      fields: ['burgerservicenummer'],
    });
    if (antwoord.soort === 'fout' && antwoord.code === 'tooManyResults') return { uitkomst: 'meerdere' };
    const { personen } = begrepen(zoekantwoord, antwoord);
    const [gevonden, tweede] = personen;
    if (gevonden === undefined) return { uitkomst: 'geen-treffer' };
    if (tweede !== undefined) return { uitkomst: 'meerdere' };
    return { uitkomst: 'treffer', treffer: await this.#treffer(vraag, gevonden.burgerservicenummer) };
  }

  async #treffer(vraag: Brpvraag, burgerservicenummer: string): Promise<Treffer> {
    const antwoord = await vraag.stel({
      type: 'RaadpleegMetBurgerservicenummer',
      burgerservicenummer: [burgerservicenummer],
      fields: ['gemeenteVanInschrijving'],
    });
    const [persoon] = begrepen(raadpleegantwoord, antwoord).personen;
    if (persoon === undefined) throw brpProblemen.onbegrepen();
    const gemeenteVanInschrijving = gemeenteVan(persoon);
    return {
      ...(gemeenteVanInschrijving !== undefined && { gemeenteVanInschrijving }),
      geheimhouding: persoon.geheimhoudingPersoonsgegevens === true,
    };
  }
}

/** Where the person is registered now: a closed list says where he once was, unless it is one of the RNI. */
function gemeenteVan({ gemeenteVanInschrijving, opschortingBijhouding }: GeraadpleegdePersoon): string | undefined {
  const code = gemeenteVanInschrijving?.code;
  return opschortingBijhouding === undefined || code === RNI ? code : undefined;
}

function begrepen<S extends z.ZodType>(schema: S, antwoord: Ruwantwoord): z.output<S> {
  if (antwoord.soort === 'fout') throw brpProblemen.weigert();
  const gelezen = schema.safeParse(antwoord.json);
  if (!gelezen.success) throw brpProblemen.onbegrepen();
  return gelezen.data;
}

/** Where the BRP is, by a configuration. @throws ConfigError when the key file cannot be read or is empty */
export async function leesBrpadres(config: BrpRegistrationConfig): Promise<Brpadres> {
  const { SCHAKEL_BRP_URL: url, SCHAKEL_BRP_TIMEOUT_MS: timeoutMs, SCHAKEL_BRP_API_KEY_FILE: bestand } = config;
  return { url, timeoutMs, apiKey: bestand === undefined ? undefined : await leesSleutel(bestand) };
}

async function leesSleutel(bestand: string): Promise<string> {
  const tekst = await readFile(bestand, 'utf8').catch(() => '');
  const sleutel = tekst.trim();
  if (!/^[\x21-\x7e]{1,500}$/.test(sleutel))
    throw new ConfigError([{ variable: 'SCHAKEL_BRP_API_KEY_FILE', rule: 'een leesbaar bestand met één sleutel' }]);
  return sleutel;
}
