import kafkajs, { type Kafka, type KafkaConfig, type LogEntry } from 'kafkajs';
import { type MessagingLog, silent } from '../messaging-log.js';
import './compression.js';
import { quietenRequestQueues } from './quiet-queue.js';
import { installRecordEncoder } from './record-encoder.js';

export interface KafkaClientOptions extends Pick<KafkaConfig, 'ssl' | 'sasl'> {
  readonly brokers: readonly string[];
  /** Shown in the broker's log; the service's name. */
  readonly clientId: string;
  readonly log?: MessagingLog;
}

installRecordEncoder();
quietenRequestQueues();

/** A kafkajs client with our time-outs; its log goes to ours without the errors it caught. */
export function createKafka({ brokers, clientId, log = silent, ...security }: KafkaClientOptions): Kafka {
  return new kafkajs.Kafka({
    ...security,
    brokers: [...brokers],
    clientId,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => (entry) => write(entry, log),
  });
}

function write({ level, namespace, log: { message } }: LogEntry, log: MessagingLog): void {
  const fields = { client: `kafkajs ${namespace}`.trim() };
  if (level === kafkajs.logLevel.ERROR) log.error(fields, message);
  else log.warn(fields, message);
}
