export { type Addresses, type Environment, type Kind } from './choice.js';
export { freePort } from './embedded/free-port.js';
export { ConfigError } from './config-error.js';
export {
  databaseUrls,
  derivedPassword,
  ensureDatabase,
  ensureRoles,
  grantConnect,
  grantDefaults,
  provisionServiceDatabases,
  withAdmin,
  withClient,
  type DatabaseUrls,
  type PasswordOf,
} from './provision.js';
export { validatePdfa, type PdfaVerdict } from './embedded/verapdf.js';
export { type KafkaServer, type PostgresServer, type Server } from './server.js';
export { startKafkaServer, startPostgresServer } from './servers.js';
export { startInfrastructure, type Infrastructure, type InfrastructureOptions } from './start-infrastructure.js';
export { SupervisedProcess, type Ending, type SupervisedCommand } from './supervised-process.js';
export { createTopics, readTopics, removeTopics, topicName, type TopicDefinition } from './topics.js';
