import { createRequire } from 'node:module';
import fc from 'fast-check';
import { encodeRecord, installRecordEncoder, type RecordInput } from './record-encoder.js';

const require = createRequire(import.meta.url);
const name = 'kafkajs/src/protocol/recordBatch/record/v0/index.js';
const original = require(name) as (input: RecordInput) => { buffer: Buffer };

describe('record encoder', () => {
  const bytes = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
  );

  it('writes byte for byte what kafkajs writes', () => {
    fc.assert(
      fc.property(
        fc.record({
          offsetDelta: fc.nat({ max: 100_000 }),
          timestampDelta: fc.oneof(fc.nat({ max: 2 ** 29 }), fc.constantFrom(0, 2 ** 40)),
          key: fc.oneof(bytes, fc.constant(null)),
          value: fc.oneof(bytes, fc.constant(null), fc.constant('x'.repeat(70_000))),
          headers: fc.dictionary(
            fc.string({ minLength: 1, maxLength: 90 }),
            fc.oneof(bytes, fc.array(bytes, { maxLength: 3 })),
            { maxKeys: 14, noNullPrototype: true },
          ),
        }),
        (input) => {
          expect(encodeRecord(input).buffer.toString('hex')).toBe(original(input).buffer.toString('hex'));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes the place of the module of kafkajs', () => {
    installRecordEncoder();
    expect(require(name)).toBe(encodeRecord);
  });
});
