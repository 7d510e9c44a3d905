import { join } from 'node:path';
import type * as SharedRun from './shared-run.js';

/**
 * Starts PostgreSQL and Kafka once for all spec files of a run. Jest calls this once even when both `int` and `e2e` are selected, and
 * not at all for a run of pure specs. Jest loads this one file as CommonJS; everything behind it runs as Node runs it.
 */
export default async function globalSetup(): Promise<void> {
  const sources = join(import.meta.dirname, '..', '..', '..');
  await import(join(sources, 'tools/infrastructure/src/from-source.ts'));
  const { startSharedRun }: typeof SharedRun = await import(join(import.meta.dirname, 'shared-run.ts'));
  await startSharedRun();
}
