export { eventually, type EventuallyOptions } from './eventually.js';
export { runEnvironment, type RunEnvironment } from './run-environment.js';
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './test-database.js';
export { testTopics, type TestTopics, type TestTopicsOptions } from './test-topics.js';
