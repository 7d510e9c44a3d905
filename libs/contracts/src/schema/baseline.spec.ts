import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { checkCatalogueCompatibility } from './catalogue-compatibility.js';
import type { JsonSchema } from './json-schema.js';
import { publishedSchemas } from './published-schemas.js';

const FOLDER = resolve(import.meta.dirname, '../../../../docs/generated/events-baseline');
const files = readdirSync(FOLDER);
const published = Object.fromEntries(
  files.map((file) => [
    basename(file, '.schema.json'),
    JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as JsonSchema,
  ]),
);

describe('the published schemas', () => {
  it('are there, the envelope among them', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(published).toHaveProperty('envelope');
  });

  it('still hold: a new meaning is a new event type beside the old one', () => {
    expect(checkCatalogueCompatibility(published, publishedSchemas())).toEqual([]);
  });

  it.each(files.map((file) => basename(file, '.schema.json')))('would not let %s lose a field', (name) => {
    const current = publishedSchemas();
    const { gemeentecode, subject, ...rest } = current[name]?.['properties'] as Record<string, unknown>;
    expect(gemeentecode ?? subject).toBeDefined();
    const broken = { ...current, [name]: { ...current[name], properties: rest } };
    expect(checkCatalogueCompatibility(published, broken)).not.toEqual([]);
  });
});
