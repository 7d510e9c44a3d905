import { datum, geweigerd, type Herkomst } from '@schakel/domain';
import { isBezwarend, type Conclusie, type MateVanGevaar } from './bibob-conclusie.domain.js';
import { eersteBezwaar, ingevuld, type Bezwaar } from './bibob-regels.domain.js';
import type { Strekking } from './bibob-zienswijze.domain.js';

interface Uitkomstregel extends Herkomst {
  readonly artikel: string;
  readonly mag: readonly Strekking[];
}

/**
 * What a degree of danger allows (art. 3 lid 5 and 7). Allows: none of it follows by itself. Without danger nothing is in the way but an
 * offence of lid 6.
 */
export const TOEGESTANE_STREKKINGEN = {
  geen: {
    artikel: 'art. 3 lid 6',
    mag: ['weigeren', 'intrekken'],
    bron: 'Wet Bibob (BWBR0013798)',
    graad: 'gelezen-2017',
  },
  'mindere-mate': {
    artikel: 'art. 3 lid 7',
    mag: ['met-voorschriften'],
    bron: 'Wet Bibob (BWBR0013798)',
    graad: 'gelezen-2017',
  },
  ernstig: {
    artikel: 'art. 3 lid 1, 5 en 7',
    mag: ['weigeren', 'intrekken', 'met-voorschriften'],
    bron: 'Wet Bibob (BWBR0013798); voorschriften bij ernstig gevaar sinds 2020 volgens een tweede bron',
    graad: 'secundair',
    geldigVanaf: datum('2020-08-01'),
  },
} as const satisfies Record<MateVanGevaar, Uitkomstregel>;

/** A condition, and which danger it takes away or limits (art. 3 lid 7). */
export interface Voorschrift {
  readonly tekst: string;
  readonly gevaar: string;
}

/** The weighing after the views: whose interests, why this and nothing lighter. */
export interface Evenredigheid {
  readonly strekking: Strekking;
  readonly belangen: string;
  readonly afweging: string;
  /** What was done with each view, also a late one. */
  readonly zienswijzen: string;
  readonly voorschriften: readonly Voorschrift[];
  readonly op: string;
  readonly door: string;
}

/** What may be intended or weighed on this conclusion. Code `strekking-past-niet`. */
export function bezwaarTegenStrekking(conclusie: Conclusie, strekking: Strekking): Bezwaar {
  if (!isBezwarend(conclusie)) return geweigerd('strekking-past-niet', 'Er is geen gevaar om iets op te doen rusten.');
  const lid6 = conclusie.lid6 ? TOEGESTANE_STREKKINGEN.geen.mag : [];
  const mag: readonly Strekking[] = [...TOEGESTANE_STREKKINGEN[conclusie.mate].mag, ...lid6];
  if (mag.includes(strekking)) return undefined;
  return geweigerd('strekking-past-niet', 'Deze mate van gevaar laat dit niet toe (Wet Bibob art. 3).', [
    { veld: 'strekking', regel: [...new Set(mag)].join(' of ') },
  ]);
}

/** Interests, weighing and views have words; conditions come with the danger at which they aim, and only with that outcome. */
export function bezwaarTegenEvenredigheid(conclusie: Conclusie, weging: Omit<Evenredigheid, 'op' | 'door'>): Bezwaar {
  const { strekking, belangen, afweging, zienswijzen, voorschriften } = weging;
  const verwacht = strekking === 'met-voorschriften';
  const aantal = [{ veld: 'voorschriften', regel: verwacht ? 'ten minste één' : 'leeg' }];
  return eersteBezwaar(
    bezwaarTegenStrekking(conclusie, strekking),
    ingevuld(belangen, 'belangen-ontbreken', 'belangen', 'Noem de belangen die u afweegt.'),
    ingevuld(afweging, 'afweging-ontbreekt', 'afweging', 'Leg uit waarom dit evenredig is (art. 3 lid 5).'),
    ingevuld(zienswijzen, 'zienswijzen-niet-gewogen', 'zienswijzen', 'Leg vast wat u met de zienswijzen doet.'),
    verwacht === voorschriften.length > 0
      ? undefined
      : geweigerd('voorschriften-passen-niet', 'Voorschriften horen bij verlenen met voorschriften.', aantal),
    ...voorschriften.flatMap(({ tekst, gevaar }, nummer) => [
      ingevuld(tekst, 'voorschrift-leeg', `voorschriften.${nummer}.tekst`, 'Vul het voorschrift in.'),
      ingevuld(gevaar, 'voorschrift-zonder-gevaar', `voorschriften.${nummer}.gevaar`, 'Zeg welk gevaar dit beperkt.'),
    ]),
  );
}
