export type * from './write/unit.js';
export { NotAcceptedError, UnknownOutcomeError } from './write/outcome-errors.js';
export {
  type BatchLoader,
  type ConsumerUnit,
  type EventContext,
  RuleRefusal,
  saved,
  type SavedState,
} from './consume/event-context.js';
export { messagingTables } from './tables.js';
export { createPublisher, type OutboxRow, type PublishedEntry, type Publisher } from './publish/publisher.js';
export { CommitBatcher, type CommitBatcherOptions } from './write/commit-batcher.js';
export { writeUnits, WriteMismatchError } from './write/write-units.js';
export { createKafka, type KafkaClientOptions } from './kafka/kafka-client.js';
export { type Compression } from './kafka/compression.js';
export { Relay, type RelayOptions } from './relay/relay.js';
export { oldestUnsentAgeMs, RelayThread, type RelayThreadOptions } from './relay/relay-thread.js';
export { type MessagingLog } from './messaging-log.js';
export { SchakelKafkaServer, type SchakelKafkaServerOptions } from './consume/schakel-kafka-server.js';
export { connectEvents } from './consume/connect-events.js';
export { pruneInbox } from './consume/inbox.js';
export { deliveryLaw, type DeliveryLawOptions, type LawReport } from './operations/delivery-law.js';
export {
  discardParked,
  listParked,
  requestRetry,
  showParked,
  type Operated,
  type ParkedDetail,
  type ParkedPage,
  type ParkedSummary,
} from './operations/parked.js';
export { replayHistory, type ReplayFilter } from './operations/replay.js';
