import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code.js';
import { isAlive, markOf, readMark, type ProcessMark } from './live-process.js';

const lockName = 'owner.json';

/** The process that owns the directory now, or undefined. */
export function ownerOf(directory: string): ProcessMark | undefined {
  const mark = readMark(join(directory, lockName));
  return mark && isAlive(mark) ? mark : undefined;
}

/**
 * Takes the directory for this process. A lock whose owner has died is taken over.
 * @returns true when it is ours, false when a living process (this one included) has it.
 */
export function takeDirectory(directory: string): boolean {
  mkdirSync(directory, { recursive: true });
  const lock = join(directory, lockName);
  const own = `${lock}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(own, JSON.stringify(markOf(process.pid)));
  try {
    for (;;) {
      if (tryLink(own, lock)) return true;
      if (ownerOf(directory)) return false;
      const taken = `${own}.stale`;
      try {
        renameSync(lock, taken);
      } catch {
        continue;
      }
      const mark = readMark(taken);
      // Between looking and moving, another process may have taken the directory over: give it back.
      if (mark && isAlive(mark)) tryLink(taken, lock);
      rmSync(taken, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives the directory back. */
export function releaseDirectory(directory: string): void {
  rmSync(join(directory, lockName), { force: true });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
