import { topics } from '@schakel/contracts';
import { bewaartijden } from './bewaartijden.data.js';

const DAG_MS = 86_400_000;

describe('how long technical rows are kept', () => {
  it.each(topics)('an event is known for a year longer than it can come again from $name', ({ retentionMs }) => {
    expect(bewaartijden.inbox.dagen * DAG_MS).toBeGreaterThan(retentionMs + 365 * DAG_MS);
  });

  it.each(Object.entries(bewaartijden))('%s says why', (_soort, { reden }) => {
    expect(reden).toMatch(/\S{3}/);
  });
});
