import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Environment } from '../choice.js';
import { ConfigError } from '../config-error.js';

const run = promisify(execFile);
const mend =
  'install Java 17 or newer (for example `apt install openjdk-17-jre-headless`), or set JAVA_HOME, or set SCHAKEL_POSTGRES_URL and SCHAKEL_KAFKA_BROKERS.';

export interface Java {
  program: string;
  /** Major version, 17 or higher. */
  major: number;
}

/**
 * Finds Java: JAVA_HOME when set, else `java` on the PATH.
 * @throws ConfigError in one sentence with the mend when it is absent or older than 17.
 */
export function findJava(env: Environment): Promise<Java> {
  const key = JSON.stringify([env.JAVA_HOME, env.PATH]);
  const answer = known.get(key) ?? askJava(env);
  known.set(key, answer);
  return answer;
}

const known = new Map<string, Promise<Java>>();

async function askJava(env: Environment): Promise<Java> {
  const home = env.JAVA_HOME?.trim();
  const program = home ? join(home, 'bin', 'java') : 'java';
  let output: string;
  try {
    output = (await run(program, ['-version'], { env: { ...env } })).stderr;
  } catch {
    throw new ConfigError(
      home
        ? 'JAVA_HOME must be the folder of a Java 17 or newer (with bin/java in it).'
        : `Java was not found: ${mend}`,
    );
  }
  const major = Number(/version "(\d+)/.exec(output)?.[1]);
  if (!(major >= 17)) throw new ConfigError(`Java is too old for Kafka 4: ${mend}`);
  return { program, major };
}
