import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findOpenApiFaults } from '@schakel/platform';
import { hasNlGovRuleset, lintNlGov } from '@schakel/platform/nl-gov-linter';
import { APPS, ROOT } from '../apps.js';
import { openApiOf } from './openapi.js';

const documents = await Promise.all(APPS.map(async ({ app }) => ({ app, document: await openApiOf(app) })));

describe('the list of services', () => {
  it('has every app that says it is one', async () => {
    const folders = await readdir(join(ROOT, 'apps'));
    const services = await Promise.all(
      folders.map(async (app) => ((await readdir(join(ROOT, 'apps', app, 'src'))).includes('dienst.ts') ? [app] : [])),
    );
    expect(services.flat().sort()).toEqual(APPS.map(({ app }): string => app).sort());
  });
});

describe.each(documents)('the OpenAPI document of $app', ({ app, document }) => {
  it('is of this service and has operations', () => {
    expect(document.servers).toEqual([{ url: `https://${app}.schakel.example/v1` }]);
    expect(Object.keys(document.paths).length).toBeGreaterThan(0);
  });

  it('keeps our own rules', () => expect(findOpenApiFaults(document)).toEqual([]));

  it('describes every tag that it uses', () => {
    const used = Object.values(document.paths).flatMap((item) =>
      [item.get, item.post, item.put, item.patch, item.delete].flatMap((operation) => operation?.tags ?? []),
    );
    const described = (document.tags ?? []).map(({ name }) => name);
    expect([...new Set(used)].filter((tag) => !described.includes(tag))).toEqual([]);
  });

  it('names each operation once', () => {
    const ids = Object.values(document.paths).flatMap((item) =>
      [item.get, item.post, item.put, item.patch, item.delete].flatMap((operation) => operation?.operationId ?? []),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

if (hasNlGovRuleset()) {
  describe('the official ruleset of NL API Design Rules 2.2', () => {
    it.each(documents)('finds nothing in $app', async ({ document }) => expect(await lintNlGov(document)).toEqual([]));
  });
} else {
  describe('the official ruleset of NL API Design Rules 2.2 (absent on this machine)', () => {
    it('is absent', () => expect(hasNlGovRuleset()).toBe(false));
  });
}
