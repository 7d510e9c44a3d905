/**
 * `npm test` (argument `tests`) runs all specs. `npm run check` (argument `all`) is what CI runs: types, lint through Nx,
 * formatting and drift of generated artefacts, and then `npm test` itself. Both end with one line `N passed, N failed`.
 */
import { check, readTotal, run, specs, sum, writeTotal, type Count } from './steps.js';

async function tests(): Promise<Count> {
  const counts: Count[] = [];
  for (const group of ['unit', 'int', 'e2e']) counts.push(await specs(group));
  const total = sum(counts);
  writeTotal(total);
  return total;
}

async function all(): Promise<Count> {
  const counts = [
    await check('typecheck', 'npm', ['run', '-s', 'typecheck']),
    await check('lint', 'npm', ['run', '-s', 'lint']),
    await check('format', 'npm', ['run', '-s', 'format:check']),
    await check('generated artefacts', 'npm', ['run', '-s', 'generate', '--', '--check']),
  ];
  const code = await run('tests', 'npm', ['test']);
  return sum([...counts, readTotal(code)]);
}

const [mode, ...rest] = process.argv.slice(2);
if ((mode !== 'tests' && mode !== 'all') || rest.length > 0) {
  console.error("check: argument 1 must be 'tests' or 'all', and nothing may follow it");
  process.exit(2);
}
const total = await (mode === 'tests' ? tests() : all());
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
