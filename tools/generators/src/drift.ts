import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artefact, ArtefactSource } from './artefact.js';

/** A file that is not as the code says. `stale`: it is there, but nothing generates it any more. */
export interface Drift {
  readonly path: string;
  readonly kind: 'missing' | 'different' | 'stale';
}

/** What the sources make now. */
export interface Generated {
  readonly artefacts: readonly Artefact[];
  readonly ownFolders: readonly string[];
}

/** Runs all sources. Throws when two make the same file: a mistake in the list of sources. */
export async function generateAll(sources: readonly ArtefactSource[]): Promise<Generated> {
  const artefacts = (await Promise.all(sources.map(async (source) => source.generate()))).flat();
  const paths = artefacts.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) throw new Error(`Two sources generate ${twice}.`);
  return { artefacts, ownFolders: sources.flatMap(({ ownFolders = [] }) => ownFolders) };
}

/** Compares what the sources make with what is committed. Line ends do not count. */
export async function findDrift(root: string, { artefacts, ownFolders }: Generated): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for (const { path, content } of artefacts) {
    const committed = await readIfThere(join(root, path));
    if (committed === undefined) drifts.push({ path, kind: 'missing' });
    else if (committed.replaceAll('\r\n', '\n') !== content) drifts.push({ path, kind: 'different' });
  }
  const expected = new Set(artefacts.map(({ path }) => path));
  for (const folder of ownFolders) {
    const files = await filesIn(root, folder);
    drifts.push(...files.filter((path) => !expected.has(path)).map((path) => ({ path, kind: 'stale' as const })));
  }
  return drifts;
}

/** Text of a file, or undefined when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Files below a folder, relative to the root, sorted; none when there is no folder. */
export async function filesIn(root: string, folder: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return files.map((file) => file.slice(root.length + 1).replaceAll('\\', '/')).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
