import { datum } from '@schakel/domain';
import {
  apvTermijn,
  APV_VOORBEHOUD,
  BEDRIJFSSTUKKEN,
  GEEN_AFDELING34,
  MODEL_APV,
  nietVanToepassing,
  verplicht,
} from './bouwstenen.data.js';
import type { Vergunningsoortregeling } from './vergunningsoortregeling.domain.js';

const CCV = { bron: 'hetccv.nl, prostitutiebeleid, vergunningverlening', graad: 'secundair' } as const;
const seksbedrijf = {
  vergunningsoort: 'seksbedrijfvergunning',
  geldigVanaf: datum('2021-07-01'),
  grondslag: 'Gemeentewet art. 151a en Algemene plaatselijke verordening',
  apvArtikel: 'model-APV hoofdstuk 3',
  gezag: 'burgemeester-of-college',
  ...apvTermijn(12, 'model-APV hoofdstuk 3'),
  lexSilencio: nietVanToepassing('Algemene plaatselijke verordening, hoofdstuk 3', {
    bron: 'onderzochte verordeningen (lokaleregelgeving.overheid.nl)',
    graad: 'secundair',
  }),
  afdeling34: GEEN_AFDELING34,
  bibobobject: 'gemeentelijke-vergunning',
  minimumleeftijden: [
    { rol: 'exploitant', jaar: 21, artikel: 'model-APV hoofdstuk 3', ...CCV },
    { rol: 'beheerder', jaar: 21, artikel: 'model-APV hoofdstuk 3', ...CCV },
  ],
  voorbehouden: [APV_VOORBEHOUD, 'Hoofdstuk 3 kan de algemene termijn van de APV buiten toepassing laten.'],
  ...MODEL_APV,
} as const;
const bedrijfsplan = verplicht('bedrijfsplan', 'Bedrijfsplan: weigeren van klanten, hygiëne, toezicht en veiligheid');

/** Prostitution: a house and a business without one. */
export const SEKSBEDRIJF: readonly Vergunningsoortregeling[] = [
  {
    code: 'seksbedrijf',
    naam: 'Vergunning seksbedrijf',
    stukken: [...BEDRIJFSSTUKKEN, bedrijfsplan, verplicht('vog', 'Verklaring omtrent het gedrag')],
    ...seksbedrijf,
  },
  {
    code: 'escortbedrijf',
    naam: 'Vergunning escortbedrijf',
    stukken: [
      ...BEDRIJFSSTUKKEN.filter(({ code }) => code !== 'plattegrond'),
      bedrijfsplan,
      verplicht('werktelefoon', 'Het telefoonnummer waarmee wordt geadverteerd'),
      verplicht('vog', 'Verklaring omtrent het gedrag'),
    ],
    ...seksbedrijf,
  },
];
