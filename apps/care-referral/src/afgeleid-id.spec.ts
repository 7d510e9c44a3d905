import { UUID_PATTERN } from '@schakel/contracts';
import { afgeleidId } from './afgeleid-id.js';

describe('an id that follows from its subject', () => {
  it('is the same for the same, another for another, and a UUID', () => {
    const id = afgeleidId('spoorkeuze', 'a');
    expect(id).toMatch(UUID_PATTERN);
    expect(afgeleidId('spoorkeuze', 'a')).toBe(id);
    expect(afgeleidId('spoorkeuze', 'b')).not.toBe(id);
    expect(afgeleidId('kosten', 'a')).not.toBe(id);
  });
});
