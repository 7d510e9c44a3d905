/**
 * Why a decision fell as it did.
 * - `regel`: allowed by the rule named
 * - `handeling-onbekend`: no rule of the policy speaks of this action
 * - `rol-ontbreekt`: the actor has none of the roles that may do this
 * - `doelbinding-past-niet`: a role fits, but not for this purpose
 * - `geen-betrokkenheid`: role and purpose fit, the row's own conditions do not (other municipality, not on the access list, …)
 * - `domeinregel`: the policy allowed it, a rule of the domain refused it
 */
export type Beslisreden =
  'regel' | 'handeling-onbekend' | 'rol-ontbreekt' | 'doelbinding-past-niet' | 'geen-betrokkenheid' | 'domeinregel';

/** Outcome of one question to a policy. */
export interface Beslissing {
  readonly toegestaan: boolean;
  readonly reden: Beslisreden;
  /** The rule of the policy that allowed it; undefined when the policy denied it. */
  readonly regel?: string;
  /** Stable code of the refusal, with `domeinregel`. */
  readonly weigering?: string;
  /** Which policy was asked, with its version, for the decision log: `signaal@1`. */
  readonly policy: string;
}
