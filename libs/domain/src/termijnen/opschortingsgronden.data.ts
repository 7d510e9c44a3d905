import type { Herkomst } from '../herkomst.js';

/** Why a decision term stands still, and which days of the event at either side are counted. */
export interface Opschortingsgrond extends Herkomst {
  readonly artikel: string;
  readonly omschrijving: string;
  /** Whether the first suspended day is the day of the starting event or the day after it. */
  readonly begin: 'dag-zelf' | 'dag-erna';
  /** Whether the last suspended day is the day of the ending event or the day before it. */
  readonly einde: 'dag-zelf' | 'dag-ervoor';
}

const AWB = { bron: 'Algemene wet bestuursrecht (BWBR0005537)', graad: 'gelezen-2017' } as const;

/** The grounds on which a term is suspended. The day counts are those of the law; a service adds no grounds of its own. */
export const OPSCHORTINGSGRONDEN = {
  /** From the day after the request to complete, to the day of completion or of the unused end of the time given. */
  aanvulling: {
    artikel: 'Awb 4:15 lid 1 onder a',
    omschrijving: 'aanvulling van de aanvraag gevraagd',
    begin: 'dag-erna',
    einde: 'dag-ervoor',
    ...AWB,
  },
  /** From the day after the applicant was told that a foreign body was asked, to the day of receipt. Not for permits of services. */
  'buitenlandse-instantie': {
    artikel: 'Awb 4:15 lid 1 onder b',
    omschrijving: 'informatie gevraagd aan een buitenlandse instantie',
    begin: 'dag-erna',
    einde: 'dag-ervoor',
    ...AWB,
  },
  /** For the time to which the applicant consented in writing: first and last day of that time. */
  'schriftelijke-instemming': {
    artikel: 'Awb 4:15 lid 2 onder a',
    omschrijving: 'uitstel met schriftelijke instemming van de aanvrager',
    begin: 'dag-zelf',
    einde: 'dag-zelf',
    ...AWB,
  },
  /** As long as the delay can be attributed to the applicant: first and last day of it. */
  'vertraging-aanvrager': {
    artikel: 'Awb 4:15 lid 2 onder b',
    omschrijving: 'vertraging die aan de aanvrager kan worden toegerekend',
    begin: 'dag-zelf',
    einde: 'dag-zelf',
    ...AWB,
  },
  /** As long as force majeure prevents a decision: first and last day of it. To be notified (lid 3), as is its end (lid 4). */
  overmacht: {
    artikel: 'Awb 4:15 lid 2 onder c',
    omschrijving: 'overmacht',
    begin: 'dag-zelf',
    einde: 'dag-zelf',
    ...AWB,
  },
  /** Objection: from the day after the request to mend a defect, to the day it is mended or the time given ended unused. */
  verzuimherstel: {
    artikel: 'Awb 7:10 lid 2',
    omschrijving: 'herstel van een verzuim in het bezwaarschrift gevraagd (Awb 6:6)',
    begin: 'dag-erna',
    einde: 'dag-ervoor',
    ...AWB,
  },
  /** Advice of the LBB: from the day of the request to the day of receipt, both counted. Made by `bibobOpschorting`, which caps it. */
  'bibob-advies': {
    artikel: 'Wet Bibob art. 31',
    omschrijving: 'advies gevraagd aan het Landelijk Bureau Bibob',
    begin: 'dag-zelf',
    einde: 'dag-zelf',
    bron: 'Wet Bibob (BWBR0013798)',
    graad: 'gelezen-2017',
  },
} as const satisfies Record<string, Opschortingsgrond>;

export type Opschortingsgrondcode = keyof typeof OPSCHORTINGSGRONDEN;
