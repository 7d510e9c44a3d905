import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { forcedKind, type Environment } from './choice.js';
import { startKafkaContainer } from './containers/kafka-container.js';
import { engineAnswers } from './containers/engine.js';
import { startPostgresContainer } from './containers/postgres-container.js';
import { findJava } from './embedded/java.js';
import { cacheFolder } from './embedded/maven-cache.js';
import { EmbeddedKafka } from './embedded/kafka.js';
import { EmbeddedPostgres } from './embedded/postgres.js';
import { ephemeralDirectory, postgresFolder, recall, remember, removeDirectory } from './embedded/workspace.js';
import { type KafkaServer, type PostgresServer, type Server } from './server.js';

/** The kinds of server we can start ourselves. */
export type OwnKind = 'containers' | 'embedded';

/** How this machine runs a server of our own: what SCHAKEL_INFRA forces, else Docker when an engine answers, else embedded. */
export async function ownKind(env: Environment): Promise<OwnKind> {
  const forced = forcedKind(env);
  if (forced === 'containers' || forced === 'embedded') return forced;
  return (await engineAnswers(env)) ? 'containers' : 'embedded';
}

/** Looks before anything starts whether this machine has what the kind needs. @throws ConfigError in one sentence when it has not. */
export async function checkNeeds(kind: OwnKind, env: Environment): Promise<void> {
  if (kind === 'containers') return;
  cacheFolder(env);
  await findJava(env);
}

/** Starts PostgreSQL on the data in `directory`, which this process owns. */
export async function postgresIn(directory: string, kind: OwnKind, keepAs?: string): Promise<PostgresServer> {
  const { password, postgresPort } = recall(directory);
  if (kind === 'containers') return startPostgresContainer({ password, preferredPort: postgresPort, keepAs });
  const server = await EmbeddedPostgres.create({
    directory: postgresFolder(directory),
    password,
    preferredPort: postgresPort,
  });
  remember(directory, { ...recall(directory), postgresPort: server.port });
  return server;
}

/** Starts Kafka on the data in `directory`, which this process owns. */
export async function kafkaIn(
  directory: string,
  kind: OwnKind,
  env: Environment,
  keepAs?: string,
): Promise<KafkaServer> {
  const { kafkaPort, controllerPort } = recall(directory);
  if (kind === 'containers') return startKafkaContainer({ preferredPort: kafkaPort, keepAs });
  const folder = join(directory, 'kafka');
  const server = await EmbeddedKafka.create({
    directory: folder,
    env,
    preferredPort: kafkaPort,
    preferredControllerPort: controllerPort,
  });
  remember(directory, { ...recall(directory), kafkaPort: server.port, controllerPort: server.controllerPort });
  return server;
}

/** A PostgreSQL of the caller's own, empty, gone after `dispose`: for tests that stop or kill it. */
export async function startPostgresServer(env: Environment = process.env): Promise<PostgresServer> {
  const kind = await ownKind(env);
  return ephemeral((directory) => postgresIn(directory, kind));
}

/** A Kafka broker of the caller's own, empty, gone after `dispose`: for tests that stop or kill it. */
export async function startKafkaServer(env: Environment = process.env): Promise<KafkaServer> {
  const kind = await ownKind(env);
  return ephemeral((directory) => kafkaIn(directory, kind, env));
}

async function ephemeral<S extends Server>(start: (directory: string) => Promise<S>): Promise<S> {
  const directory = ephemeralDirectory();
  try {
    const server = await start(directory);
    const dispose = server.dispose.bind(server);
    server.dispose = () => dispose().finally(() => removeDirectory(directory));
    return server;
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}
