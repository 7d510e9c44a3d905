import type { Herkomst } from '../herkomst.js';
import type { DuurInDagen } from '../kalender/duur.js';
import type { Regelsoort } from '../kalender/termijnenwet.js';

/** A term set by law. Terms of an ordinance (APV) are the municipality's own and stand in its configuration. */
export interface WettelijkeTermijn extends Herkomst {
  readonly artikel: string;
  /** The event whose day is the `begin` of the computation; the term runs from the day after. */
  readonly vanaf: string;
  readonly duur: DuurInDagen;
  readonly regelsoort: Regelsoort;
  /** The one extension, if the law knows one; `maximum` undefined when the law names none. */
  readonly verlenging?: { readonly artikel: string; readonly maximum?: DuurInDagen };
}

const AWB = { bron: 'Algemene wet bestuursrecht (BWBR0005537)', graad: 'gelezen-2017', regelsoort: 'wet' } as const;
const OMGEVINGSWET = { bron: 'Omgevingswet (BWBR0037885)', graad: 'gelezen', regelsoort: 'wet' } as const;
const weken = (aantal: number) => ({ aantal, eenheid: 'weken' }) as const;

/** The terms of law that the services use. To be confirmed by a lawyer before they decide about anyone. */
export const WETTELIJKE_TERMIJNEN = {
  'beslissing-op-aanvraag': {
    artikel: 'Awb 4:13 lid 2',
    vanaf: 'ontvangst van de aanvraag',
    duur: weken(8),
    ...AWB,
  },
  'buiten-behandeling-laten': {
    artikel: 'Awb 4:5 lid 4',
    vanaf: 'aanvulling, of ongebruikt verstrijken van de hersteltermijn',
    duur: weken(4),
    ...AWB,
  },
  'zienswijze-op-ontwerp': {
    artikel: 'Awb 3:16 lid 1',
    vanaf: 'dag voor de terinzagelegging begint',
    duur: weken(6),
    ...AWB,
  },
  'besluit-uniforme-procedure': {
    artikel: 'Awb 3:18 lid 1',
    vanaf: 'ontvangst van de aanvraag',
    duur: { aantal: 6, eenheid: 'maanden' },
    ...AWB,
  },
  bezwaar: { artikel: 'Awb 6:7', vanaf: 'bekendmaking van het besluit (Awb 6:8 lid 1)', duur: weken(6), ...AWB },
  'beslissing-op-bezwaar': {
    artikel: 'Awb 7:10 lid 1',
    vanaf: 'laatste dag van de bezwaartermijn',
    duur: weken(6),
    verlenging: { artikel: 'Awb 7:10 lid 3', maximum: weken(6) },
    ...AWB,
  },
  'beslissing-op-bezwaar-met-commissie': {
    artikel: 'Awb 7:10 lid 1',
    vanaf: 'laatste dag van de bezwaartermijn',
    duur: weken(12),
    verlenging: { artikel: 'Awb 7:10 lid 3', maximum: weken(6) },
    ...AWB,
  },
  'bekendmaking-van-rechtswege': {
    artikel: 'Awb 4:20c lid 1',
    vanaf: 'dag waarop de beschikking van rechtswege is gegeven',
    duur: weken(2),
    ...AWB,
  },
  'vaststelling-dwangsom': {
    artikel: 'Awb 4:18',
    vanaf: 'laatste dag waarover de dwangsom verschuldigd is',
    duur: weken(2),
    ...AWB,
  },
  alcoholvergunning: {
    artikel: 'Awb 4:13 lid 2 jo. Dienstenwet art. 31',
    vanaf: 'ontvangst van de aanvraag',
    duur: weken(8),
    verlenging: { artikel: 'Dienstenwet art. 31 lid 2 en 3' },
    bron: 'Alcoholwet art. 3; Dienstenwet (BWBR0026759)',
    graad: 'gelezen-2017',
    regelsoort: 'wet',
  },
  'omgevingsvergunning-regulier': {
    artikel: 'Omgevingswet art. 16.64 lid 1',
    vanaf: 'ontvangst van de aanvraag',
    duur: weken(8),
    verlenging: { artikel: 'Omgevingswet art. 16.64 lid 2', maximum: weken(6) },
    ...OMGEVINGSWET,
  },
  'omgevingsvergunning-regulier-met-instemming': {
    artikel: 'Omgevingswet art. 16.64 lid 1',
    vanaf: 'ontvangst van de aanvraag',
    duur: weken(12),
    verlenging: { artikel: 'Omgevingswet art. 16.64 lid 2', maximum: weken(6) },
    ...OMGEVINGSWET,
  },
  'bibob-advies': {
    artikel: 'Wet Bibob art. 15 lid 1',
    vanaf: 'verzoek om advies',
    duur: weken(8),
    verlenging: { artikel: 'Wet Bibob art. 15 lid 3', maximum: weken(4) },
    bron: 'Wet Bibob (BWBR0013798)',
    graad: 'gelezen-2017',
    regelsoort: 'wet',
  },
} as const satisfies Record<string, WettelijkeTermijn>;

export type WettelijkeTermijncode = keyof typeof WETTELIJKE_TERMIJNEN;
