import { errorCode } from './database-errors.js';

/** What messaging says to operators; a pino logger fits. Fields hold names, codes, counts and offsets, never content. */
export interface MessagingLog {
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
}

/** A log that says nothing. */
export const silent: MessagingLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Name and code of an error. Its text is left out: a database puts values of rows into it. */
export function faultFields(error: unknown): { fault: string; code?: string } {
  const fault = error instanceof Error ? error.name : typeof error;
  const code = errorCode(error);
  return code === undefined ? { fault } : { fault, code };
}
