/**
 * Infrastructure failed in a way that may pass: the answer is 503 with `Retry-After`, and the caller repeats with the same
 * `Idempotency-Key`. Other libraries extend it, for example when the outcome of a commit is unknown.
 */
export class TransientError extends Error {
  override readonly name: string = 'TransientError';
}

const transientCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND']);
/** Serialization failure, deadlock, statement cancelled, lock not available, server shutting down or starting, too many connections. */
const transientStates = new Set(['40001', '40P01', '57014', '55P03', '57P01', '57P02', '57P03', '53300', '25P03']);
/** `pg` gives these without a code. */
const transientMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error says that a dependency is away or busy, rather than that our code is wrong. */
export function isTransient(error: unknown): boolean {
  if (error instanceof TransientError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    transientCodes.has(code) ||
    transientStates.has(code) ||
    /^08...$/.test(code) ||
    transientMessages.test(error.message)
  );
}
