import { Gebruiksfout, leesOpties } from './opties.js';

describe('leesOpties', () => {
  it('waits for Ctrl-C unless told to end by itself', () => {
    expect(leesOpties([])).toEqual({ once: false, help: false });
    expect(leesOpties(['--once'])).toEqual({ once: true, help: false });
  });

  it.each([
    [['--ones'], '--ones'],
    [['--once', 'nu'], 'nu'],
    [['--once=ja'], '--once=ja'],
  ])('refuses %j and names it', (argumenten, naam) => {
    expect(() => leesOpties(argumenten)).toThrow(new Gebruiksfout(`Onbekend argument: ${naam}`));
  });
});
