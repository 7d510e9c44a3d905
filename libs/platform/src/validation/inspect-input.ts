import type { InvalidParam } from '../problem/problem.js';

const MAX_DEPTH = 24;

/**
 * Looks through parsed JSON for what no field of ours may hold, before objects are made of it: keys that tamper with prototypes
 * (class-validator picks its rules by `constructor`), nesting deeper than 24 levels, and what PostgreSQL cannot store: the character U+0000
 * and half a surrogate pair. Runs on every request, so it finds out whether first and where only when needed.
 */
export function inspectInput(input: object): InvalidParam | undefined {
  const danger = find(input, 0);
  if (danger === undefined) return undefined;
  // The name of a field at the top is repeated only when it looks like one: names are input too.
  const top = Object.entries(input).find(
    ([key, value]) => /^[A-Za-z]{1,40}$/.test(key) && find(value, 1) === danger,
  )?.[0];
  return { ...danger, name: danger === tooDeep ? 'body' : (top ?? 'body') };
}

type Danger = Omit<InvalidParam, 'name'>;

const tooDeep: Danger = { code: 'te-diep', reason: 'De gegevens zijn te diep genest.' };
const forbiddenKey: Danger = { code: 'onbekend-veld', reason: 'Dit veld kennen wij niet. Laat het weg.' };
const forbiddenCharacter: Danger = {
  code: 'verboden-teken',
  reason: 'Hier staat een teken dat wij niet kunnen bewaren.',
};

function find(value: unknown, depth: number): Danger | undefined {
  if (typeof value === 'string')
    return value.includes('\u0000') || !value.isWellFormed() ? forbiddenCharacter : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return tooDeep;
  return Array.isArray(value) ? findInList(value, depth) : findInObject(value as Record<string, unknown>, depth);
}

function findInList(list: readonly unknown[], depth: number): Danger | undefined {
  for (const item of list) {
    const danger = find(item, depth + 1);
    if (danger !== undefined) return danger;
  }
  return undefined;
}

function findInObject(value: Record<string, unknown>, depth: number): Danger | undefined {
  for (const key of Object.keys(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return forbiddenKey;
    const danger = find(value[key], depth + 1);
    if (danger !== undefined) return danger;
  }
  return undefined;
}
