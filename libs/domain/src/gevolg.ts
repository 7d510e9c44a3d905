/** One broken rule on one field of the command, for the form that has to show it. Never holds the value itself. */
export interface Veldfout {
  /** Path of the field as the caller sent it, e.g. `plaats.postcode`. */
  readonly veld: string;
  /** The rule as a sentence, e.g. `vier cijfers en twee letters`. */
  readonly regel: string;
}

/** An expected refusal: a value, not an exception. Exceptions mean bugs or broken infrastructure. */
export interface Weigering {
  /** Stable kebab-case code that callers may rely on; one place maps it to problem+json. */
  readonly code: string;
  /** Sentence for the user; never holds personal data. */
  readonly uitleg: string;
  readonly velden?: readonly Veldfout[];
}

/** The command is accepted; the history events that follow from it, in order. */
export interface Aanvaard<G> {
  readonly soort: 'aanvaard';
  readonly gebeurtenissen: readonly G[];
}

/** The command is refused; nothing happened. */
export interface Geweigerd {
  readonly soort: 'geweigerd';
  readonly weigering: Weigering;
}

/** Outcome of `decide(state, command)`: history events of type `G`, or a refusal. */
export type Gevolg<G> = Aanvaard<G> | Geweigerd;

/** Accepts a command with the history events that follow from it, in order (none: nothing changed). */
export function aanvaard<G>(...gebeurtenissen: readonly G[]): Aanvaard<G> {
  return { soort: 'aanvaard', gebeurtenissen };
}

/**
 * Refuses a command.
 * @param code stable kebab-case code
 * @param uitleg sentence for the user, without personal data
 * @param velden the fields that broke a rule, when the refusal is about fields
 */
export function geweigerd(code: string, uitleg: string, velden?: readonly Veldfout[]): Geweigerd {
  return { soort: 'geweigerd', weigering: velden === undefined ? { code, uitleg } : { code, uitleg, velden } };
}

/** Whether the outcome is a refusal (narrows the type). */
export function isGeweigerd<G>(gevolg: Gevolg<G>): gevolg is Geweigerd {
  return gevolg.soort === 'geweigerd';
}
