import { type Kafka, type ProducerBatch } from 'kafkajs';
import { compressions } from '../kafka/compression.js';
import { type OutboxRow } from '../publish/publisher.js';
import { OutboxSender } from './outbox-sender.js';

const row: OutboxRow = { topic: 'signal-intake', key: 'k', event_id: 'e', value: '{}', headers: {} };

describe('OutboxSender', () => {
  it.each([
    [1, 'none'],
    [63, 'none'],
    [64, 'zstd'],
    [500, 'zstd'],
  ] as const)('sends %i rows with compression %s', async (rows, compression) => {
    const sent: ProducerBatch[] = [];
    const producer = {
      connect: () => Promise.resolve(),
      disconnect: () => Promise.resolve(),
      sendBatch: (batch: ProducerBatch) => Promise.resolve(void sent.push(batch)),
    };
    const kafka = { producer: () => producer } as unknown as Kafka;
    await new OutboxSender({ kafka, topicPrefix: '', compression: 'zstd' }).send(Array<OutboxRow>(rows).fill(row));
    expect(sent.map((batch) => [batch.compression, batch.topicMessages?.[0]?.messages.length])).toEqual([
      [compressions[compression], rows],
    ]);
  });
});
