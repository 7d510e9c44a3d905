import { datum } from '@schakel/domain';
import {
  apvTermijn,
  APV_VOORBEHOUD,
  BEDRIJFSSTUKKEN,
  gewenst,
  GEEN_AFDELING34,
  MODEL_APV,
  nietVanToepassing,
  VERLENGING_AFDELING34,
  verplicht,
  wettelijk,
  wettelijkeVerlenging,
  WEL_AFDELING34,
} from './bouwstenen.data.js';
import type { Vergunningsoortregeling } from './vergunningsoortregeling.domain.js';

const ALCOHOLWET = { bron: 'Alcoholwet (BWBR0002458)', graad: 'gelezen-2017' } as const;
const alcoholwet = {
  vergunningsoort: 'alcoholwetvergunning',
  geldigVanaf: datum('2021-07-01'),
  gezag: 'burgemeester',
  lexSilencio: nietVanToepassing('Alcoholwet art. 3 lid 2', ALCOHOLWET),
  bibobobject: 'alcoholwet',
  minimumleeftijden: [{ rol: 'leidinggevende', jaar: 21, artikel: 'Alcoholwet art. 8', ...ALCOHOLWET }],
  ...ALCOHOLWET,
} as const;

/** Catering: the act on alcohol and the ordinance on public establishments. */
export const HORECA: readonly Vergunningsoortregeling[] = [
  {
    code: 'alcoholwet-horecabedrijf',
    naam: 'Alcoholwetvergunning horecabedrijf of slijtersbedrijf',
    grondslag: 'Alcoholwet art. 3',
    termijn: wettelijk('alcoholvergunning'),
    ...wettelijkeVerlenging('alcoholvergunning'),
    afdeling34: GEEN_AFDELING34,
    stukken: [
      ...BEDRIJFSSTUKKEN,
      verplicht('svh-verklaring', 'Verklaring Kennis en Inzicht Sociale Hygiëne van elke leidinggevende'),
    ],
    voorbehouden: ['Geldt niet voor een paracommerciële rechtspersoon: dan afdeling 3.4 Awb.'],
    ...alcoholwet,
  },
  {
    code: 'alcoholwet-paracommercieel',
    naam: 'Alcoholwetvergunning paracommerciële rechtspersoon',
    grondslag: 'Alcoholwet art. 3 en art. 6',
    termijn: wettelijk('besluit-uniforme-procedure'),
    verlenging: { ...VERLENGING_AFDELING34, artikel: 'Awb 3:18 lid 2 jo. Dienstenwet art. 31 lid 4' },
    afdeling34: WEL_AFDELING34,
    stukken: [
      ...BEDRIJFSSTUKKEN,
      verplicht('statuten', 'Statuten van de rechtspersoon'),
      verplicht('bestuursreglement', 'Bestuursreglement met de instructie voor barvrijwilligers'),
      verplicht('svh-verklaring', 'Verklaring Kennis en Inzicht Sociale Hygiëne van twee leidinggevenden'),
    ],
    voorbehouden: [
      'Het ontwerp ligt zes weken ter inzage (Awb 3:16); zonder zienswijzen wordt binnen vier weken daarna besloten.',
    ],
    ...alcoholwet,
  },
  {
    code: 'exploitatie-openbare-inrichting',
    naam: 'Exploitatievergunning openbare inrichting',
    vergunningsoort: 'exploitatievergunning',
    geldigVanaf: datum('2021-07-01'),
    grondslag: 'Algemene plaatselijke verordening',
    apvArtikel: 'model-APV art. 2:28',
    gezag: 'burgemeester',
    ...apvTermijn(8, 'model-APV art. 1:2'),
    lexSilencio: nietVanToepassing('model-APV art. 2:28', MODEL_APV),
    afdeling34: GEEN_AFDELING34,
    bibobobject: 'gemeentelijke-vergunning',
    minimumleeftijden: [],
    stukken: [...BEDRIJFSSTUKKEN, gewenst('vog', 'Verklaring omtrent het gedrag')],
    voorbehouden: [APV_VOORBEHOUD, 'Of stilzwijgende verlening geldt, bepaalt de eigen verordening (APV).'],
    ...MODEL_APV,
  },
];
