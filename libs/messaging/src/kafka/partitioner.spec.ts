import { murmur2, partitionOf } from './partitioner.js';

describe('partitioner', () => {
  // Vectors of Apache Kafka's UtilsTest.testMurmur2 (clients/src/test/java).
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('hashes %s as the Java client does', (key, hash) => {
    expect(murmur2(Buffer.from(key))).toBe(hash);
  });

  it('takes the positive hash modulo the number of partitions', () => {
    expect(partitionOf(Buffer.from('21'), 6)).toBe((-973932308 & 0x7fffffff) % 6);
  });
});
