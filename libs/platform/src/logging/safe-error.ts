/** What a log line holds of an error. */
export interface SafeError {
  readonly type: string;
  readonly message?: string;
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly stack?: readonly string[];
  readonly cause?: SafeError;
}

const MAX_FRAMES = 12;
const MAX_CAUSES = 3;

/**
 * Takes out of a message whatever may quote data: text between quotes or brackets, and every word with a digit or an at sign.
 * What stays is the skeleton written by the programmer.
 */
export function scrubMessage(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, '…')
    .replace(/\S*[\d@]\S*/g, '…')
    .slice(0, 300);
}

/** Errors whose messages consist of input: PostgreSQL quotes values and rows, the JSON parser quotes the text it met. */
function quotesInput(error: Error): boolean {
  return error instanceof SyntaxError || ('severity' in error && 'code' in error);
}

function field(error: Error, name: string): string | undefined {
  const value = (error as unknown as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}

function frames(stack: string | undefined): string[] {
  // Frames start with "at "; the lines before them repeat the message.
  return (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MAX_FRAMES);
}

/** An error for the log: kind, code, place in the code and, for the database, table and constraint; nothing that may quote data. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: error === null ? 'null' : typeof error };
  const { cause } = error;
  return {
    type: error.name,
    ...(!quotesInput(error) && { message: scrubMessage(error.message) }),
    ...pick(error, ['code', 'table', 'column', 'constraint']),
    stack: frames(error.stack),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: safeError(cause, depth + 1) }),
  };
}

function pick(error: Error, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names
      .map((name) => [name, field(error, name)])
      .filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
