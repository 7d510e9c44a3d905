import { checkCatalogueCompatibility, publishedSchemas } from '@schakel/contracts';
import type { ArtefactSource } from './artefact.js';
import { BASELINE_FOLDER, publishBaseline, readBaseline } from './baseline.js';
import type { Task } from './command-line.js';
import { findDrift, generateAll, type Drift } from './drift.js';
import { repair } from './repair.js';

/** Exit code and what to say, one line each. */
export interface Outcome {
  readonly code: 0 | 1;
  readonly lines: readonly string[];
}

/**
 * Does a task.
 * @param root absolute path of the repository
 */
export async function runTask(task: Task, root: string, sources: readonly ArtefactSource[]): Promise<Outcome> {
  switch (task.kind) {
    case 'check':
      return check(root, sources);
    case 'write':
      return write(root, sources);
    case 'publish':
      return publish(root, task.accepted);
  }
}

async function check(root: string, sources: readonly ArtefactSource[]): Promise<Outcome> {
  const drifts = await findDrift(root, await generateAll(sources));
  const breaking = checkCatalogueCompatibility(await readBaseline(root), publishedSchemas());
  const lines = [...drifts.map(lineOf), ...breaking.map((change) => `breaking   ${change}`)];
  if (lines.length === 0) return { code: 0, lines: ['Generated files are as the code says.'] };
  const advice = drifts.length > 0 ? ['Run `npm run generate` and commit the result.'] : [];
  return {
    code: 1,
    lines: [
      ...lines,
      ...advice,
      ...(breaking.length > 0 ? ['A new meaning is a new event type beside the old one.'] : []),
    ],
  };
}

async function write(root: string, sources: readonly ArtefactSource[]): Promise<Outcome> {
  const generated = await generateAll(sources);
  const drifts = await findDrift(root, generated);
  await repair(root, generated, drifts);
  return { code: 0, lines: drifts.length === 0 ? ['Nothing to write.'] : drifts.map(lineOf) };
}

async function publish(root: string, accepted: readonly string[]): Promise<Outcome> {
  const breaking = await publishBaseline(root, publishedSchemas(), accepted);
  if (breaking.length > 0) return { code: 1, lines: breaking.map((change) => `breaking   ${change}`) };
  return { code: 0, lines: [`Published to ${BASELINE_FOLDER}.`] };
}

function lineOf({ kind, path }: Drift): string {
  return `${kind.padEnd(10)} ${path}`;
}
