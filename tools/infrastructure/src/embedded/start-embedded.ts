import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment } from '../choice.js';
import { releaseDirectory } from './directory-lock.js';
import { EmbeddedKafka } from './kafka.js';
import { EmbeddedPostgres } from './postgres.js';
import { recall, remember } from './workspace.js';

export interface EmbeddedServers {
  postgres: EmbeddedPostgres;
  kafka: EmbeddedKafka;
}

/**
 * Starts PostgreSQL and Kafka side by side on the data in `directory`, which this process owns.
 * When one of them fails the other is stopped before the failure is thrown.
 */
export async function startEmbedded(directory: string, env: Environment): Promise<EmbeddedServers> {
  const memory = recall(directory);
  const [postgres, kafka] = await Promise.allSettled([
    EmbeddedPostgres.create({ directory: join(directory, 'postgres'), password: memory.password, preferredPort: memory.postgresPort }),
    EmbeddedKafka.create({
      directory: join(directory, 'kafka'),
      env,
      preferredPort: memory.kafkaPort,
      preferredControllerPort: memory.controllerPort,
    }),
  ]);
  if (postgres.status === 'rejected' || kafka.status === 'rejected') {
    if (postgres.status === 'fulfilled') await postgres.value.dispose();
    if (kafka.status === 'fulfilled') await kafka.value.dispose();
    throw postgres.status === 'rejected' ? postgres.reason : kafka.status === 'rejected' ? kafka.reason : undefined;
  }
  const ports = { postgresPort: postgres.value.port, kafkaPort: kafka.value.port, controllerPort: kafka.value.controllerPort };
  remember(directory, { ...memory, ...ports });
  return { postgres: postgres.value, kafka: kafka.value };
}

/** Gives the directory back; an ephemeral one is removed. */
export function leaveDirectory(directory: string, ephemeral: boolean): void {
  if (ephemeral) rmSync(directory, { recursive: true, force: true });
  else releaseDirectory(directory);
}
