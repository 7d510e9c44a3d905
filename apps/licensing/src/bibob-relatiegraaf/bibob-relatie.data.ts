import type { Herkomst } from '@schakel/domain';
import type { Bibobrelatie } from './bibob-relatiegraaf-toestand.domain.js';

const ART_3 = { bron: 'Wet Bibob (BWBR0013798) art. 3 lid 4', graad: 'gelezen-2017' } as const;

/** What each kind of relation is. Direct or indirect, present or past: each may count. */
export const BIBOBRELATIES = {
  'zelf-begaan': { omschrijving: 'Betrokkene heeft zelf gehandeld', ...ART_3 },
  leiding: { omschrijving: 'Geeft of gaf, direct of indirect, leiding', ...ART_3 },
  zeggenschap: { omschrijving: 'Heeft of had, direct of indirect, zeggenschap', ...ART_3 },
  vermogensverschaffer: { omschrijving: 'Verschaft of verschafte, direct of indirect, vermogen', ...ART_3 },
  'zakelijk-samenwerkingsverband': { omschrijving: 'Werkt of werkte zakelijk samen', ...ART_3 },
  leidinggevende: {
    omschrijving: 'Leidinggevende op de vergunning',
    bron: 'Wet Bibob art. 11a; Alcoholwet art. 8 en 30a',
    graad: 'secundair',
  },
} as const satisfies Readonly<Record<Bibobrelatie, Herkomst & { readonly omschrijving: string }>>;

/** Who belongs on the form: who leads, controls or finances the betrokkene, now or within the look-back of the form. */
export const FORMULIERPLICHT = {
  relaties: ['leiding', 'zeggenschap', 'vermogensverschaffer', 'leidinggevende'],
  jaren: 5,
  artikel: 'Wet Bibob art. 7a lid 2',
  bron: 'Wet Bibob art. 30 lid 2 (tekst 2017), nu art. 7a volgens Justis; terugkijktermijn: Regeling Bibob-formulieren (BWBR0033634) bijlage 3',
  graad: 'gelezen-2017',
} as const satisfies Herkomst & { relaties: readonly Bibobrelatie[]; jaren: number; artikel: string };
