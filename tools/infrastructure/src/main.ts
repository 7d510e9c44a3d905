import { parseArgs } from 'node:util';
import { ConfigError } from './config-error.js';
import { startInfrastructure } from './start-infrastructure.js';
import { createTopics } from './topics.js';

/**
 * `npm run infra`: starts PostgreSQL and Kafka, makes the topics, prints the addresses as environment lines and waits for Ctrl-C.
 * `--keep NAME` uses other kept data than `default`; `--ephemeral` keeps none.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { ephemeral: { type: 'boolean' }, keep: { type: 'string', default: 'default' } },
  });
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const starting = startInfrastructure(values.ephemeral ? {} : { keep: values.keep });
  const infrastructure = await Promise.race([starting, interrupted]);
  // Interrupted while starting: leaving is enough, what was started ends with this process.
  if (!infrastructure) process.exit(130);
  await createTopics(infrastructure.kafkaBrokers);
  console.log(`SCHAKEL_POSTGRES_URL=${infrastructure.postgresAdminUrl}`);
  console.log(`SCHAKEL_KAFKA_BROKERS=${infrastructure.kafkaBrokers.join(',')}`);
  console.error(
    infrastructure.own
      ? `PostgreSQL and Kafka (${infrastructure.kind}) are ready; Ctrl-C stops them.`
      : 'PostgreSQL and Kafka were running already; Ctrl-C leaves them running.',
  );
  const alive = setInterval(() => undefined, 60_000);
  await interrupted;
  clearInterval(alive);
  await infrastructure.stop();
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
