import { Connection, type Answer } from './http-client.js';

/** What one call came to. Instants in milliseconds since the epoch, with fractions. */
export interface Call {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly answer: Answer;
}

export interface Load {
  readonly url: URL;
  /** The request of the n-th call. */
  readonly request: (n: number) => string;
  readonly connections: number;
}

const now = (): number => performance.timeOrigin + performance.now();

/**
 * Closed loop: every connection sends its next request when the last was answered, until `calls` were made.
 * @returns all calls, in order of their answers
 */
export async function closedLoop({ url, request, connections }: Load, calls: number): Promise<Call[]> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(url)));
  const made: Call[] = [];
  let next = 0;
  await Promise.all(
    open.map(async (connection) => {
      while (next < calls) made.push(await timed(connection, request((next += 1))));
      connection.close();
    }),
  );
  return made;
}

/**
 * Open loop: a call every 1/rate second, whatever the answers do; a connection that is not free yet delays its call, and the delay counts.
 * @param rate calls per second
 */
export async function openLoop({ url, request, connections }: Load, rate: number, calls: number): Promise<Call[]> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(url)));
  const free = [...open];
  const waiting: (() => void)[] = [];
  const made: Promise<Call>[] = [];
  const began = now();
  for (let n = 0; n < calls; n += 1) {
    const due = began + (n * 1000) / rate;
    const wait = due - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const connection = free.pop();
    made.push(
      (connection === undefined
        ? new Promise<Connection>((resolve) => waiting.push(() => resolve(take(free))))
        : Promise.resolve(connection)
      ).then(async (taken) => {
        const call = await timed(taken, request(n));
        free.push(taken);
        waiting.shift()?.();
        return { ...call, startedAt: Math.min(call.startedAt, due) };
      }),
    );
  }
  const done = await Promise.all(made);
  for (const connection of open) connection.close();
  return done;
}

function take(free: Connection[]): Connection {
  const connection = free.pop();
  if (connection === undefined) throw new Error('no connection is free');
  return connection;
}

async function timed(connection: Connection, request: string): Promise<Call> {
  const startedAt = now();
  const answer = await connection.send(request);
  return { startedAt, endedAt: now(), answer };
}
