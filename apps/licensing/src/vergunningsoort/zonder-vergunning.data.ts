import { datum } from '@schakel/domain';
import { AWB_TERMIJN, GEEN_AFDELING34, HOOFD, nietVanToepassing, verplicht } from './bouwstenen.data.js';
import { BIBOBOBJECTEN } from './bibobobject.data.js';
import type { Bibobobjectcode, Stuksoort, Vergunningsoortregeling } from './vergunningsoortregeling.domain.js';

/** What the Wet Bibob reaches without a permit: private law knows no term in which to decide. */
function zonderVergunning(
  code: Bibobobjectcode,
  naam: string,
  stuk: Stuksoort,
  voorbehoud: string,
): Vergunningsoortregeling {
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
    stukken: [stuk],
    voorbehouden: [voorbehoud],
    bron,
    graad,
  };
}

export const ZONDER_VERGUNNING: readonly Vergunningsoortregeling[] = [
  {
    ...zonderVergunning(
      'subsidie',
      'Subsidie',
      verplicht('aanvraagformulier', 'Ingevuld en ondertekend aanvraagformulier'),
      'De subsidieverordening kan een andere termijn stellen.',
    ),
    gezag: 'college',
    ...AWB_TERMIJN,
  },
  zonderVergunning(
    'overheidsopdracht',
    'Overheidsopdracht',
    verplicht('inschrijving', 'Inschrijving of offerte'),
    'Termijnen staan in de aanbestedingsstukken.',
  ),
  zonderVergunning(
    'toelating-open-house',
    'Toelating tot een open-houseprocedure',
    verplicht('toelatingsverzoek', 'Verzoek om toelating'),
    'Termijnen staan in de toelatingsstukken.',
  ),
  zonderVergunning(
    'vastgoedtransactie',
    'Vastgoedtransactie',
    verplicht('conceptovereenkomst', 'Conceptovereenkomst'),
    'Termijnen volgen uit de overeenkomst en haar voorbehoud Bibob.',
  ),
];
