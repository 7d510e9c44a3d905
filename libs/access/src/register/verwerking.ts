import type { Herkomst } from '@schakel/domain';
import type { Rol } from '../actor/rollen.data.js';

/** One legal ground: an article, in the words by which a jurist looks it up. */
export interface Grondslag extends Herkomst {
  readonly artikel: string;
}

/**
 * A processing activity of the register (AVG art. 30): the purpose that every read and every sharing names in the header
 * `Doelbinding`. A change of meaning is a new version: lines of the processing log point at the version of their day.
 */
export interface Verwerking {
  /** Stable kebab-case code; the value of the header. */
  readonly code: string;
  readonly versie: number;
  readonly naam: string;
  readonly doel: string;
  readonly grondslagen: readonly Grondslag[];
  /** Roles that may act for this purpose. */
  readonly rollen: readonly Rol[];
  /** Whose data: kinds of people. */
  readonly betrokkenen: readonly string[];
  /** AVG art. 9 (bijzonder) or art. 10 (strafrechtelijk) data may be part of it. */
  readonly gevoelig: readonly ('bijzonder' | 'strafrechtelijk' | 'bsn')[];
}

/** Register of the processing activities that a service knows. Refuses double codes: that is a mistake in the data. */
export class Verwerkingsregister {
  readonly #byCode: ReadonlyMap<string, Verwerking>;

  constructor(readonly verwerkingen: readonly Verwerking[]) {
    this.#byCode = new Map(verwerkingen.map((verwerking) => [verwerking.code, verwerking]));
    if (this.#byCode.size !== verwerkingen.length)
      throw new Error('a processing activity occurs twice in the register');
  }

  /** The activity with this code, or undefined. */
  vind(code: string): Verwerking | undefined {
    return this.#byCode.get(code);
  }

  /**
   * URI of the version of an activity, for the processing log (LDV 1.0.0, `dpl.core.processing_activity_id`).
   * @param basis public address of the register, without trailing slash
   */
  uri(code: string, basis: string): string {
    const verwerking = this.vind(code);
    if (!verwerking) throw new Error('not a processing activity of the register');
    return `${basis}/v1/verwerkingsactiviteiten/${verwerking.code}/versies/${verwerking.versie}`;
  }
}
