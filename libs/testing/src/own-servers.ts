import {
  createTopics,
  readTopics,
  startKafkaServer,
  startPostgresServer,
  type KafkaServer,
  type PostgresServer,
} from '@schakel/infrastructure';

export interface OwnKafka extends KafkaServer {
  /** Makes the topics of topics.json under `prefix`; gives their names. */
  createTopics(prefix?: string, partitions?: number): Promise<string[]>;
}

/** A Kafka broker of this spec alone, which it may stop, kill and start again on the same address. Costs seconds and 300 MB: one per file, and dispose it. */
export async function startOwnKafka(): Promise<OwnKafka> {
  const server = await startKafkaServer();
  const make = (prefix = '', partitions?: number) => {
    const topics = readTopics().map((topic) => ({ ...topic, partitions: partitions ?? topic.partitions }));
    return createTopics(server.brokers, prefix, topics);
  };
  return Object.assign(server, { createTopics: make });
}

/** A PostgreSQL server of this spec alone, which it may stop, kill and start again on the same address. `testDatabase({ …, adminUrl })` makes databases on it. */
export function startOwnPostgres(): Promise<PostgresServer> {
  return startPostgresServer();
}
