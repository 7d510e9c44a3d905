import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Environment } from '../choice.js';
import { repositoryRoot } from '../repository.js';
import { type Java } from './java.js';
import { cacheFolder, fetchJars, onceInCache } from './maven-cache.js';

const run = promisify(execFile);

export interface KafkaInstallation {
  /** Class path of the broker. */
  classPath: string;
  /** A formatted, empty storage directory to copy for each new broker. */
  formatted: string;
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
  await onceInCache(folder, async (building) => {
    await fetchJars(pom, join(building, 'jars'), env, 'the Kafka broker');
    await format(building, java);
  });
  return { classPath: join(folder, 'jars', '*'), formatted: join(folder, 'formatted') };
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
