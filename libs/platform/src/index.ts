export { ConfigError, readConfig, type ConfigFault } from './config/read-config.js';
export { serviceConfig, wholeNumber, type ServiceConfig } from './config/service-config.js';
export { Database, dataSourceOptions, type DatabaseOptions, type TransactionWork } from './database/database.js';
export { runMigrations, type MigrationOptions } from './database/migrations.js';
export { APPEND_ONLY, platformTables } from './database/platform-tables.js';
export { enableMunicipalityRls, MUNICIPALITIES_SETTING } from './database/row-level-security.js';
export { problem, ProblemException, titleOf, type InvalidParam, type Problem, type ProblemOptions } from './problem/problem.js';
export { KLOK, systeemKlok, type Klok } from './time/clock.js';
export { nieuwId } from './time/new-id.js';
