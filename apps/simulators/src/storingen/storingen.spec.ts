import { Storingen, type Modus } from './storingen.js';

function loten(modus: Modus, kenmerken: readonly string[], aantal: number | null = null): string[] {
  const storingen = new Storingen();
  storingen.zet('partner', { modus, vertragingMs: 5, aantal });
  return kenmerken.map((kenmerk) => storingen.lot('partner', kenmerk).soort);
}

describe('the fate of a request', () => {
  it.each<[Modus, string]>([
    ['traag', 'wacht'],
    ['fout-500', 'weiger-500'],
    ['uit', 'verbreek'],
    ['geen', 'gewoon'],
  ])('with %s is the same for every request: %s', (modus, lot) => {
    expect(loten(modus, ['a', 'a', 'b'])).toEqual([lot, lot, lot]);
  });

  it('with verdubbel: every request is handled but looks failed once', () => {
    expect(loten('verdubbel', ['a', 'a', 'a', 'b', 'b'])).toEqual([
      'verwerk-en-500',
      'gewoon',
      'gewoon',
      'verwerk-en-500',
      'gewoon',
    ]);
  });

  it('with omwisselen: every other request is refused once, so that the next overtakes it', () => {
    expect(loten('omwisselen', ['a', 'b', 'a', 'c', 'd', 'c'])).toEqual([
      'weiger-503',
      'gewoon',
      'gewoon',
      'weiger-503',
      'gewoon',
      'gewoon',
    ]);
  });

  it('ends after the number of requests that was asked', () => {
    expect(loten('fout-500', ['a', 'b', 'c'], 2)).toEqual(['weiger-500', 'weiger-500', 'gewoon']);
  });

  it('does not touch another party, and ends when restored', () => {
    const storingen = new Storingen();
    storingen.zet('partner', { modus: 'uit', vertragingMs: 0, aantal: null });
    expect(storingen.lot('brp', 'a').soort).toBe('gewoon');
    storingen.herstel();
    expect(storingen.lot('partner', 'a').soort).toBe('gewoon');
  });
});
