import { geweigerd, type Herkomst } from '@schakel/domain';
import { eersteBezwaar, ingevuld, type Bezwaar } from './bibob-regels.domain.js';

interface Vergewispunt extends Herkomst {
  readonly omschrijving: string;
}

const AWB = { bron: 'Awb (BWBR0005537) art. 3:9', graad: 'uit het hoofd' } as const;

/** What is checked before an advice carries a conclusion (Awb art. 3:9): careful, and borne by its own findings. */
export const VERGEWISPUNTEN = {
  'bronnen-vermeld': { omschrijving: 'Het advies vermeldt op welke bronnen elke bevinding rust', ...AWB },
  'feiten-juist': { omschrijving: 'De feiten over betrokkene en relaties kloppen met het eigen dossier', ...AWB },
  'relatie-actueel': {
    omschrijving: 'De zakelijke relaties bestaan nog, of het advies weegt dat zij voorbij zijn',
    bron: 'Rb. Rotterdam 2023:575, via lexboost',
    graad: 'secundair',
  },
  'tijdsverloop-gewogen': {
    omschrijving: 'De tijd sinds de feiten is gewogen',
    bron: 'Rb. Rotterdam 2023:575, via lexboost',
    graad: 'secundair',
  },
  'conclusie-volgt': { omschrijving: 'De conclusie volgt uit de bevindingen, per grond', ...AWB },
} as const satisfies Record<string, Vergewispunt>;

export type Vergewispuntcode = keyof typeof VERGEWISPUNTEN;
export const vergewispuntcodes = Object.keys(VERGEWISPUNTEN) as readonly Vergewispuntcode[];

/** The answer to one point, with reasons. */
export interface Vergewisantwoord {
  readonly punt: Vergewispuntcode;
  readonly inOrde: boolean;
  readonly toelichting: string;
}

/** The check of an advice. It carries a conclusion only when every point is in order. */
export interface Vergewissing {
  readonly antwoorden: readonly Vergewisantwoord[];
  readonly draagtConclusie: boolean;
  readonly op: string;
  readonly door: string;
}

/** Every point once, each with reasons. Codes `vergewispunt-ontbreekt`, `toelichting-ontbreekt`. */
export function bezwaarTegenVergewissing(antwoorden: readonly Vergewisantwoord[]): Bezwaar {
  const aantal = (code: Vergewispuntcode) => antwoorden.filter(({ punt }) => punt === code).length;
  if (vergewispuntcodes.some((code) => aantal(code) !== 1))
    return geweigerd('vergewispunt-ontbreekt', 'Beantwoord elk punt van de vergewisplicht, één keer (Awb art. 3:9).', [
      { veld: 'antwoorden', regel: vergewispuntcodes.join(', ') },
    ]);
  const licht = 'Licht elk punt toe.';
  return eersteBezwaar(
    ...antwoorden.map(({ toelichting }, nummer) =>
      ingevuld(toelichting, 'toelichting-ontbreekt', `antwoorden.${nummer}.toelichting`, licht),
    ),
  );
}
