import { tabel } from './tabel.js';

describe('tabel', () => {
  it('makes each column as wide as its widest cell, and leaves no blanks at the end of a line', () => {
    expect(
      tabel(
        ['dienst', 'x'],
        [
          ['a', 'lang antwoord'],
          ['langere dienst', ''],
        ],
      ),
    ).toBe(
      ['dienst          x', '──────────────  ─────────────', 'a               lang antwoord', 'langere dienst'].join(
        '\n',
      ),
    );
  });

  it('is a header alone without rows, and takes a missing cell as empty', () => {
    expect(tabel(['a', 'b'], [])).toBe('a  b\n─  ─');
    expect(tabel(['a', 'b'], [['1']])).toBe('a  b\n─  ─\n1');
  });
});
