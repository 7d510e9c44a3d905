import { datum } from '@schakel/domain';
import {
  apvTermijn,
  APV_VOORBEHOUD,
  AWB,
  AWB_TERMIJN,
  GEEN_AFDELING34,
  gewenst,
  HOOFD,
  MODEL_APV,
  nietVanToepassing,
  vanToepassing,
  VERLENGING_AFDELING34,
  verplicht,
  wettelijk,
  wettelijkeVerlenging,
  WEL_AFDELING34,
} from './bouwstenen.data.js';
import type { Stuksoort, Vergunningsoortregeling } from './vergunningsoortregeling.domain.js';

const OMGEVINGSWET = { bron: 'Omgevingswet (BWBR0037885)', graad: 'gelezen' } as const;
const WABO = { bron: 'Wet algemene bepalingen omgevingsrecht', graad: 'uit het hoofd' } as const;
const formulier = verplicht('aanvraagformulier', 'Ingevuld en ondertekend aanvraagformulier');
const omgevingsstukken: readonly Stuksoort[] = [
  formulier,
  verplicht('tekeningen', 'Tekeningen en gegevens van de activiteit'),
];
const omgevingswet = {
  vergunningsoort: 'omgevingsvergunning',
  geldigVanaf: datum('2024-01-01'),
  gezag: 'college',
  lexSilencio: nietVanToepassing('Omgevingswet afdeling 16.5', HOOFD),
  bibobobject: 'omgevingsvergunning',
  minimumleeftijden: [],
  stukken: omgevingsstukken,
  ...OMGEVINGSWET,
} as const;
const wabo = {
  duur: { aantal: 8, eenheid: 'weken' },
  artikel: 'Wabo art. 3.9 lid 1',
  regelsoort: 'wet',
  ...WABO,
} as const;

/** Environment and planning, gaming machines, events, and what has no rule of its own. */
export const OMGEVING_EN_EVENEMENT: readonly Vergunningsoortregeling[] = [
  // The act before 2024 is kept: an application of those days is still judged by it.
  {
    ...omgevingswet,
    code: 'omgevingsvergunning-regulier',
    naam: 'Omgevingsvergunning, reguliere procedure',
    geldigVanaf: datum('2010-10-01'),
    grondslag: 'Wabo art. 2.1',
    termijn: wabo,
    verlenging: { artikel: 'Wabo art. 3.9 lid 2', maximum: { aantal: 6, eenheid: 'weken' }, ...WABO },
    lexSilencio: vanToepassing('Wabo art. 3.9 lid 3', WABO),
    afdeling34: GEEN_AFDELING34,
    voorbehouden: ['Recht van vóór de Omgevingswet; niet nagelezen.'],
    ...WABO,
  },
  {
    code: 'omgevingsvergunning-regulier',
    naam: 'Omgevingsvergunning, reguliere procedure',
    grondslag: 'Omgevingswet art. 5.1',
    termijn: wettelijk('omgevingsvergunning-regulier'),
    ...wettelijkeVerlenging('omgevingsvergunning-regulier'),
    afdeling34: GEEN_AFDELING34,
    voorbehouden: [
      'Geldt voor de reguliere procedure zonder instemming (Omgevingswet art. 16.16); anders twaalf weken of zes maanden.',
    ],
    ...omgevingswet,
  },
  {
    code: 'omgevingsvergunning-met-instemming',
    naam: 'Omgevingsvergunning, reguliere procedure met instemming',
    grondslag: 'Omgevingswet art. 5.1 en art. 16.16',
    termijn: wettelijk('omgevingsvergunning-regulier-met-instemming'),
    ...wettelijkeVerlenging('omgevingsvergunning-regulier-met-instemming'),
    afdeling34: GEEN_AFDELING34,
    voorbehouden: ['Alleen als een ander bestuursorgaan moet instemmen (Omgevingswet art. 16.16).'],
    ...omgevingswet,
  },
  {
    code: 'omgevingsvergunning-uitgebreid',
    naam: 'Omgevingsvergunning, uitgebreide procedure',
    grondslag: 'Omgevingswet art. 5.1 en art. 16.65',
    termijn: wettelijk('besluit-uniforme-procedure'),
    verlenging: VERLENGING_AFDELING34,
    afdeling34: WEL_AFDELING34,
    voorbehouden: [
      'Awb 3:18 lid 2: verlengen binnen acht weken na ontvangst, voor een ingewikkeld of omstreden onderwerp.',
    ],
    ...omgevingswet,
  },
  {
    code: 'speelautomaten',
    naam: 'Aanwezigheidsvergunning speelautomaten',
    vergunningsoort: 'speelautomatenvergunning',
    geldigVanaf: datum('2021-07-01'),
    grondslag: 'Wet op de kansspelen art. 30b',
    gezag: 'burgemeester',
    ...AWB_TERMIJN,
    lexSilencio: nietVanToepassing('Dienstenwet art. 2 (kansspelen uitgezonderd)', HOOFD),
    afdeling34: GEEN_AFDELING34,
    bibobobject: 'kansspel',
    minimumleeftijden: [],
    stukken: [formulier, verplicht('exploitatieovereenkomst', 'Overeenkomst met wie de automaten plaatst')],
    voorbehouden: ['Geldigheidsduur en aantal automaten staan in de eigen verordening.'],
    bron: 'Wet op de kansspelen',
    graad: 'uit het hoofd',
  },
  {
    code: 'evenement',
    naam: 'Evenementenvergunning',
    vergunningsoort: 'evenementenvergunning',
    geldigVanaf: datum('2021-07-01'),
    grondslag: 'Algemene plaatselijke verordening',
    apvArtikel: 'model-APV art. 2:25',
    gezag: 'burgemeester',
    ...apvTermijn(8, 'model-APV art. 1:2'),
    lexSilencio: nietVanToepassing('model-APV art. 2:25', MODEL_APV),
    afdeling34: GEEN_AFDELING34,
    bibobobject: 'gemeentelijke-vergunning',
    minimumleeftijden: [],
    stukken: [
      formulier,
      verplicht('veiligheidsplan', 'Veiligheidsplan'),
      gewenst('situatietekening', 'Situatietekening'),
    ],
    voorbehouden: [APV_VOORBEHOUD],
    ...MODEL_APV,
  },
  {
    code: 'andere-vergunning',
    naam: 'Andere vergunning of ontheffing',
    vergunningsoort: 'andere-vergunning',
    geldigVanaf: datum('2010-01-01'),
    grondslag: 'bijzondere wet of eigen verordening',
    gezag: 'burgemeester-of-college',
    ...AWB_TERMIJN,
    lexSilencio: nietVanToepassing('Awb 4:20a lid 1', AWB),
    afdeling34: GEEN_AFDELING34,
    bibobobject: 'gemeentelijke-ontheffing',
    minimumleeftijden: [],
    stukken: [formulier],
    voorbehouden: [
      'Wettelijke terugvaltermijn: een termijn in een bijzondere wet of in de eigen verordening (APV) gaat voor.',
    ],
    ...AWB,
  },
];
