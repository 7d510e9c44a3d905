/** What oidc-provider stores; only the fields that this storage looks at. */
interface Gegeven {
  uid?: string;
  grantId?: string;
  consumed?: number;
  [field: string]: unknown;
}

/** The storage interface of oidc-provider, for one of its models. */
export interface Opslag {
  upsert(id: string, gegeven: Gegeven, expiresIn?: number): Promise<void>;
  find(id: string): Promise<Gegeven | undefined>;
  findByUid(uid: string): Promise<Gegeven | undefined>;
  findByUserCode(userCode: string): Promise<undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}

/** Models that end when their grant is revoked. */
const OF_A_GRANT = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);
const SWEEP_EVERY = 256;

/**
 * Storage in memory for a provider of demo users. Unlike the library's own it forgets nothing before its time (used jti's
 * and codes stay refused until they expire anyway), and expired items are swept, so that memory follows the running logins.
 * `now` gives milliseconds since the epoch.
 */
export function memoryStorage(now: () => number = Date.now): (model: string) => Opslag {
  const items = new Map<string, { model: string; gegeven: Gegeven; until: number }>();
  let writes = 0;
  const live = (key: string): Gegeven | undefined => {
    const item = items.get(key);
    return item && item.until > now() ? item.gegeven : undefined;
  };
  const sweep = (): void => {
    if (++writes % SWEEP_EVERY !== 0) return;
    for (const [key, item] of items) if (item.until <= now()) items.delete(key);
  };
  return (model) => ({
    upsert: async (id, gegeven, expiresIn) => {
      sweep();
      items.set(`${model}:${id}`, {
        model,
        gegeven,
        until: expiresIn === undefined ? Infinity : now() + expiresIn * 1000,
      });
    },
    find: async (id) => live(`${model}:${id}`),
    findByUid: async (uid) =>
      [...items.values()].find((item) => item.model === model && item.gegeven.uid === uid && item.until > now())
        ?.gegeven,
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const gegeven = live(`${model}:${id}`);
      if (gegeven) gegeven.consumed = Math.floor(now() / 1000);
    },
    destroy: async (id) => {
      items.delete(`${model}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, item] of items)
        if (OF_A_GRANT.has(item.model) && item.gegeven.grantId === grantId) items.delete(key);
    },
  });
}

/** Clients are our own data: they are read, never registered or changed over HTTP. Keys are client ids. */
export function clientRegister(metadata: ReadonlyMap<string, Record<string, unknown>>): Pick<Opslag, 'find'> {
  return { find: async (clientId) => metadata.get(clientId) };
}
