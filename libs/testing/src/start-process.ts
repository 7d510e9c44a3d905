import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { SupervisedProcess, type Ending } from '@schakel/infrastructure';
import { eventually } from './eventually.js';

export interface StartProcessOptions {
  /** Script, absolute or from the root of the repository: `apps/signal-intake/dist/main.js`. */
  entry: string;
  args?: readonly string[];
  /** Arguments for Node itself. */
  nodeArgs?: readonly string[];
  /** Replaces the environment, but for PATH and HOME: a service under test gets nothing by accident. */
  env: Record<string, string>;
  /** Tells the ready line and what it says; default a JSON line with the text field `luistert`. */
  ready?: (line: string) => string | undefined;
  /** Default 60 000. */
  readyTimeoutMs?: number;
  /** Each line of its output and error output, as it comes. */
  onLine?: (line: string) => void;
}

export interface StartedProcess {
  /** What the ready line said; by default the URL under `luistert`. */
  url: string;
  pid: number;
  /** Lines so far. */
  stdout: readonly string[];
  stderr: readonly string[];
  /** Everything so far, for a failure text. */
  output(): string;
  /** Resolves when it has ended. */
  ended: Promise<Ending>;
  /** Ends it and waits until it has ended. SIGTERM (default) is in order, by force after 20 s; SIGKILL at once. */
  kill(signal?: 'SIGTERM' | 'SIGKILL'): Promise<Ending>;
}

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Starts a built service as a process of its own and waits until it says that it is ready. It ends with this process, however that ends.
 * @throws Error with its output when it ends or is not ready in time.
 */
export async function startProcess({
  entry,
  args = [],
  nodeArgs = [],
  env,
  ready = luistert,
  readyTimeoutMs = 60_000,
  onLine,
}: StartProcessOptions): Promise<StartedProcess> {
  const child = await SupervisedProcess.start({
    command: process.execPath,
    args: [...nodeArgs, entry, ...args],
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    output: 'pipe',
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 20_000,
  });
  const stdout = linesOf(child.stdout, onLine);
  const stderr = linesOf(child.stderr, onLine);
  const output = () => [...stdout, ...stderr].join('\n');
  const saidReady = () => {
    const said = stdout.map(ready).find((value) => value !== undefined);
    return said !== undefined ? { said } : child.ending && { ending: child.ending };
  };
  const outcome = await eventually(saidReady, `${entry} says that it is ready`, { timeoutMs: readyTimeoutMs }).catch(
    async (error: unknown) => {
      await child.kill();
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${output()}`, { cause: error });
    },
  );
  if ('ending' in outcome)
    throw new Error(`${entry} ended before it was ready (${JSON.stringify(outcome.ending)}).\n${output()}`);
  const kill = (signal = 'SIGTERM') => (signal === 'SIGKILL' ? child.kill() : child.stop());
  return { url: outcome.said, pid: child.pid, stdout, stderr, output, ended: child.ended, kill };
}

function linesOf(stream: Readable | null, onLine?: (line: string) => void): string[] {
  const lines: string[] = [];
  if (stream) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
  }
  return lines;
}

function luistert(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'luistert' in value && typeof value.luistert === 'string'
      ? value.luistert
      : undefined;
  } catch {
    return undefined;
  }
}
