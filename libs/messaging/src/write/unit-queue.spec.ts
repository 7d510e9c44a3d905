import { proefsignaal } from '../fixtures/proefsignaal.js';
import { locksOf, UnitQueue, type Pending } from './unit-queue.js';

const pending = (input: Parameters<typeof proefsignaal>[0] = {}): Pending => {
  const unit = proefsignaal(input);
  return { unit, locks: locksOf(unit), since: 0, resolve: () => undefined, reject: () => undefined };
};

describe('unit queue', () => {
  const a = '0190c0de-0000-7000-8000-00000000000a';

  it('never takes two units of one aggregate or one idempotency key together', () => {
    const queue = new UnitQueue();
    const [first, second, third, fourth] = [
      pending({ id: a }),
      pending({ id: a, van: 1 }),
      pending({ sleutel: 's' }),
      pending({ sleutel: 's' }),
    ];
    for (const one of [first, second, third, fourth]) queue.add(one);
    const batch = queue.take(32);
    expect(batch).toEqual([first, third]);
    expect(queue.take(32)).toEqual([]);
    queue.release(batch);
    expect(queue.take(32)).toEqual([second, fourth]);
  });

  it('keeps the order of units of one aggregate when those before them have to wait', () => {
    const queue = new UnitQueue();
    const inFlight = pending({ id: a });
    queue.add(inFlight);
    queue.take(1);
    const both = pending({ id: a, van: 1, sleutel: 's' });
    const later = pending({ sleutel: 's' });
    const free = pending();
    for (const one of [both, later, free]) queue.add(one);
    expect(queue.take(32)).toEqual([free]);
    expect(queue.length).toBe(2);
    queue.release([inFlight]);
    expect(queue.take(32)).toEqual([both]);
  });

  it('takes no more than asked and leaves the rest in order', () => {
    const queue = new UnitQueue();
    const all = Array.from({ length: 5 }, () => pending());
    for (const one of all) queue.add(one);
    expect(queue.take(2)).toEqual(all.slice(0, 2));
    expect(queue.take(32)).toEqual(all.slice(2));
  });
});
