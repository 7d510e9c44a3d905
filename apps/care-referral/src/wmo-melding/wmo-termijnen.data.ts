import type { DuurInDagen, Herkomst } from '@schakel/domain';

/** A term of the Wmo 2015 that is counted in legal days. */
export interface Wmotermijn extends Herkomst {
  readonly artikel: string;
  readonly vanaf: string;
  readonly duur: DuurInDagen;
}

/** What the law wants done without delay. `streefuren` is our own measure after which the clock tells; the law names no number. */
export interface Onverwijld extends Herkomst {
  readonly artikel: string;
  readonly vanaf: string;
  readonly streefuren: number;
}

const WMO = { bron: 'Wmo 2015 (BWBR0035362)', graad: 'gelezen-2017' } as const;

/** The clocks of a Wmo-melding (Wmo 2015 art. 2.3.2 and 2.3.5). To be confirmed by a jurist before they decide about anyone. */
export const WMO_TERMIJNEN = {
  'persoonlijk-plan': {
    artikel: 'Wmo 2015 art. 2.3.2 lid 2',
    vanaf: 'melding',
    duur: { aantal: 7, eenheid: 'dagen' },
    ...WMO,
  },
  onderzoek: {
    artikel: 'Wmo 2015 art. 2.3.2 lid 1',
    vanaf: 'melding',
    duur: { aantal: 6, eenheid: 'weken' },
    ...WMO,
  },
  beschikking: {
    artikel: 'Wmo 2015 art. 2.3.5 lid 2',
    vanaf: 'ontvangst van de aanvraag',
    duur: { aantal: 2, eenheid: 'weken' },
    ...WMO,
  },
} as const satisfies Record<string, Wmotermijn>;
export type Wmotermijncode = keyof typeof WMO_TERMIJNEN;

export const WMO_ONVERWIJLD = {
  ontvangstbevestiging: { artikel: 'Wmo 2015 art. 2.3.2 lid 1', vanaf: 'melding', streefuren: 24, ...WMO },
  spoed: { artikel: 'Wmo 2015 art. 2.3.3', vanaf: 'vaststelling van spoed', streefuren: 4, ...WMO },
} as const satisfies Record<string, Onverwijld>;

/** One aspect that the research must look at. */
export interface Onderzoeksaspect {
  readonly code: string;
  readonly onderdeel: string;
  readonly omschrijving: string;
}

/** The aspects of art. 2.3.2 lid 4; the written account of the outcome (lid 8) is the eighth duty. Wording from memory. */
export const WMO_ASPECTEN = [
  { code: 'behoeften', onderdeel: 'a', omschrijving: 'behoeften, persoonskenmerken en voorkeuren' },
  { code: 'eigen-kracht', onderdeel: 'b', omschrijving: 'wat op eigen kracht of met gebruikelijke hulp kan' },
  { code: 'sociaal-netwerk', onderdeel: 'c', omschrijving: 'mantelzorg en hulp uit het sociale netwerk' },
  { code: 'mantelzorger', onderdeel: 'd', omschrijving: 'ondersteuning die de mantelzorger nodig heeft' },
  { code: 'algemene-voorziening', onderdeel: 'e', omschrijving: 'algemene voorzieningen en nuttige activiteiten' },
  { code: 'samenwerking', onderdeel: 'f', omschrijving: 'samenwerking met zorg, onderwijs, welzijn, wonen en inkomen' },
  { code: 'bijdrage', onderdeel: 'g', omschrijving: 'bijdrage in de kosten' },
] as const satisfies readonly Onderzoeksaspect[];
export type Wmoaspect = (typeof WMO_ASPECTEN)[number]['code'];
export const wmoaspecten: readonly Wmoaspect[] = WMO_ASPECTEN.map(({ code }) => code);

/** Documents with which identity is established (Wmo 2015 art. 2.3.4; Wet op de identificatieplicht art. 1). List from memory. */
export const identiteitsdocumenten = [
  'paspoort',
  'identiteitskaart',
  'vreemdelingendocument',
  'rijbewijs',
  'niet-beschikbaar',
] as const;
export type Identiteitsdocument = (typeof identiteitsdocumenten)[number];

/** Grounds on which the term for a decision may stand still: only those of the Awb that fit an application (Awb art. 4:15). */
export const wmoOpschortingsgronden = [
  'aanvulling',
  'buitenlandse-instantie',
  'schriftelijke-instemming',
  'vertraging-aanvrager',
  'overmacht',
] as const;
export type Wmoopschortingsgrond = (typeof wmoOpschortingsgronden)[number];

export const wmobesluiten = ['toegekend', 'afgewezen', 'buiten-behandeling'] as const;
export type Wmobesluit = (typeof wmobesluiten)[number];
