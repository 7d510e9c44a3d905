import { isGeweigerd, type Gevolg } from '@schakel/domain';
import { RuleRefusal } from '@schakel/messaging';
import { weigeringNaarProblem, type Weigeringstatussen } from '@schakel/platform';

/** What a command led to: the state after it, and the events that brought it there. */
export interface Stap<S, G> {
  readonly toestand: S;
  readonly gebeurtenissen: readonly G[];
}

/**
 * The step of an accepted command of a user. Without events (nothing changed) the state is the one before.
 * @param statussen HTTP status per refusal code where it is not 409 (state) or 400 (fields)
 * @throws ProblemException with the code of the refusal
 */
export function stapNaVerzoek<S, G>(
  toestand: S | undefined,
  gevolg: Gevolg<G>,
  evolve: (toestand: S | undefined, gebeurtenis: G) => S,
  statussen?: Weigeringstatussen,
): Stap<S, G> {
  if (isGeweigerd(gevolg)) throw weigeringNaarProblem(gevolg.weigering, statussen);
  return volgende(toestand, gevolg.gebeurtenissen, evolve);
}

/**
 * The step of an accepted command that follows from a foreign event.
 * @throws RuleRefusal with the code of the refusal: the message is parked, since no repetition will help
 */
export function stapNaGebeurtenis<S, G>(
  toestand: S | undefined,
  gevolg: Gevolg<G>,
  evolve: (toestand: S | undefined, gebeurtenis: G) => S,
): Stap<S, G> {
  if (isGeweigerd(gevolg)) throw new RuleRefusal(gevolg.weigering.code);
  return volgende(toestand, gevolg.gebeurtenissen, evolve);
}

function volgende<S, G>(
  toestand: S | undefined,
  gebeurtenissen: readonly G[],
  evolve: (toestand: S | undefined, gebeurtenis: G) => S,
): Stap<S, G> {
  const nieuw = gebeurtenissen.reduce<S | undefined>(evolve, toestand);
  if (nieuw === undefined) throw new Error('an accepted command on nothing gave no event');
  return { toestand: nieuw, gebeurtenissen };
}
