import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Environment } from '../choice.js';
import { repositoryRoot } from '../repository.js';
import { findJava } from './java.js';
import { cacheFolder, fetchJars, onceInCache } from './maven-cache.js';

const run = promisify(execFile);

/** Whether a file passed; `report` is the validator's own text on all files of the call, with the clauses that failed. */
export interface PdfaVerdict {
  readonly passed: boolean;
  readonly report: string;
}

/**
 * Holds files against a part and level of PDF/A with veraPDF, the reference validator of the standard, fetched with Maven once per content of
 * infra/verapdf/pom.xml. All files in one go: most of the time is the start of Java.
 * @param level e.g. `2a`
 * @returns a verdict per file, in order
 * @throws ConfigError in one sentence with the mend when Java or Maven is absent
 */
export async function validatePdfa(
  files: readonly string[],
  level: string,
  env: Environment = process.env,
): Promise<readonly PdfaVerdict[]> {
  const java = await findJava(env);
  const classPath = join(await installation(env), 'jars', '*');
  const options = ['-f', level, '--format', 'text', '-v', ...files];
  const command = [
    '-Xmx256m',
    '-XX:+UseSerialGC',
    '-cp',
    classPath,
    'org.verapdf.apps.GreenfieldCliWrapper',
    ...options,
  ];
  const report = await run(java.program, command, { maxBuffer: 16 * 1024 * 1024 }).then(
    ({ stdout }) => stdout,
    // When a file does not pass the validator ends with code 1; its report is the answer.
    (error: { code?: unknown; stdout?: string }) => {
      if (error.code !== 1 || error.stdout === undefined) throw error;
      return error.stdout;
    },
  );
  const lines = report.split('\n');
  return files.map((file) => ({ passed: lines.includes(`PASS ${file} ${level}`), report }));
}

async function installation(env: Environment): Promise<string> {
  const pom = join(repositoryRoot(), 'infra', 'verapdf', 'pom.xml');
  const source = readFileSync(pom, 'utf8');
  const version = /<verapdf\.version>([^<]+)</.exec(source)?.[1] ?? 'unknown';
  const key = createHash('sha256').update(source).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(env), `verapdf-${version}-${key}`);
  await onceInCache(folder, (building) => fetchJars(pom, join(building, 'jars'), env, 'veraPDF'));
  return folder;
}
