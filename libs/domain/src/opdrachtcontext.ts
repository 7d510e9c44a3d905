import type { Gemeentecode } from './gemeenten/gemeentecode.js';

/**
 * What every command carries beside its own content. Time, actor and purpose enter here and nowhere else, and ids come in the
 * command itself: a business rule calls no clock and draws no random number.
 */
export interface Opdrachtcontext {
  /** Instant of the command: ISO 8601 in UTC, ending in `Z`. */
  readonly nu: string;
  /** Subject of the verified token, or the name of the system that acts. */
  readonly actor: string;
  /** The municipality on whose behalf is acted. */
  readonly gemeentecode: Gemeentecode;
  /** Code of the processing purpose (register of processing activities; AVG art. 5 lid 1 b). */
  readonly doelbinding: string;
  /** Follows the command through every service. */
  readonly correlatieId: string;
}
