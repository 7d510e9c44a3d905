import { TransientError } from '@schakel/platform';

/**
 * The connection was lost while committing and no idempotency key tells what happened: the command may or may not stand.
 * The caller reads the aggregate again before it tries anew; never re-run blindly. Over HTTP this is 503: a repeat with the same
 * `Idempotency-Key` is safe.
 */
export class UnknownOutcomeError extends TransientError {
  override readonly name: string = 'UnknownOutcomeError';
  constructor(cause: unknown) {
    super('the connection was lost while committing; the outcome is unknown', { cause });
  }
}

/** The batcher is stopping (or its queue is full) and took nothing of this unit: safe to try elsewhere or later (HTTP 503). */
export class NotAcceptedError extends TransientError {
  override readonly name: string = 'NotAcceptedError';
}
