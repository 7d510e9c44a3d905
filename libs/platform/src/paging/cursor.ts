import { createHash } from 'node:crypto';
import { invalidInput } from '../validation/validation-pipe.js';

/** Values of the sort columns of the last row of a page. Instants travel as text with all digits the database gave. */
export type CursorKey = readonly (string | number)[];

function fingerprint(filter: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(filter) ?? '')
    .digest('base64url')
    .slice(0, 12);
}

/**
 * An opaque place in a list, bound to the filter it was made under. It is part of a URL: sort by ids, instants and codes, never by
 * anything about a person. The filter is bound by a hash, which does not hide what can be guessed: codes, ids and dates only.
 */
export function encodeCursor(key: CursorKey, filter: unknown): string {
  return Buffer.from(JSON.stringify([1, fingerprint(filter), ...key])).toString('base64url');
}

/**
 * The sort key in a cursor.
 * @param length number of sort columns
 * @throws ProblemException 400 when the cursor is malformed or was made under another filter
 */
export function decodeCursor(cursor: string, filter: unknown, length: number): CursorKey {
  const content = parse(cursor);
  const [version, print, ...key] = content;
  const isKey =
    key.length === length &&
    key.every(
      (value) =>
        (typeof value === 'string' && value.length <= 200 && !value.includes('\u0000')) || typeof value === 'number',
    );
  if (version !== 1 || print !== fingerprint(filter) || !isKey) throw invalidCursor();
  return key as CursorKey;
}

function parse(cursor: string): unknown[] {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
}

/** The 400 for a cursor that does not belong to this list. */
export function invalidCursor() {
  return invalidInput([
    {
      name: 'cursor',
      code: 'cursor-ongeldig',
      reason: 'Deze cursor hoort niet bij deze lijst. Begin opnieuw bij de eerste pagina.',
    },
  ]);
}
