import fc from 'fast-check';
import { ExclusiveTurns } from './exclusive-turns.js';

describe('ExclusiveTurns', () => {
  it('lets what asked to be alone meet nobody, and all come to their turn, also after failures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.record({ alone: fc.boolean(), fails: fc.boolean() }), { maxLength: 20 }),
        async (scheduler, asked) => {
          const turns = new ExclusiveTurns();
          const running = new Set<number>();
          const order: number[] = [];
          const work = (number: number) => async () => {
            order.push(number);
            running.add(number);
            for (const other of running) {
              const met = other === number ? undefined : asked[other];
              if (met !== undefined) expect(met.alone || asked[number]?.alone).toBe(false);
            }
            await scheduler.schedule(Promise.resolve());
            running.delete(number);
            if (asked[number]?.fails === true) throw new Error(String(number));
            return number;
          };
          const outcomes = Promise.allSettled(
            asked.map(({ alone }, number) => (alone ? turns.byItself(work(number)) : turns.besides(work(number)))),
          );
          await scheduler.waitFor(outcomes);
          expect(order).toEqual(asked.map((_, number) => number));
          expect((await outcomes).map(({ status }) => status)).toEqual(
            asked.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
          );
        },
      ),
    );
  });

  it('lets what may run together run together', async () => {
    const turns = new ExclusiveTurns();
    let met: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => (met = resolve));
    await Promise.all([turns.besides(() => meeting), turns.besides(() => Promise.resolve(met()))]);
  });
});
