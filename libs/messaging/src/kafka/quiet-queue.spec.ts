import { jest } from '@jest/globals';
import { createRequire } from 'node:module';
import { quietenRequestQueues } from './quiet-queue.js';

interface Queue {
  push(request: { entry: { correlationId: number }; expectResponse: boolean; sendRequest: () => void }): void;
  fulfillRequest(answer: { correlationId: number; payload: null; size: number }): void;
  maybeThrottle(ms: number): void;
}
const Queue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as new (
  options: object,
) => Queue;

describe('a request queue of kafkajs', () => {
  const sent: number[] = [];
  let queue: Queue;
  const push = (correlationId: number): void =>
    queue.push({
      entry: { correlationId, resolve: () => undefined, reject: () => undefined } as never,
      expectResponse: true,
      sendRequest: () => void sent.push(correlationId),
    });
  const answer = (correlationId: number): void => queue.fulfillRequest({ correlationId, payload: null, size: 0 });

  beforeEach(() => {
    jest.useFakeTimers();
    quietenRequestQueues();
    quietenRequestQueues();
    sent.length = 0;
    const logger = { debug: () => undefined, warn: () => undefined };
    queue = new Queue({ maxInFlightRequests: 1, requestTimeout: 1_000, clientId: 'x', broker: 'y', logger });
  });
  afterEach(() => jest.useRealTimers());

  it('sets no timer when nothing waits', () => {
    push(1);
    answer(1);
    expect(sent).toEqual([1]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends what waited for an answer to another, in its order', () => {
    for (const one of [1, 2, 3]) push(one);
    expect(sent).toEqual([1]);
    answer(1);
    answer(2);
    expect(sent).toEqual([1, 2, 3]);
    answer(3);
    jest.advanceTimersByTime(20);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends what waited for the end of a throttle, and is quiet then', () => {
    queue.maybeThrottle(500);
    push(1);
    jest.advanceTimersByTime(499);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(12);
    expect(sent).toEqual([1]);
    answer(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
