import {
  WETTELIJKE_TERMIJNEN,
  type Herkomst,
  type WettelijkeTermijn,
  type WettelijkeTermijncode,
} from '@schakel/domain';
import type { Regelingtermijn, Regelingverlenging, Stuksoort, Toepassing } from './vergunningsoortregeling.domain.js';

// What several packs share. A fact without a source that was read stays `uit het hoofd` until a lawyer confirms it.

export const HOOFD = { bron: 'nog niet nagelezen', graad: 'uit het hoofd' } as const satisfies Herkomst;
export const MODEL_APV = { bron: 'model-APV van de VNG', graad: 'uit het hoofd' } as const satisfies Herkomst;
export const AWB = {
  bron: 'Algemene wet bestuursrecht (BWBR0005537)',
  graad: 'gelezen-2017',
} as const satisfies Herkomst;

/** The term of an act as the domain library knows it. */
export function wettelijk(code: WettelijkeTermijncode): Regelingtermijn {
  const { duur, artikel, regelsoort, bron, graad } = WETTELIJKE_TERMIJNEN[code];
  return { duur, artikel, regelsoort, bron, graad };
}

/** The extension of that term as the domain library knows it. */
export function wettelijkeVerlenging(code: WettelijkeTermijncode): { readonly verlenging?: Regelingverlenging } {
  const { verlenging, bron, graad }: WettelijkeTermijn = WETTELIJKE_TERMIJNEN[code];
  return verlenging === undefined ? {} : { verlenging: { ...verlenging, bron, graad } };
}

/** Without a term of law: eight weeks, and a reasonable new term when the applicant is told in time. */
export const AWB_TERMIJN = {
  termijn: wettelijk('beslissing-op-aanvraag'),
  verlenging: { artikel: 'Awb 4:14 lid 3', ...AWB },
} as const;

/** Term and extension of the model ordinance. The Algemene termijnenwet does not apply to them by itself (art. 5). */
export function apvTermijn(weken: number, artikel: string) {
  const duur = { aantal: weken, eenheid: 'weken' } as const;
  return {
    termijn: { duur, artikel, regelsoort: 'verordening', ...MODEL_APV },
    verlenging: { artikel, maximum: duur, ...MODEL_APV },
  } as const;
}

export const APV_VOORBEHOUD =
  'Termijn en verlenging volgens de model-APV: de eigen verordening van de gemeente gaat voor, ook over de Algemene termijnenwet.';

export function nietVanToepassing(artikel: string, herkomst: Herkomst): Toepassing {
  return { vanToepassing: false, artikel, ...herkomst };
}
export function vanToepassing(artikel: string, herkomst: Herkomst): Toepassing {
  return { vanToepassing: true, artikel, ...herkomst };
}

export const GEEN_AFDELING34 = nietVanToepassing('Awb 3:10 lid 1', AWB);
/** Awb 3:18 lid 2: within eight weeks after receipt, after the applicant was heard, by a reasonable time. */
export const VERLENGING_AFDELING34 = {
  artikel: 'Awb 3:18 lid 2',
  bekendTeMakenBinnen: { aantal: 8, eenheid: 'weken' },
  ...AWB,
} as const satisfies Regelingverlenging;

export const WEL_AFDELING34 = vanToepassing('Awb afdeling 3.4', AWB);

export function verplicht(code: string, naam: string): Stuksoort {
  return { code, naam, verplicht: true };
}
export function gewenst(code: string, naam: string): Stuksoort {
  return { code, naam, verplicht: false };
}

/**
 * What almost every business has to hand over. The form of the Wet Bibob is on no checklist: whether it was asked stands in the sealed file
 * only (art. 28).
 */
export const BEDRIJFSSTUKKEN: readonly Stuksoort[] = [
  verplicht('aanvraagformulier', 'Ingevuld en ondertekend aanvraagformulier'),
  verplicht('legitimatie', 'Getoond legitimatiebewijs van wie tekent'),
  verplicht('recht-op-pand', 'Huurovereenkomst of bewijs van eigendom van het pand'),
  verplicht('plattegrond', 'Plattegrond op schaal'),
];
