import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Environment } from '../choice.js';
import { ConfigError } from '../config-error.js';
import { errorCode } from '../error-code.js';
import { repositoryRoot } from '../repository.js';
import { releaseDirectory, takeDirectory } from './directory-lock.js';
import { type Java } from './java.js';

const run = promisify(execFile);

export interface KafkaInstallation {
  /** Class path of the broker. */
  classPath: string;
  /** A formatted, empty storage directory to copy for each new broker. */
  formatted: string;
}

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
 * The broker's jars and a formatted storage directory, fetched with Maven once per content of infra/kafka/pom.xml. Two processes may do it
 * at once.
 */
export async function kafkaInstallation(env: Environment, java: Java): Promise<KafkaInstallation> {
  const pom = join(repositoryRoot(), 'infra', 'kafka', 'pom.xml');
  const source = readFileSync(pom, 'utf8');
  const version = /<kafka\.version>([^<]+)</.exec(source)?.[1] ?? 'unknown';
  const key = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(env), `kafka-${version}-${key}`);
  while (!existsSync(folder)) await installAlone(pom, folder, env, java);
  return { classPath: join(folder, 'jars', '*'), formatted: join(folder, 'formatted') };
}

/** One process downloads, others wait for it: Maven's own cache is not safe for two. Should two get through, the first to finish wins. */
async function installAlone(pom: string, folder: string, env: Environment, java: Java): Promise<void> {
  const lock = `${folder}.lock`;
  if (!takeDirectory(lock)) {
    await pause(200);
    return;
  }
  try {
    if (!existsSync(folder)) await install(pom, folder, env, java);
  } finally {
    releaseDirectory(lock);
  }
}

async function install(pom: string, folder: string, env: Environment, java: Java): Promise<void> {
  const building = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
  mkdirSync(building, { recursive: true });
  sweepAbandoned(join(folder, '..'));
  try {
    await fetchJars(pom, join(building, 'jars'), env);
    await format(building, java);
    renameSync(building, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

async function fetchJars(pom: string, jars: string, env: Environment): Promise<void> {
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
    throw new Error(`Maven could not fetch the Kafka broker: ${String(error)}`, { cause: error });
  }
}

/** Formats storage once; the identifiers in it may be shared because brokers of different runs never meet. */
async function format(building: string, java: Java): Promise<void> {
  const properties = join(building, 'format.properties');
  const template = readFileSync(join(repositoryRoot(), 'infra', 'kafka', 'server.properties'), 'utf8');
  const data = join(building, 'formatted');
  writeFileSync(
    properties,
    template.replaceAll('{{data}}', data).replaceAll('{{port}}', '19092').replaceAll('{{controllerPort}}', '19093'),
  );
  const id = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  const command = ['-cp', join(building, 'jars', '*'), 'kafka.tools.StorageTool', 'format', '-t', id, '-c', properties];
  await run(java.program, ['-Xmx96m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...command]);
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
