import { type PoolClient } from 'pg';

type Query = (...args: unknown[]) => Promise<unknown>;

/** The same client, on which queries of several handlers wait for each other: a connection carries one at a time. */
export function serialClient(client: PoolClient): PoolClient {
  let last: Promise<unknown> = Promise.resolve();
  const query: Query = (...args) => {
    const run = (): Promise<unknown> => (client.query as Query).apply(client, args);
    const result = last.then(run, run);
    last = result.catch(() => undefined);
    return result;
  };
  return new Proxy(client, {
    get: (target, name) => (name === 'query' ? query : (Reflect.get(target, name, target) as unknown)),
  });
}
