import { resolve } from 'node:path';
import { readTask, USAGE } from './command-line.js';
import { runTask } from './run.js';
import { sources } from './sources.js';

const task = readTask(process.argv.slice(2));
if (task === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { code, lines } = await runTask(task, resolve(import.meta.dirname, '../../..'), sources);
  for (const line of lines) console.log(line);
  process.exitCode = code;
}
