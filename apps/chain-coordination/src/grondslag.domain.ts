import { geweigerd, type Geweigerd } from '@schakel/domain';

/** Codes of the register of grounds. A ground that ends keeps its code; its validity ends in the register. */
export const grondslagcodes = [
  'avg-6-1-e',
  'avg-6-1-d',
  'toestemming',
  'wgs',
  'wmo-5.2.6',
  'wet-brp-2.4',
  'bestuurlijke-aanpak',
] as const;
export type Grondslagcode = (typeof grondslagcodes)[number];

/** Legal ground on which a partner or colleague may learn something of a chain file. */
export interface Grondslag {
  readonly code: Grondslagcode;
  readonly omschrijving: string;
  readonly bron: string;
  readonly graad: 'gelezen' | 'gelezen-2017' | 'uit het hoofd';
  readonly geldigVanaf: string;
}

/**
 * Grounds that may be named for access, an action request, a consultation or a disclosure. What is graded from memory
 * must be confirmed by a jurist before it carries a real disclosure.
 */
export const grondslagen: readonly Grondslag[] = [
  {
    code: 'avg-6-1-e',
    omschrijving: 'Vervulling van een taak van algemeen belang',
    bron: 'AVG art. 6 lid 1 onder e',
    graad: 'uit het hoofd',
    geldigVanaf: '2018-05-25',
  },
  {
    code: 'avg-6-1-d',
    omschrijving: 'Bescherming van de vitale belangen van de betrokkene',
    bron: 'AVG art. 6 lid 1 onder d',
    graad: 'uit het hoofd',
    geldigVanaf: '2018-05-25',
  },
  {
    code: 'toestemming',
    omschrijving: 'Uitdrukkelijke toestemming van het slachtoffer',
    bron: 'AVG art. 6 lid 1 onder a en art. 9 lid 2 onder a',
    graad: 'uit het hoofd',
    geldigVanaf: '2018-05-25',
  },
  {
    code: 'wgs',
    omschrijving: 'Gegevensverwerking in een samenwerkingsverband (RIEC, Zorg- en Veiligheidshuis)',
    bron: 'Wet gegevensverwerking door samenwerkingsverbanden, Stb. 2024, 198',
    graad: 'gelezen',
    geldigVanaf: '2025-03-01',
  },
  {
    code: 'wmo-5.2.6',
    omschrijving: 'Verstrekking aan Veilig Thuis zonder toestemming',
    bron: 'Wmo 2015 art. 5.2.6',
    graad: 'gelezen-2017',
    geldigVanaf: '2015-01-01',
  },
  {
    code: 'wet-brp-2.4',
    omschrijving: 'Inschrijving als ingezetene',
    bron: 'Wet BRP art. 2.4',
    graad: 'gelezen',
    geldigVanaf: '2014-01-06',
  },
  {
    code: 'bestuurlijke-aanpak',
    omschrijving: 'Bestuurlijke raadpleging zonder inhoud: alleen verwijzen naar de coördinator',
    bron: 'Burgemeester als bestuursorgaan van de vergunning; Awb art. 3:2',
    graad: 'uit het hoofd',
    geldigVanaf: '1994-01-01',
  },
];

/**
 * Refuses a ground that is not in force on the day (code `grondslag-onbekend`): no ground, no sharing.
 * @param dag legal day, `YYYY-MM-DD`
 */
export function geldigeGrondslag(code: Grondslagcode, dag: string): Geweigerd | undefined {
  const bekend = grondslagen.some((grondslag) => grondslag.code === code && grondslag.geldigVanaf <= dag);
  return bekend ? undefined : geweigerd('grondslag-onbekend', 'Noem een grondslag die op deze dag geldt.');
}
