import { Turns } from './turns.js';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Turns', () => {
  it('lets a lonely request begin at once', () => {
    const begun: string[] = [];
    new Turns().take(() => begun.push('only'));
    expect(begun).toEqual(['only']);
  });

  it('spreads a crowd over turns, in order of arrival, and leaves nobody behind', async () => {
    const turns = new Turns();
    const begun: number[] = [];
    for (let n = 0; n < 21; n += 1) turns.take(() => begun.push(n));
    const perTurn = [begun.length];
    while (begun.length < 21) {
      await nextTurn();
      perTurn.push(begun.length - perTurn.reduce((sum, count) => sum + count, 0));
    }
    expect(perTurn).toEqual([8, 8, 5]);
    expect(begun).toEqual([...Array(21).keys()]);
  });

  it('lets who comes during a turn queue behind who waits', async () => {
    const turns = new Turns();
    const begun: string[] = [];
    for (let n = 0; n < 9; n += 1) turns.take(() => begun.push(`crowd ${n}`));
    turns.take(() => begun.push('late'));
    await nextTurn();
    expect(begun.slice(-2)).toEqual(['crowd 8', 'late']);
  });

  it('lets answers of others come between: a crowd does not hold up an immediate that was asked for before it', async () => {
    const turns = new Turns();
    const order: string[] = [];
    for (let n = 0; n < 20; n += 1) turns.take(() => order.push('request'));
    setImmediate(() => order.push('answer'));
    while (order.length < 21) await nextTurn();
    expect(order.indexOf('answer')).toBeLessThan(17);
  });
});
