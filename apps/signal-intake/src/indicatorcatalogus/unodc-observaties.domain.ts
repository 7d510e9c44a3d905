import type { Graad } from '@schakel/domain';
import type { Indicator } from './indicator.domain.js';

const bron = 'UNODC, Human trafficking indicators (lijst voor eerstelijnsmedewerkers)';

interface Groep {
  readonly voorvoegsel: string;
  readonly graad: Graad;
  readonly omschrijvingen: readonly string[];
}

const groepen: readonly Groep[] = [
  {
    voorvoegsel: 'UG',
    graad: 'secundair',
    omschrijvingen: [
      'Meent tegen de eigen wil te moeten werken',
      'Kan de werkplek niet verlaten',
      'Bewegingen worden door een ander bepaald',
      'Voelt zich afhankelijk van een ander',
      'Toont vrees of angst',
      'Geweld of dreiging daarmee tegen de persoon of naasten',
      'Verwondingen die op mishandeling lijken',
      'Wantrouwt de autoriteiten',
      'Anderen voeren het woord voor de persoon',
      'Gedraagt zich alsof iemand aanwijzingen geeft',
      'Weinig sociale contacten',
      'Weinig contact met familie',
      'Kan niet vrij met anderen spreken',
      'Bang om de verblijfsstatus te laten blijken',
      'Identiteitspapieren in handen van een ander',
      'Valse identiteitspapieren',
      'Kent het eigen woon- of werkadres niet',
    ],
  },
  {
    voorvoegsel: 'US',
    graad: 'secundair',
    omschrijvingen: [
      'Wordt verplaatst tussen seksinrichtingen of werkplekken',
      'Wordt naar en van de werkplek begeleid',
      'Tatoeages die op bezit wijzen',
      'Slaapt waar wordt gewerkt, of reist in een groep zonder gedeelde taal',
      'Geen eigen contant geld of identiteitsbewijs',
      'Weinig kleding, vooral werkkleding',
    ],
  },
  {
    voorvoegsel: 'UL',
    graad: 'uit het hoofd',
    omschrijvingen: [
      'Woont in een groep op de werkplek in een ongeschikte ruimte',
      'Verlaat het terrein nooit zonder de werkgever',
      'Geen arbeidsovereenkomst',
      'Zeer lange werktijden',
      'Geen keuze in de huisvesting',
      'Onbetaalde reiskosten worden ingehouden',
    ],
  },
  {
    voorvoegsel: 'UD',
    graad: 'uit het hoofd',
    omschrijvingen: [
      'Woont bij een gezin maar eet apart',
      'Geen eigen ruimte',
      'Wordt achter gesloten deuren gelaten of is door de werkgever als vermist opgegeven',
      'Gaat nooit alleen naar buiten',
      'Wordt beledigd of mishandeld',
    ],
  },
  {
    voorvoegsel: 'UC',
    graad: 'uit het hoofd',
    omschrijvingen: [
      'Kind heeft geen toegang tot de ouders',
      'Kind doet werk dat niet bij de leeftijd past',
      'Kind wordt aangetroffen met veel kinderen die geen familie zijn',
      'Kind bedelt of steelt voor anderen en wordt gestraft bij te weinig opbrengst',
    ],
  },
];

/**
 * Observation codes for front-line staff. Unweighted in the source: they corroborate (weight W) but belong to no dimension, so the
 * counting rule of the Delphi list leaves them out.
 */
export const unodcObservaties: readonly Indicator[] = groepen.flatMap(({ voorvoegsel, graad, omschrijvingen }) =>
  omschrijvingen.map((omschrijving, index) => ({
    code: `${voorvoegsel}${String(index + 1).padStart(2, '0')}`,
    omschrijving,
    lijst: 'unodc' as const,
    dimensie: null,
    gewichten: { volwassene: 'W' as const, minderjarige: 'W' as const },
    ilo11: [],
    bron,
    graad,
  })),
);
