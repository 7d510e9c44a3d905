import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { DossierKey } from './dossier-key.js';

const ID = '0198d6a0-0000-7000-8000-000000000001';

/** Every way in which an object usually ends up in a log, a message or an answer. */
function exposures(value: object): string[] {
  return [
    inspect(value, { depth: 9, showHidden: true, getters: true }),
    inspect({ nested: [value] }, { depth: 9, showHidden: true }),
    JSON.stringify({ value }),
    String(value),
    JSON.stringify(Object.getOwnPropertyNames(value).map((name) => (value as Record<string, unknown>)[name])),
    JSON.stringify(structuredClone({ ...value })),
  ];
}

describe('DossierKey', () => {
  it('cannot be printed, serialised or cloned', () => {
    const material = randomBytes(32);
    const forms = [
      material.toString('hex'),
      material.toString('base64').slice(0, 20),
      material.toString('base64url').slice(0, 20),
    ];
    const bytes = [...material].slice(0, 8).join(',');
    const key = new DossierKey(ID, material);
    for (const shown of exposures(key)) {
      for (const form of forms) expect(shown).not.toContain(form);
      expect(shown.replaceAll(/\s/g, '')).not.toContain(bytes);
    }
    expect(inspect(key)).toBe('[sleutel]');
    expect(`${String(key)}${JSON.stringify(key)}`).toBe('[sleutel]"[sleutel]"');
  });

  it('wipes the buffer it was made of', () => {
    const material = randomBytes(32);
    expect(new DossierKey(ID, material).id).toBe(ID);
    expect(material).toEqual(Buffer.alloc(32));
  });

  it.each([0, 16, 31, 33])('refuses material of %i bytes', (size) => {
    expect(() => new DossierKey(ID, randomBytes(size))).toThrow('a data key is 32 bytes');
  });
});
