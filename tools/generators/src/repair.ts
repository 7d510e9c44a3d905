import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artefact } from './artefact.js';
import type { Drift, Generated } from './drift.js';

/** Writes what differs and removes what is stale. Files that are right are not touched. */
export async function repair(root: string, { artefacts }: Generated, drifts: readonly Drift[]): Promise<void> {
  const contents = new Map(artefacts.map(({ path, content }) => [path, content]));
  for (const { path } of drifts) {
    const content = contents.get(path);
    if (content === undefined) await rm(join(root, path));
    else await writeArtefact(root, { path, content });
  }
}

/** Writes one file and the folders above it. */
export async function writeArtefact(root: string, { path, content }: Artefact): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
