/** How an error of the database (or the lack of one) is to be met. */
export type DatabaseFault =
  /** The connection is gone or cannot be had: try again for as long as it takes. */
  | 'connection'
  /** The same work may succeed when run again: deadlock, serialisation, lock or statement time-out. */
  | 'transient'
  /** The data or the statement is wrong and will stay wrong. */
  | 'data'
  /** Not an error of the database at all. */
  | 'unknown';

const connectionStates = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', '25P04']);
const transientStates = new Set(['40001', '40P01', '55P03', '57014', '25P02', '55006']);
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
  'ENETUNREACH',
]);
const lostMessages = [
  /^Connection terminated/,
  /^Client has encountered a connection error/,
  /timeout exceeded when trying to connect/,
  /^timeout expired/,
];

/** The SQLSTATE or socket code of an error, if it carries one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Tells how to meet an error thrown by `pg` (PostgreSQL manual, appendix A: classes of SQLSTATE). */
export function databaseFault(error: unknown): DatabaseFault {
  const code = errorCode(error);
  if (code !== undefined) {
    if (socketCodes.has(code) || connectionStates.has(code) || code.startsWith('08') || code.startsWith('53'))
      return 'connection';
    if (transientStates.has(code)) return 'transient';
    if (/^[0-9A-Z]{5}$/.test(code) && isDatabaseError(error))
      return code.startsWith('58') || code.startsWith('XX') ? 'transient' : 'data';
  }
  if (error instanceof AggregateError)
    return error.errors.some((one) => databaseFault(one) === 'connection') ? 'connection' : 'unknown';
  const message = error instanceof Error ? error.message : '';
  return lostMessages.some((pattern) => pattern.test(message)) ? 'connection' : 'unknown';
}

/** Whether the database gave up on a statement or on a lock because it took too long: one sort of what is transient. */
export function isTimeout(error: unknown): boolean {
  const code = errorCode(error);
  return code === '57014' || code === '55P03';
}

function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && 'severity' in error;
}
