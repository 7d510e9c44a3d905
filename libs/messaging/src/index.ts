export type * from './write/unit.js';
export { NotAcceptedError, UnknownOutcomeError } from './write/outcome-errors.js';
export { type BatchLoader, type ConsumerUnit, type EventContext, RuleRefusal, saved, type SavedState } from './consume/event-context.js';
export { messagingTables } from './tables.js';
export { createPublisher, type OutboxRow, type PublishedEntry, type Publisher } from './publish/publisher.js';
export { CommitBatcher, type CommitBatcherOptions } from './write/commit-batcher.js';
export { writeUnits, WriteMismatchError } from './write/write-units.js';
