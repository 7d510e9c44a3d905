import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether a user without rights of his own can walk down to `path`: every folder above it lets others through. */
export function isReachable(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * A folder that an unprivileged user can reach, for what root keeps where only root may go (a clone in /root, say).
 * @param of what it stands in for; the same path gives the same folder
 * @throws Error when somebody else made the folder first
 */
export function openFolder(of: string): string {
  const folder = join('/var/tmp', `schakel-${createHash('sha256').update(of).digest('hex').slice(0, 16)}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${folder} belongs to somebody else; remove it.`);
  chmodSync(folder, 0o711);
  return folder;
}
