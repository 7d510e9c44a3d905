import { datum } from '@schakel/domain';
import {
  AWB_TERMIJN,
  BEDRIJFSSTUKKEN,
  GEEN_AFDELING34,
  gewenst,
  HOOFD,
  nietVanToepassing,
  vanToepassing,
  verplicht,
} from './bouwstenen.data.js';
import type { Vergunningsoortregeling } from './vergunningsoortregeling.domain.js';

const WGV = { bron: 'volkshuisvestingnederland.nl, Wet goed verhuurderschap', graad: 'secundair' } as const;
const TERMIJN_NIET_NAGELEZEN =
  'De termijn van de bijzondere wet is niet nagelezen; gerekend is met de wettelijke terugvaltermijn van acht weken.';
const verhuur = {
  vergunningsoort: 'verhuurvergunning',
  geldigVanaf: datum('2023-07-01'),
  gezag: 'college',
  ...AWB_TERMIJN,
  lexSilencio: nietVanToepassing('Wet goed verhuurderschap', HOOFD),
  afdeling34: GEEN_AFDELING34,
  bibobobject: 'verhuurvergunning',
  minimumleeftijden: [],
  ...WGV,
} as const;
const HUISVESTINGSWET = { bron: 'Huisvestingswet 2014', graad: 'uit het hoofd' } as const;
const acht = { aantal: 8, eenheid: 'weken' } as const;
const zes = { aantal: 6, eenheid: 'weken' } as const;

/** Letting of dwellings and rooms, and housing of labour migrants. */
export const WONEN: readonly Vergunningsoortregeling[] = [
  {
    code: 'verhuur-woonruimte',
    naam: 'Verhuurvergunning woonruimte in aangewezen gebied',
    grondslag: 'Wet goed verhuurderschap en de verhuurverordening',
    stukken: [...BEDRIJFSSTUKKEN, verplicht('huurprijs', 'Berekening van de huurprijs')],
    voorbehouden: [TERMIJN_NIET_NAGELEZEN, 'Alleen in een gebied dat de verhuurverordening aanwijst.'],
    ...verhuur,
  },
  {
    code: 'verhuur-arbeidsmigranten',
    naam: 'Verhuurvergunning verblijfsruimte arbeidsmigranten',
    grondslag: 'Wet goed verhuurderschap en de verhuurverordening',
    stukken: [
      ...BEDRIJFSSTUKKEN,
      verplicht('huurovereenkomst', 'Model van de huurovereenkomst, los van de arbeidsovereenkomst'),
      verplicht('informatie-huurder', 'Informatie voor de huurder in een taal die hij begrijpt'),
      gewenst('beheerplan', 'Beheerplan met aantal personen per ruimte'),
    ],
    voorbehouden: [TERMIJN_NIET_NAGELEZEN],
    ...verhuur,
  },
  {
    code: 'kamerverhuur',
    naam: 'Omzettingsvergunning kamerverhuur',
    vergunningsoort: 'huisvestingsvergunning',
    geldigVanaf: datum('2015-01-01'),
    grondslag: 'Huisvestingswet 2014 art. 21',
    gezag: 'college',
    termijn: { duur: acht, artikel: 'Huisvestingswet 2014 art. 25 lid 1', regelsoort: 'wet', ...HUISVESTINGSWET },
    verlenging: { artikel: 'Huisvestingswet 2014 art. 25 lid 2', maximum: zes, ...HUISVESTINGSWET },
    lexSilencio: vanToepassing('Huisvestingswet 2014 art. 25 lid 3', HUISVESTINGSWET),
    afdeling34: GEEN_AFDELING34,
    bibobobject: 'huisvesting',
    minimumleeftijden: [],
    stukken: [...BEDRIJFSSTUKKEN, verplicht('indeling', 'Indeling per kamer met oppervlakte')],
    voorbehouden: [
      'Of stilzwijgende verlening geldt, is niet nagelezen: laat het bevestigen voordat u een verlening bekendmaakt.',
    ],
    ...HUISVESTINGSWET,
  },
  {
    code: 'huisvesting-woonruimte',
    naam: 'Huisvestingsvergunning voor een woonruimte',
    vergunningsoort: 'huisvestingsvergunning',
    geldigVanaf: datum('2015-01-01'),
    grondslag: 'Huisvestingswet 2014 art. 8',
    gezag: 'college',
    ...AWB_TERMIJN,
    lexSilencio: nietVanToepassing('Huisvestingswet 2014', HOOFD),
    afdeling34: GEEN_AFDELING34,
    bibobobject: 'huisvesting',
    minimumleeftijden: [],
    stukken: [verplicht('aanvraagformulier', 'Ingevuld en ondertekend aanvraagformulier')],
    voorbehouden: [TERMIJN_NIET_NAGELEZEN],
    ...HUISVESTINGSWET,
  },
];
