import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Addresses } from './choice.js';
import { ownerOf, releaseDirectory, takeDirectory } from './embedded/directory-lock.js';
import { dataFolder } from './embedded/workspace.js';

/** A directory whose data stays between runs: ours to start servers on, or already served by another process. */
export type KeptDirectory = { ours: true; directory: string } | { ours: false; addresses: Addresses };

const file = (directory: string) => join(directory, 'addresses.json');

/**
 * Takes `.schakel/<name>` for this process, or, when another process is starting or serving it, waits until that one serves and gives its
 * addresses. When that process dies meanwhile its place is taken.
 */
export async function takeKept(name: string): Promise<KeptDirectory> {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name))
    throw new Error('The name of kept data must be kebab-case and at most 31 characters.');
  const directory = join(dataFolder(), name);
  for (;;) {
    if (takeDirectory(directory)) {
      rmSync(file(directory), { force: true });
      return { ours: true, directory };
    }
    const addresses = read(directory);
    if (addresses && ownerOf(directory)) return { ours: false, addresses };
    await pause(100);
  }
}

/** Tells later processes where the servers are. */
export function announce(directory: string, { postgresAdminUrl, kafkaBrokers }: Addresses): void {
  writeFileSync(file(directory), JSON.stringify({ postgresAdminUrl, kafkaBrokers }), { mode: 0o600 });
}

/** Gives the directory back; the data stays. */
export function leaveKept(directory: string): void {
  rmSync(file(directory), { force: true });
  releaseDirectory(directory);
}

function read(directory: string): Addresses | undefined {
  if (!existsSync(file(directory))) return undefined;
  try {
    const addresses: Addresses = JSON.parse(readFileSync(file(directory), 'utf8'));
    return addresses;
  } catch {
    return undefined;
  }
}
