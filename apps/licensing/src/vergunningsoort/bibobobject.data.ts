import type { Herkomst } from '@schakel/domain';
import type { Bibobobjectcode } from './vergunningsoortregeling.domain.js';

/** What the Wet Bibob may be applied to, and by which article. */
export interface Bibobobject extends Herkomst {
  readonly artikel: string;
  readonly omschrijving: string;
}

const BIBOB_2017 = { bron: 'Wet Bibob (BWBR0013798)', graad: 'gelezen-2017' } as const;

/** Everything that can be tested, by code. A permit type names one of them, or none when the act does not reach it. */
export const BIBOBOBJECTEN: Readonly<Record<Bibobobjectcode, Bibobobject>> = {
  'gemeentelijke-vergunning': {
    artikel: 'Wet Bibob art. 7 lid 1',
    omschrijving: 'vergunning die een verordening voor een inrichting of bedrijf verplicht stelt',
    ...BIBOB_2017,
  },
  'gemeentelijke-ontheffing': {
    artikel: 'Wet Bibob art. 7 lid 3',
    omschrijving: 'ontheffing van een verordening',
    ...BIBOB_2017,
  },
  alcoholwet: {
    artikel: 'Alcoholwet art. 27 lid 3 en 4, art. 30a en art. 31 lid 3',
    omschrijving: 'vergunning op grond van de Alcoholwet, ook de leidinggevende die wordt bijgeschreven',
    bron: 'Alcoholwet (BWBR0002458), nummering van de Drank- en Horecawet',
    graad: 'gelezen-2017',
  },
  omgevingsvergunning: {
    artikel: 'Omgevingswet art. 5.31 en art. 5.40 lid 2 onder d',
    omschrijving: 'omgevingsvergunning voor bouw-, omgevingsplan- of milieubelastende activiteit, of art. 5.3',
    bron: 'Omgevingswet (BWBR0037885)',
    graad: 'gelezen',
  },
  huisvesting: {
    artikel: 'Huisvestingswet 2014 art. 8, 21 en 22',
    omschrijving: 'huisvestings-, onttrekkings-, omzettings- of splitsingsvergunning',
    bron: 'Wet Bibob (BWBR0013798)',
    graad: 'gelezen-2017',
  },
  verhuurvergunning: {
    artikel: 'Wet goed verhuurderschap',
    omschrijving: 'verhuurvergunning voor woonruimte of voor verblijfsruimte van arbeidsmigranten',
    bron: 'ijzermanbibob.com, Wet goed verhuurderschap per 1 juli 2023',
    graad: 'secundair',
  },
  kansspel: {
    artikel: 'Wet op de kansspelen art. 30b en 30h',
    omschrijving: 'vergunning voor speelautomaten',
    ...BIBOB_2017,
  },
  subsidie: { artikel: 'Wet Bibob art. 6', omschrijving: 'subsidie', ...BIBOB_2017 },
  overheidsopdracht: {
    artikel: 'Wet Bibob art. 5 en art. 9 lid 2',
    omschrijving: 'overheidsopdracht, sinds 1 augustus 2020 in elke sector',
    bron: 'hekkelman.nl, gewijzigde Wet Bibob per 1 augustus 2020',
    graad: 'secundair',
  },
  'toelating-open-house': {
    artikel: 'Wet Bibob (tweede tranche, 1 oktober 2022)',
    omschrijving: 'toelating tot een open-houseprocedure',
    bron: 'hekkelman.nl, Wet Bibob tweede tranche',
    graad: 'secundair',
  },
  vastgoedtransactie: {
    artikel: 'Wet Bibob art. 5a en art. 9 lid 3',
    omschrijving: 'koop, verkoop, huur, verhuur, gebruik of zakelijk recht van vastgoed, of deelneming',
    ...BIBOB_2017,
  },
  'overige-beschikking': {
    artikel: 'Wet Bibob art. 1',
    omschrijving: 'andere beschikking waarvoor een wet of AMvB naar art. 3 verwijst',
    bron: 'Wet Bibob, opening van de tekst per 1 oktober 2022',
    graad: 'gelezen',
  },
};
