import { datum } from '@schakel/domain';
import { AWB_TERMIJN, BIBOBSTUKKEN, GEEN_AFDELING34, HOOFD, nietVanToepassing } from './bouwstenen.data.js';
import { BIBOBOBJECTEN, type Bibobobjectcode } from './bibobobject.data.js';
import type { Vergunningsoortregeling } from './vergunningsoortregeling.domain.js';

/** What the Wet Bibob reaches without a permit: private law knows no term in which to decide. */
function zonderVergunning(code: Bibobobjectcode, naam: string, voorbehoud: string): Vergunningsoortregeling {
  const { artikel, bron, graad } = BIBOBOBJECTEN[code];
  return {
    code,
    naam,
    geldigVanaf: datum('2020-08-01'),
    grondslag: artikel,
    gezag: 'gemeente',
    lexSilencio: nietVanToepassing('Awb 4:20a lid 1', HOOFD),
    afdeling34: GEEN_AFDELING34,
    bibobobject: code,
    minimumleeftijden: [],
    stukken: BIBOBSTUKKEN,
    voorbehouden: [voorbehoud],
    bron,
    graad,
  };
}

export const ZONDER_VERGUNNING: readonly Vergunningsoortregeling[] = [
  {
    ...zonderVergunning('subsidie', 'Subsidie', 'De subsidieverordening kan een andere termijn stellen.'),
    gezag: 'college',
    ...AWB_TERMIJN,
  },
  zonderVergunning('overheidsopdracht', 'Overheidsopdracht', 'Termijnen staan in de aanbestedingsstukken.'),
  zonderVergunning(
    'toelating-open-house',
    'Toelating tot een open-houseprocedure',
    'Termijnen staan in de toelatingsstukken.',
  ),
  zonderVergunning(
    'vastgoedtransactie',
    'Vastgoedtransactie',
    'Termijnen volgen uit de overeenkomst en haar voorbehoud Bibob.',
  ),
];
