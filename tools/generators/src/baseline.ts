import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkCatalogueCompatibility, type JsonSchema, type SchemaSet } from '@schakel/contracts';
import { jsonArtefact } from './artefact.js';
import { filesIn, readIfThere } from './drift.js';
import { writeArtefact } from './repair.js';

/** Schemas that receivers may count on. Written by `--publish` only; a plain run of the generator leaves them. */
export const BASELINE_FOLDER = 'docs/generated/events-baseline';

const ENDING = '.schema.json';

/** The schemas as they were published last. */
export async function readBaseline(root: string): Promise<SchemaSet> {
  const files = await filesIn(root, BASELINE_FOLDER);
  const read = files.map(async (path) => {
    const text = (await readIfThere(join(root, path))) ?? '';
    return [basename(path, ENDING), JSON.parse(text) as JsonSchema] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/**
 * Publishes the current schemas, unless one of them breaks with what was published.
 * @param accepted names for which a break is meant: before the first release, or when no receiver is left
 * @returns the breaking changes that were not accepted; nothing is written when there are any
 */
export async function publishBaseline(
  root: string,
  current: SchemaSet,
  accepted: readonly string[],
): Promise<string[]> {
  const before = await readBaseline(root);
  const guarded = Object.fromEntries(Object.entries(before).filter(([name]) => !accepted.includes(name)));
  const breaking = checkCatalogueCompatibility(guarded, current);
  if (breaking.length > 0) return breaking;
  for (const name of Object.keys(before).filter((published) => !(published in current))) {
    await rm(join(root, BASELINE_FOLDER, `${name}${ENDING}`));
  }
  for (const [name, schema] of Object.entries(current)) {
    await writeArtefact(root, jsonArtefact(`${BASELINE_FOLDER}/${name}${ENDING}`, schema));
  }
  return [];
}
