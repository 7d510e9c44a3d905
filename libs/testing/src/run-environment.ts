/** What the global setup told this worker. */
export interface RunEnvironment {
  /** Tells the databases, roles and topics of this run from those of any other run on the same servers. */
  run: string;
  postgresAdminUrl: string;
  kafkaBrokers: string[];
}

/** Addresses of the shared servers of this run. @throws Error outside `*.int.spec.ts` and `*.e2e.spec.ts`. */
export function runEnvironment(): RunEnvironment {
  const {
    SCHAKEL_TEST_RUN: run,
    SCHAKEL_TEST_POSTGRES_URL: postgresAdminUrl,
    SCHAKEL_TEST_KAFKA_BROKERS: brokers,
  } = process.env;
  if (!run || !postgresAdminUrl || !brokers)
    throw new Error('There is no shared infrastructure here: name the spec *.int.spec.ts or *.e2e.spec.ts.');
  return { run, postgresAdminUrl, kafkaBrokers: brokers.split(',') };
}
