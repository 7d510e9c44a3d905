import { geweigerd, type Datum } from '@schakel/domain';
import { eersteBezwaar, ingevuld, type Bezwaar } from './bibob-regels.domain.js';
import { bezwaarTegenWegingen, type Bibobgrond, type Grondweging } from './bibob-wegingspunten.domain.js';

/** Degree of danger (Wet Bibob art. 3). */
export const matenVanGevaar = ['geen', 'mindere-mate', 'ernstig'] as const;
export type MateVanGevaar = (typeof matenVanGevaar)[number];

/** Article on which a conclusion rests: weighing, or the silence of the person concerned. */
export type Conclusiegrondslag = 'art-3' | 'art-4-lid-1' | 'art-4-lid-2';

/** What the weighing rests on. */
export const conclusiebases = ['eigen-onderzoek', 'advies'] as const;
export type Conclusiebasis = (typeof conclusiebases)[number];

/** What the human who concludes says. */
export interface Conclusieoordeel {
  readonly mate: MateVanGevaar;
  /** Use of benefit from offences (art. 3 lid 1 onder a). */
  readonly aGrond: boolean;
  /** Commission of offences (art. 3 lid 1 onder b). */
  readonly bGrond: boolean;
  /** An offence to obtain or keep the decision (art. 3 lid 6). */
  readonly lid6: boolean;
  readonly motivering: string;
  /** First weighing, of what is intended; it is weighed anew after the views of those concerned. */
  readonly evenredigheid: string;
  readonly berustOp: Conclusiebasis;
  readonly wegingen: readonly Grondweging[];
}

/** The human conclusion. Serious danger allows refusal, it never commands it (Wet Bibob art. 3 lid 5). */
export interface Conclusie extends Conclusieoordeel {
  readonly grondslag: Conclusiegrondslag;
}

/** The grounds that a conclusion holds to exist. */
export function grondenVan({ aGrond, bGrond, lid6 }: Conclusieoordeel): readonly Bibobgrond[] {
  return [
    ...(aGrond ? ['a-grond' as const] : []),
    ...(bGrond ? ['b-grond' as const] : []),
    ...(lid6 ? ['lid-6' as const] : []),
  ];
}

/** Whether the conclusion stands in the way of a plain decision, so that those concerned are to be heard first (art. 33). */
export function isBezwarend(conclusie: Conclusie): boolean {
  return conclusie.mate !== 'geen' || conclusie.lid6;
}

/**
 * What is wrong with a conclusion: danger rests on a ground, no danger has none, each ground is weighed on its points, and what is
 * intended is weighed for proportionality (art. 3 lid 5). Codes: `gevaar-zonder-grond`, `grond-zonder-gevaar`, `motivering-ontbreekt`,
 * `evenredigheid-ontbreekt` and those of `bezwaarTegenWegingen`.
 */
export function bezwaarTegenConclusie(oordeel: Conclusieoordeel, vandaag: Datum): Bezwaar {
  const { mate, aGrond, bGrond, motivering, evenredigheid, wegingen } = oordeel;
  const gronden = grondenVan(oordeel);
  if (mate !== 'geen' && gronden.length === 0)
    return geweigerd('gevaar-zonder-grond', 'Gevaar rust op de a-grond, de b-grond of lid 6 (Wet Bibob art. 3).');
  if (mate === 'geen' && (aGrond || bGrond))
    return geweigerd('grond-zonder-gevaar', 'Zonder gevaar is er geen a-grond of b-grond.');
  const gewogen = 'Weeg de evenredigheid (Wet Bibob art. 3 lid 5).';
  return eersteBezwaar(
    ingevuld(motivering, 'motivering-ontbreekt', 'motivering', 'Motiveer de conclusie (Awb art. 3:46).'),
    gronden.length > 0 ? ingevuld(evenredigheid, 'evenredigheid-ontbreekt', 'evenredigheid', gewogen) : undefined,
    bezwaarTegenWegingen(gronden, wegingen, vandaag),
  );
}

/**
 * The conclusion that the law attaches to silence: counts as serious danger, without a ground of art. 3. A human established the refusal;
 * what is decided on it stays a weighing.
 */
export function conclusieUitStilzwijgen(grondslag: 'art-4-lid-1' | 'art-4-lid-2', toelichting: string): Conclusie {
  return {
    grondslag,
    mate: 'ernstig',
    aGrond: false,
    bGrond: false,
    lid6: false,
    motivering: toelichting,
    evenredigheid: '',
    berustOp: 'eigen-onderzoek',
    wegingen: [],
  };
}
