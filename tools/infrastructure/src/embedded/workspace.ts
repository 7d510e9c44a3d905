import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repositoryRoot } from '../repository.js';
import { ownerOf, takeDirectory } from './directory-lock.js';
import { isReachable, openFolder } from './open-folder.js';
import { unprivilegedUser } from './unprivileged-user.js';

/** What a directory remembers between runs, so that addresses and passwords stay the same. */
export interface Memory {
  password: string;
  postgresPort?: number;
  kafkaPort?: number;
  controllerPort?: number;
}

/** The git-ignored folder in the checkout that holds all data. */
export function dataFolder(): string {
  return join(repositoryRoot(), '.schakel');
}

/** A new directory, owned by this process, that a later run removes when this one could not. */
export function ephemeralDirectory(): string {
  const all = join(dataFolder(), 'ephemeral');
  mkdirSync(all, { recursive: true });
  sweep(all);
  const directory = join(all, `${process.pid}-${randomBytes(4).toString('hex')}`);
  takeDirectory(directory);
  return directory;
}

/** Where PostgreSQL keeps its data for `directory`: inside it, unless the user PostgreSQL runs as cannot get there. */
export function postgresFolder(directory: string): string {
  return unprivilegedUser() && !isReachable(directory)
    ? join(openFolder(dataFolder()), basename(directory))
    : join(directory, 'postgres');
}

/** Removes a directory with all its data. */
export function removeDirectory(directory: string): void {
  const outside = existsSync(directory) ? postgresFolder(directory) : undefined;
  if (outside) rmSync(outside, { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
}

/** Removes the directories of processes that were killed; a fresh one that has no owner yet is left alone. */
function sweep(all: string): void {
  for (const name of readdirSync(all)) {
    const directory = join(all, name);
    try {
      const youngerThanAMinute = Date.now() - statSync(directory).mtimeMs < 60_000;
      if (!youngerThanAMinute && !ownerOf(directory)) removeDirectory(directory);
    } catch {
      // Another process is sweeping too.
    }
  }
}

/** Writes what `recall` gives next time. */
export function remember(directory: string, memory: Memory): void {
  writeFileSync(join(directory, 'memory.json'), JSON.stringify(memory), { mode: 0o600 });
}

/** What the directory remembers; on first use a new password. */
export function recall(directory: string): Memory {
  const file = join(directory, 'memory.json');
  if (existsSync(file)) {
    const memory: Memory = JSON.parse(readFileSync(file, 'utf8'));
    return memory;
  }
  const memory = { password: randomBytes(18).toString('base64url') };
  remember(directory, memory);
  return memory;
}
