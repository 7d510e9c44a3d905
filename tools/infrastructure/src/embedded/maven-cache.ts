import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Environment } from '../choice.js';
import { ConfigError } from '../config-error.js';
import { errorCode } from '../error-code.js';
import { releaseDirectory, takeDirectory } from './directory-lock.js';

const run = promisify(execFile);

/**
 * The folder in which downloads are kept between checkouts: SCHAKEL_CACHE, else $XDG_CACHE_HOME/schakel, else ~/.cache/schakel.
 * @throws ConfigError when SCHAKEL_CACHE is not an absolute path.
 */
export function cacheFolder(env: Environment): string {
  const own = env.SCHAKEL_CACHE?.trim();
  if (own && !own.startsWith('/')) throw new ConfigError('SCHAKEL_CACHE must be an absolute path.');
  return own || join(env.XDG_CACHE_HOME?.trim() || join(homedir(), '.cache'), 'schakel');
}

/**
 * Makes a folder of the cache once, whole or not at all. Two processes may ask for it at once: one works, others wait for it, because Maven's own
 * cache is not safe for two. Should two get through, the first to finish wins.
 * @param build fills the folder that it is given
 */
export async function onceInCache(folder: string, build: (building: string) => Promise<void>): Promise<void> {
  while (!existsSync(folder)) await buildAlone(folder, build);
}

async function buildAlone(folder: string, build: (building: string) => Promise<void>): Promise<void> {
  const lock = `${folder}.lock`;
  if (!takeDirectory(lock)) {
    await pause(200);
    return;
  }
  try {
    if (!existsSync(folder)) await buildBeside(folder, build);
  } finally {
    releaseDirectory(lock);
  }
}

async function buildBeside(folder: string, build: (building: string) => Promise<void>): Promise<void> {
  const building = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
  mkdirSync(building, { recursive: true });
  sweepAbandoned(join(folder, '..'));
  try {
    await build(building);
    renameSync(building, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * Fetches the jars that a pom names, with all they need to run.
 * @param what name of the program, for the error
 * @throws ConfigError in one sentence with the mend when Maven is absent
 */
export async function fetchJars(pom: string, jars: string, env: Environment, what: string): Promise<void> {
  const maven = env.SCHAKEL_MAVEN?.trim() || 'mvn';
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${jars}`];
  try {
    await run(maven, ['-B', '-q', '-f', pom, ...goal], { env: { ...env }, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new ConfigError(
        'Maven was not found: install Maven 3.8 or newer (for example `apt install maven`), or set SCHAKEL_MAVEN to its program, or set SCHAKEL_POSTGRES_URL and SCHAKEL_KAFKA_BROKERS.',
      );
    }
    throw new Error(`Maven could not fetch ${what}: ${String(error)}`, { cause: error });
  }
}

/** Removes what a download that was killed left behind more than an hour ago. */
function sweepAbandoned(cache: string): void {
  for (const name of readdirSync(cache).filter((entry) => entry.endsWith('.new'))) {
    const path = join(cache, name);
    try {
      if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another process has removed it.
    }
  }
}
