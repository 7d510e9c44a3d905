import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';

/** What is offered: one concluded registration, with the token by which alone it can be confirmed. */
export interface Aanbieding {
  readonly token: string;
  /** Absolute address where the confirmation goes. */
  readonly bevestigUrl: string;
  readonly zaaktype: string;
  readonly inschrijving: {
    readonly id: string;
    readonly soort: 'eerste-inschrijving' | 'hervestiging';
    readonly gemeentecode: string;
    readonly identiteit: object;
    readonly adres: object;
    readonly functieAdres: 'W' | 'B';
    readonly aangever: string;
    readonly ingeschrevenPer: string;
  };
}

/** vrijBRP Balie, `ZaakType` of a first registration (read in its source). */
export const ZAAKTYPE_EERSTE_INSCHRIJVING = '1700';

/** The burgerzaken system of the municipality: it takes in, and confirms later on its own. */
export abstract class Burgerzakensysteem {
  /** Rejects when it did not take the order in, or when that is not known. */
  abstract biedAan(aanbieding: Aanbieding): Promise<void>;
}

/** Over HTTP: `POST {url}/opdrachten`. */
export class HttpBurgerzakensysteem extends Burgerzakensysteem {
  constructor(
    private readonly url: string,
    private readonly timeoutMs: number,
  ) {
    super();
  }

  async biedAan(aanbieding: Aanbieding): Promise<void> {
    const antwoord = await fetch(`${this.url}/opdrachten`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aanbieding),
      // Name and token go to the address of the configuration, and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(this.timeoutMs),
    });
    await antwoord.body?.cancel();
    if (antwoord.status !== 202) throw new Error(`the burgerzaken system answered ${antwoord.status}`);
  }
}

/** The order for a registration; undefined when it is in no state in which there is anything to offer. */
export function aanbiedingVan(inschrijving: Inschrijving, token: string, bevestigUrl: string): Aanbieding | undefined {
  if (!('ingeschrevenPer' in inschrijving)) return undefined;
  const { id, gemeentecode, identiteit, bevraging, adresbepaling, indiening, ingeschrevenPer } = inschrijving;
  // Who was found in the RNI (or left before) settles anew: the municipality becomes the one that keeps the list.
  const soort = bevraging.uitkomst === 'treffer' ? 'hervestiging' : 'eerste-inschrijving';
  const functieAdres = adresbepaling.grond === 'woonadres' ? 'W' : 'B';
  const { aangiftecode: aangever } = indiening;
  const { adres } = adresbepaling;
  return {
    token,
    bevestigUrl,
    zaaktype: ZAAKTYPE_EERSTE_INSCHRIJVING,
    inschrijving: { id, soort, gemeentecode, identiteit, adres, functieAdres, aangever, ingeschrevenPer },
  };
}
