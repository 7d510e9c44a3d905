import type { Herkomst } from '@schakel/domain';

/** A specialised function that is bought for more than one region. */
export interface SpecialistischeFunctie extends Herkomst {
  readonly code: string;
  readonly naam: string;
}

const SPUK = 'Regeling specialistische functies (BWBR0044618); dus-i.nl';

/**
 * Specialised functions. The regulation behind them was to lapse on 1 July 2024 and what replaced it is not known: a function says what a
 * provider can do, never who must pay.
 */
export const SPECIALISTISCHE_FUNCTIES = [
  { code: 'omm', naam: 'Opvang slachtoffers mensenhandel met multiproblematiek', bron: SPUK, graad: 'gelezen' },
  {
    code: 'eergerelateerd-loverboy',
    naam: 'Eergerelateerd geweld en loverboyproblematiek',
    bron: SPUK,
    graad: 'gelezen',
  },
  { code: 'huwelijksdwang', naam: 'Huwelijksdwang en achterlating (LKHA)', bron: SPUK, graad: 'gelezen' },
  { code: 'seksueel-geweld', naam: 'Acuut seksueel geweld (CSG)', bron: SPUK, graad: 'gelezen' },
  { code: 'ggz', naam: 'Opvang met psychiatrische behandeling', bron: 'veldkennis', graad: 'uit het hoofd' },
  { code: 'verslaving', naam: 'Opvang met verslavingszorg', bron: 'veldkennis', graad: 'uit het hoofd' },
  { code: 'lvb', naam: 'Opvang bij een licht verstandelijke beperking', bron: 'veldkennis', graad: 'uit het hoofd' },
] as const satisfies readonly SpecialistischeFunctie[];
export type Specialisatie = (typeof SPECIALISTISCHE_FUNCTIES)[number]['code'];
export const specialisaties: readonly Specialisatie[] = SPECIALISTISCHE_FUNCTIES.map(({ code }) => code);

/** How well a place is guarded, from open to fully guarded; the number is what is compared. An agreement of this platform. */
export const BEVEILIGINGSNIVEAUS = { open: 0, 'toezicht-overdag': 1, 'toezicht-altijd': 2, beveiligd: 3 } as const;
export type Beveiligingsniveau = keyof typeof BEVEILIGINGSNIVEAUS;
export const beveiligingsniveaus = Object.keys(BEVEILIGINGSNIVEAUS) as readonly Beveiligingsniveau[];

export const opvanggeslachten = ['vrouw', 'man', 'anders'] as const;
export type Opvanggeslacht = (typeof opvanggeslachten)[number];
