/**
 * `npm run bench [-- --json FILE] [--rounds N] [--only PART]`: measures Schakel's own chain beside the physical limits and a textbook build, in alternating
 * rounds of one run on one machine, and prints medians and ratios. Nothing is judged by seconds alone: quote the ratios.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBerichten } from './berichten.js';
import { startInfrastructure } from '@schakel/infrastructure';
import { measureDirectory } from './gids.js';
import { measureInschrijving } from './inschrijving.js';
import { measureRounds } from './rounds.js';
import { printReport, writeJson } from './report.js';
import { measureWorklist } from './worklist.js';

const parts = ['chain', 'worklist', 'gids', 'inschrijving', 'berichten'];

function options(): { json: string | undefined; rounds: number; only: string | undefined } {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'string' }, rounds: { type: 'string', default: '5' }, only: { type: 'string' } },
    });
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1 || rounds > 50)
      throw new Error('--rounds must be a whole number from 1 to 50');
    if (values.only !== undefined && !parts.includes(values.only))
      throw new Error(`--only is one of ${parts.join(', ')}`);
    return { json: values.json, rounds, only: values.only };
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : 'the arguments are off'}`);
    process.exit(2);
  }
}

const { json, rounds, only } = options();
const folder = await mkdtemp(join(tmpdir(), 'schakel-bench-'));
const wanted = (part: string): boolean => only === undefined || only === part;
// Messages are made in this process: alone they need neither database nor broker.
const infrastructure = only === 'berichten' ? undefined : await startInfrastructure({});
try {
  const nothing = { figures: [], samples: new Map<string, readonly number[]>() };
  const chain = infrastructure && wanted('chain') ? await measureRounds(infrastructure, folder, rounds) : nothing;
  const worklist = infrastructure && wanted('worklist') ? await measureWorklist(infrastructure, folder) : nothing;
  const directory = infrastructure && wanted('gids') ? await measureDirectory(infrastructure, folder) : nothing;
  const registration =
    infrastructure && wanted('inschrijving') ? await measureInschrijving(infrastructure, folder) : nothing;
  const berichten = wanted('berichten') ? await measureBerichten(rounds) : nothing;
  const measured = [chain, worklist, directory, registration, berichten];
  const figures = measured.flatMap((part) => [...part.figures]);
  const samples = new Map(measured.flatMap((part) => [...part.samples]));
  printReport(figures, samples, rounds);
  if (json !== undefined) writeJson(json, figures);
  process.exitCode = figures.some(({ met }) => met === false) ? 1 : 0;
} finally {
  await infrastructure?.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit();
