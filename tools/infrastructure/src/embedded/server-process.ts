import { closeSync, existsSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../ready.js';
import { SupervisedProcess, type SupervisedCommand } from '../supervised-process.js';
import { isAlive, markOf, readMark } from './live-process.js';

export interface ServerProcessOptions {
  /** Name for people, e.g. `PostgreSQL`. */
  name: string;
  /** Folder of this server's own. */
  directory: string;
  logFile: string;
  startTimeoutMs: number;
  command: Omit<SupervisedCommand, 'output' | 'cwd'>;
  /** Resolves when the server serves. */
  probe: () => Promise<void>;
}

/**
 * Starts a server, waits until it serves, and notes its process number beside its data. A server which a killed process left behind on the
 * same data is given the time to end first. The log of the run before is kept as `<log>.previous`.
 * @throws Error that names the log file when the server ends or does not serve in time.
 */
export async function startServerProcess({
  name,
  directory,
  logFile,
  startTimeoutMs,
  command,
  probe,
}: ServerProcessOptions): Promise<SupervisedProcess> {
  const markFile = join(directory, 'process.json');
  await predecessorGone(markFile, name, command.stopTimeoutMs + 5_000);
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`);
  const log = openSync(logFile, 'a', 0o600);
  const child = await SupervisedProcess.start({ ...command, cwd: directory, output: log }).finally(() =>
    closeSync(log),
  );
  writeFileSync(markFile, JSON.stringify(markOf(child.pid) ?? null));
  const endedEarly = () =>
    child.ending ? new Error(`${name} ended while starting; its log is ${logFile}.`) : undefined;
  try {
    await until(probe, name, startTimeoutMs, endedEarly);
  } catch (error) {
    await child.stop();
    throw error;
  }
  return child;
}

async function predecessorGone(markFile: string, name: string, timeoutMs: number): Promise<void> {
  const left = readMark(markFile);
  if (!left) return;
  const gone = () => (isAlive(left) ? Promise.reject(new Error(`process ${left.pid} still runs`)) : Promise.resolve());
  await until(gone, `The end of an earlier ${name} on the same data`, timeoutMs);
}
