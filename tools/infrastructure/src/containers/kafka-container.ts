import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../embedded/free-port.js';
import { probeKafka } from '../ready.js';
import { repositoryRoot } from '../repository.js';
import { type KafkaServer } from '../server.js';
import { ContainerServer, engineHost } from './container-server.js';

export interface KafkaContainerOptions {
  preferredPort?: number | undefined;
  /** Name under which the data is kept between runs. */
  keepAs?: string | undefined;
}

const containerPort = 9092;
const data = '/var/lib/kafka/data';

/** Starts the official Apache Kafka 4 image (SCHAKEL_KAFKA_IMAGE names another, for a mirror) with the settings of infra/kafka/server.properties. */
export async function startKafkaContainer({ preferredPort, keepAs }: KafkaContainerOptions): Promise<KafkaServer> {
  const host = await engineHost();
  const hostPort = await freePort(preferredPort);
  const brokers = [`${host}:${hostPort}`];
  const environment = {
    ...settingsAsEnvironment(readFileSync(join(repositoryRoot(), 'infra', 'kafka', 'server.properties'), 'utf8')),
    KAFKA_LISTENERS: `PLAINTEXT://0.0.0.0:${containerPort},CONTROLLER://127.0.0.1:9093`,
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://${brokers[0]}`,
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@127.0.0.1:9093',
    KAFKA_LOG_DIRS: data,
    KAFKA_HEAP_OPTS: '-Xms64m -Xmx384m',
  };
  const server = await ContainerServer.run({
    image: process.env.SCHAKEL_KAFKA_IMAGE?.trim() || 'apache/kafka:4.3.1',
    containerPort,
    hostPort,
    environment,
    volume: keepAs ? { source: `schakel-${keepAs}-kafka`, target: data } : undefined,
    probe: () => probeKafka(brokers),
  });
  return Object.assign(server, { brokers });
}

/** The image takes every broker setting from a variable: `log.dirs` becomes KAFKA_LOG_DIRS. */
export function settingsAsEnvironment(properties: string): Record<string, string> {
  const lines = properties.split('\n').filter((line) => /^[a-z]/.test(line));
  return Object.fromEntries(
    lines.map((line): [string, string] => {
      const [name = '', ...value] = line.split('=');
      return [`KAFKA_${name.toUpperCase().replaceAll('.', '_')}`, value.join('=')];
    }),
  );
}
