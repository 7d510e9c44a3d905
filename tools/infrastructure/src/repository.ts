import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of the checkout: the first folder upwards that holds infra/kafka/pom.xml. */
export function repositoryRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'infra', 'kafka', 'pom.xml'))) return folder;
    if (folder === dirname(folder)) throw new Error(`No infra/kafka/pom.xml in any folder above ${from}.`);
  }
}
