import { withoutIds } from './without-ids.js';

describe('withoutIds', () => {
  it.each([
    ['a UUID', { instance: 'urn:uuid:01990363-0599-7789-8123-29990344abcd' }, '{"instance":"urn:uuid:|"}'],
    ['an instant', 'op 2999-03-01T03:44:05.599Z', 'op |'],
    ['a pseudonym', `v1:${'0599'.repeat(10)}abc`, '|'],
  ])('takes out %s', (_, value, left) => {
    expect(withoutIds(value)).toBe(left);
  });

  it.each(['0599', '2999-01-01', '1018 WB', 'zie 0363', 'nummer 01990363-0599'])('leaves %s', (text) => {
    expect(withoutIds(text)).toBe(text);
    expect(withoutIds({ a: [text] })).toContain(text);
  });
});
