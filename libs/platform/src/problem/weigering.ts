import type { Weigering } from '@schakel/domain';
import { problem, type ProblemException } from './problem.js';

/** Status per refusal code, given by each service; only codes that differ from the default need a line. */
export type Weigeringstatussen = Readonly<Record<string, 400 | 403 | 404 | 409 | 410 | 428>>;

/**
 * Maps a refusal of the domain to a problem with the same code.
 *
 * Without a line in `statussen` a refusal that names fields is about the input (400, with `invalidParams`) and any other is about
 * the state (409).
 */
export function weigeringNaarProblem(weigering: Weigering, statussen: Weigeringstatussen = {}): ProblemException {
  const { code, uitleg, velden } = weigering;
  const aboutInput = velden !== undefined && velden.length > 0;
  const invalidParams = aboutInput ? velden.map(({ veld, regel }) => ({ name: veld, code, reason: regel })) : undefined;
  const status = Object.hasOwn(statussen, code) ? statussen[code] : undefined;
  return problem(status ?? (aboutInput ? 400 : 409), code, uitleg, invalidParams && { invalidParams });
}
