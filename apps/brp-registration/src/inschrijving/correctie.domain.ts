import { geweigerd, type Datum, type Geweigerd } from '@schakel/domain';
import type { Adres } from './adresbepaling.domain.js';
import type { Identiteit } from './bevraging.domain.js';

/** What a correction puts in the place of what was recorded; at least one part. */
export interface Correctievoorstel {
  readonly identiteit?: Identiteit;
  readonly adres?: Adres;
  readonly ingeschrevenPer?: Datum;
  /** From which day the corrected facts held in reality. */
  readonly geldigVanaf: Datum;
  readonly reden: string;
}

/** A correction with its approval (RG2): who proposed it does not approve it. */
export interface Correctie extends Correctievoorstel {
  /** Number of the action that proposed it. */
  readonly volgnummer: number;
  readonly voorgesteldDoor: string;
  readonly status: 'voorgesteld' | 'goedgekeurd' | 'afgewezen';
  readonly beslistDoor?: string;
  readonly motivering?: string;
}

const delen = ['identiteit', 'adres', 'ingeschrevenPer'] as const;

/** Refusals: `correctie-leeg`, `correctie-loopt` (one at a time: the second would rest on what the first may change). */
export function toetsCorrectie(voorstel: Correctievoorstel, eerdere: readonly Correctie[]): Geweigerd | undefined {
  if (delen.every((deel) => voorstel[deel] === undefined))
    return geweigerd('correctie-leeg', 'Noem wat er verandert.', [
      { veld: 'identiteit', regel: 'een van identiteit, adres en ingeschrevenPer' },
    ]);
  return eerdere.some(({ status }) => status === 'voorgesteld')
    ? geweigerd('correctie-loopt', 'Er ligt al een correctie ter goedkeuring.')
    : undefined;
}

/** The correction that awaits a decision, by its number. Refusals: `correctie-onbekend`, `vier-ogen`. */
export function teBeslissen(
  correcties: readonly Correctie[],
  volgnummer: number,
  actor: string,
): Correctie | Geweigerd {
  const gevonden = correcties.find((een) => een.volgnummer === volgnummer && een.status === 'voorgesteld');
  if (gevonden === undefined) return geweigerd('correctie-onbekend', 'Deze correctie wacht niet op een besluit.');
  return gevonden.voorgesteldDoor === actor
    ? geweigerd('vier-ogen', 'Wie een correctie voorstelt, keurt haar niet zelf goed of af.')
    : gevonden;
}
