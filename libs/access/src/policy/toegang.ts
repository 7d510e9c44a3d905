import { problem, type ProblemException } from '@schakel/platform';
import type { Actor } from '../actor/actor.js';
import type { Beslissing } from './beslissing.js';
import type { Bron, Bronschema } from './bronschema.js';
import type { Policy } from './policy.js';

/**
 * What a request on one row comes to. `onzichtbaar`: the actor may not even know that it exists (404, the same as for a row that
 * does not exist). `verboden`: he may see it but not do this (403).
 */
export interface Toegangsoordeel {
  readonly soort: 'toegestaan' | 'onzichtbaar' | 'verboden';
  /** The decision about the action asked for; goes to the decision log. */
  readonly beslissing: Beslissing;
}

export interface Toegangsvraag<S extends Bronschema> {
  readonly actor: Actor;
  readonly handeling: string;
  readonly doelbinding: string;
  readonly bron: Bron<S>;
  /** The action that decides whether the row may be seen; default `<aggregate>:lezen`. */
  readonly zien?: string;
}

/** Judges one request on one row: may it be done, and if not, may the actor know that the row exists? */
export function oordeelToegang<S extends Bronschema>(policy: Policy<S>, vraag: Toegangsvraag<S>): Toegangsoordeel {
  const { actor, handeling, doelbinding, bron, zien = `${policy.definitie.aggregaat}:lezen` } = vraag;
  const beslissing = policy.beslis(actor, handeling, bron, doelbinding);
  if (beslissing.toegestaan) return { soort: 'toegestaan', beslissing };
  const zichtbaar = policy.beslis(actor, zien, bron, doelbinding).toegestaan;
  return { soort: zichtbaar ? 'verboden' : 'onzichtbaar', beslissing };
}

/** The 404 for what does not exist and for what may not be seen: equal to the letter, so that they cannot be told apart. */
export function nietGevonden(): ProblemException {
  return problem(404, 'niet-gevonden', 'Dit bestaat niet, of u mag het niet zien.');
}

/** The 403 for what may be seen but not done. */
export function verboden(): ProblemException {
  return problem(403, 'geen-toestemming', 'U hebt geen toestemming voor deze handeling.');
}

/** The problem that belongs to a refused judgement. */
export function weigeringAlsProbleem({
  soort,
}: Toegangsoordeel & { soort: 'onzichtbaar' | 'verboden' }): ProblemException {
  return soort === 'onzichtbaar' ? nietGevonden() : verboden();
}
