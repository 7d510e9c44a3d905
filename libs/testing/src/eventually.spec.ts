import { eventually } from './eventually.js';

describe('eventually', () => {
  it('gives what the probe gave as soon as it holds', async () => {
    let calls = 0;
    expect(await eventually(() => (++calls < 3 ? undefined : { calls }), 'three calls', { intervalMs: 1 })).toEqual({
      calls: 3,
    });
  });

  it('takes zero and the empty string for values', async () => {
    expect(await eventually(() => 0, 'a count')).toBe(0);
    expect(await eventually(() => Promise.resolve(''), 'a text')).toBe('');
  });

  it('says what it waited for and what it saw last', async () => {
    const options = { timeoutMs: 20, intervalMs: 1 };
    await expect(eventually(() => false, 'the signal is closed', options)).rejects.toThrow(
      /the signal is closed\. Last: false/,
    );
    const probe = () => expect({ status: 'open' }).toEqual({ status: 'gesloten' });
    await expect(eventually(probe, 'status', options)).rejects.toThrow(/gesloten/);
  });

  it('keeps probing after a probe that throws', async () => {
    let calls = 0;
    const probe = () => {
      if (++calls < 2) throw new Error('not yet');
      return calls;
    };
    expect(await eventually(probe, 'second call', { intervalMs: 1 })).toBe(2);
  });
});
