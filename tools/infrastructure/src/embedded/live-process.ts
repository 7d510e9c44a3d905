import { readFileSync } from 'node:fs';
import { errorCode } from '../error-code.js';

/** A process by number and moment of birth: numbers are used again, the pair is not. */
export interface ProcessMark {
  pid: number;
  born: string;
}

/** The mark of a process, or undefined when it does not run. `born` is empty where the system has no /proc. */
export function markOf(pid: number): ProcessMark | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : { pid, born: fields[19] ?? '' };
  } catch {
    return { pid, born: '' };
  }
}

/** Whether the marked process, and not a later one with its number, still runs. */
export function isAlive(mark: ProcessMark): boolean {
  return markOf(mark.pid)?.born === mark.born;
}

/** Reads a mark that was written as JSON; undefined when the file is absent or was cut short. */
export function readMark(file: string): ProcessMark | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('born' in value)) return undefined;
    return typeof value.pid === 'number' && typeof value.born === 'string'
      ? { pid: value.pid, born: value.born }
      : undefined;
  } catch {
    return undefined;
  }
}
