import { randomBytes } from 'node:crypto';
import { startInfrastructure, type Infrastructure } from '@schakel/infrastructure';
import { removeRun } from './remove-run.js';

let infrastructure: Infrastructure | undefined;

/** Starts the infrastructure of a Jest run and tells the workers where it is. */
export async function startSharedRun(): Promise<void> {
  if (infrastructure) return;
  infrastructure = await startInfrastructure();
  process.env.SCHAKEL_TEST_POSTGRES_URL = infrastructure.postgresAdminUrl;
  process.env.SCHAKEL_TEST_KAFKA_BROKERS = infrastructure.kafkaBrokers.join(',');
  process.env.SCHAKEL_TEST_RUN = randomBytes(4).toString('hex');
}

/** Stops it; on servers that were given by URL it removes what the run made there. */
export async function stopSharedRun(): Promise<void> {
  const running = infrastructure;
  infrastructure = undefined;
  if (!running) return;
  try {
    if (running.kind === 'urls') await removeRun(running, process.env.SCHAKEL_TEST_RUN ?? '');
  } finally {
    await running.stop();
  }
}
