import { setTimeout as pause } from 'node:timers/promises';
import {
  createPublisher,
  deliveryLaw,
  discardParked,
  listParked,
  replayHistory,
  requestRetry,
  showParked,
  type Operated,
} from '@schakel/messaging';
import { Pool } from 'pg';
import { parseCall, type Call } from './parse-call.js';
import { OperationError, UsageError, usage } from './usage-error.js';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Receives text without its line end. */
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs one call. @returns the exit code: 0 done, 1 not done or law broken, 2 wrong call */
export async function run(argv: readonly string[], { env, print, complain }: Surroundings): Promise<0 | 1 | 2> {
  try {
    const call = parseCall(argv);
    const pool = open(env, 'SCHAKEL_DATABASE_URL');
    try {
      return await perform(call, pool, env, print);
    } finally {
      await pool.end();
    }
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\n\n${usage}`);
      return 2;
    }
    complain(error instanceof OperationError ? error.message : `failed: ${faultOf(error)}`);
    return 1;
  }
}

async function perform(call: Call, pool: Pool, env: Surroundings['env'], print: Surroundings['print']): Promise<0 | 1> {
  switch (call.command) {
    case 'list': {
      const { messages, next } = await listParked(pool, call);
      for (const message of messages) print(JSON.stringify(message));
      print(next === undefined ? `${messages.length} parked` : `more: --after ${next}`);
      return 0;
    }
    case 'show': {
      const found = await showParked(pool, call.id);
      if (found === undefined) throw new OperationError('there is no such message');
      print(JSON.stringify(found, null, 2));
      return 0;
    }
    case 'retry':
      print(`${messagesOf(await requestRetry(pool, call.id))} of the key will be retried`);
      return call.waitSeconds === 0 ? 0 : awaitRetry(call.id, call.waitSeconds, pool, print);
    case 'discard': {
      const behind = await discardParked(pool, call.id, call.reason, call.by);
      print(
        `discarded; ${messagesOf(behind)} of the key still parked${behind.kind === 'done' && behind.messages > 0 ? ', release them with retry' : ''}`,
      );
      return 0;
    }
    case 'replay': {
      const { gemeenten, from, to, aggregate, types } = call;
      const publisher = createPublisher(required(env, 'SCHAKEL_OIN'), call.service);
      const range = {
        ...(from && { from }),
        ...(to && { to }),
        ...(aggregate && { aggregaatId: aggregate }),
        ...(types && { types }),
      };
      print(`${await replayHistory(pool, publisher, { gemeenten, ...range })} events put into the outbox`);
      return 0;
    }
    case 'law':
      return law(call, pool, env, print);
  }
}

async function law(
  call: Call & { command: 'law' },
  producer: Pool,
  env: Surroundings['env'],
  print: Surroundings['print'],
): Promise<0 | 1> {
  const consumer = open(env, 'SCHAKEL_CONSUMER_DATABASE_URL');
  try {
    const report = await deliveryLaw({
      producer,
      consumer,
      consumerName: call.consumer,
      types: call.types,
      gemeenten: call.gemeenten,
    });
    print(JSON.stringify(report, null, 2));
    return report.holds ? 0 : 1;
  } finally {
    await consumer.end();
  }
}

async function awaitRetry(id: string, seconds: number, pool: Pool, print: Surroundings['print']): Promise<0 | 1> {
  for (const until = Date.now() + seconds * 1_000; Date.now() < until; await pause(200)) {
    const found = await showParked(pool, id);
    if (found?.status === 'done') {
      print('applied');
      return 0;
    }
    if (found?.status === 'parked') throw new OperationError(`still fails: ${found.reason}`);
  }
  throw new OperationError('not retried yet; is the service running?');
}

function messagesOf(result: Operated): string {
  if (result.kind === 'not-found') throw new OperationError('there is no such message');
  if (result.kind === 'settled-before') throw new OperationError('the message was settled before');
  return `${result.messages} message${result.messages === 1 ? '' : 's'}`;
}

function open(env: Surroundings['env'], name: string): Pool {
  const pool = new Pool({
    connectionString: required(env, name),
    max: 3,
    connectionTimeoutMillis: 5_000,
    application_name: 'schakel-operations',
  });
  pool.on('error', () => undefined);
  return pool;
}

function required(env: Surroundings['env'], name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new UsageError(name, 'this environment variable is required');
  return value;
}

/** Name and code only: the text of a database error may hold values of rows. */
function faultOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? ` ${String(error.code)}` : '';
  return `${error instanceof Error ? error.name : 'error'}${code}`;
}
