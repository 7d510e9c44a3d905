import type { InvalidParam } from '../problem/problem.js';

const MAX_DEPTH = 24;
/** Keys that would change what an object is; class-validator picks its rules by `constructor`. */
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Looks through parsed JSON for what no field of ours may hold, before objects are made of it: keys that tamper with prototypes,
 * nesting deeper than 24 levels, and the character U+0000, which PostgreSQL cannot store.
 */
export function inspectInput(input: unknown): InvalidParam | undefined {
  return inspect(input, '', 0);
}

function inspect(value: unknown, path: string, depth: number): InvalidParam | undefined {
  if (typeof value === 'string') {
    return value.includes('\u0000') ? { name: path || 'body', code: 'verboden-teken', reason: 'Hier staat een teken dat wij niet kunnen bewaren.' } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return { name: 'body', code: 'te-diep', reason: 'De gegevens zijn te diep genest.' };
  for (const key in value) {
    if (dangerous.has(key)) return { name: path || 'body', code: 'onbekend-veld', reason: 'Dit veld kennen wij niet. Laat het weg.' };
    const member = (value as Record<string, unknown>)[key];
    if (typeof member !== 'string' && typeof member !== 'object') continue;
    const found = inspect(member, depth === 0 && !Array.isArray(value) && /^[A-Za-z]{1,40}$/.test(key) ? key : path, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
