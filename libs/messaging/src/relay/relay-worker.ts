/** The thread of a `RelayThread`: never imported, only started. */
import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { createKafka } from '../kafka/kafka-client.js';
import { type MessagingLog } from '../messaging-log.js';
import { type RelayWorkerData, type RelayWorkerMessage } from './relay-thread.js';
import { Relay } from './relay.js';

const { database, brokers, clientId, topicPrefix, pollMs, hinted, sent } = workerData as RelayWorkerData;
const say = (message: RelayWorkerMessage): void => parentPort?.postMessage(message);
const log: MessagingLog = {
  info: (fields, text) => say({ level: 'info', fields, text }),
  warn: (fields, text) => say({ level: 'warn', fields, text }),
  error: (fields, text) => say({ level: 'error', fields, text }),
};

const pool = new pg.Pool({ ...database, max: 1 });
// An idle connection that breaks is replaced at the next turn, which tells when that fails too.
pool.on('error', () => undefined);
const relay = new Relay({
  pool,
  kafka: createKafka({ brokers, clientId, log }),
  log,
  topicPrefix,
  onSent: (rows) => void Atomics.add(sent, 0, BigInt(rows.length)),
  ...(pollMs !== undefined && { pollMs }),
});
relay.start();

parentPort?.on('message', (order: 'hint' | 'stop') => {
  if (order === 'hint') {
    Atomics.store(hinted, 0, 0);
    relay.hint();
  } else void stop();
});

async function stop(): Promise<void> {
  await relay.stop();
  await pool.end();
  parentPort?.close();
}
