import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const logFolder = '.schakel/check';

/**
 * Runs one command, shows its output and keeps it in `.schakel/check/<name>.log`.
 * @returns the exit code; a command ended by a signal counts as 1.
 */
export function run(name: string, command: string, args: readonly string[]): Promise<number> {
  mkdirSync(logFolder, { recursive: true });
  const log = createWriteStream(join(logFolder, `${name}.log`));
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.on('data', (chunk: Buffer) => {
      log.write(chunk);
      shown.write(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      log.end();
      resolve(code ?? 1);
    });
  });
}

/** Runs one command as one check: passed when it exits with 0. */
export async function check(name: string, command: string, args: readonly string[]): Promise<Count> {
  const started = performance.now();
  const code = await run(name, command, args);
  console.log(
    `-- ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numRuntimeErrorTestSuites: number;
}

/**
 * Runs one group of specs (unit, int or e2e) and counts its tests. A suite that could not run counts as a failure, and
 * so does a group that exits badly or holds no test at all: a run that tested nothing never looks green.
 */
export async function specs(group: string): Promise<Count> {
  const report = join(logFolder, `${group}.json`);
  rmSync(report, { force: true });
  const started = performance.now();
  const code = await run(group, 'node', [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=TimeoutNegativeWarning',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    group,
    '--json',
    `--outputFile=${report}`,
  ]);
  const count = readReport(report, code);
  console.log(
    `-- ${group}: ${count.passed} passed, ${count.failed} failed in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return count;
}

function readReport(file: string, code: number): Count {
  let report: JestReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return { passed: 0, failed: 1 };
  }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const silent = failed === 0 && (code !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: silent ? 1 : failed };
}

const totalFile = join(logFolder, 'total.json');

export function writeTotal(total: Count): void {
  writeFileSync(totalFile, JSON.stringify(total));
}

/** The total that `npm test` left behind; a test command that ended before it could count is one failure. */
export function readTotal(code: number): Count {
  try {
    const total = JSON.parse(readFileSync(totalFile, 'utf8')) as Count;
    rmSync(totalFile);
    return code !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}
