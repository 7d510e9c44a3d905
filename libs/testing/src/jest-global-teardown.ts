import { join } from 'node:path';
import type * as SharedRun from './shared-run.js';

/** Stops what the global setup started. Without it everything still ends with the Jest process; this waits until it has. */
export default async function globalTeardown(): Promise<void> {
  const { stopSharedRun }: typeof SharedRun = await import(join(import.meta.dirname, 'shared-run.ts'));
  await stopSharedRun();
}
