import { VERWERKINGEN } from '@schakel/access';
import { verwerkingsregisterSource } from './verwerkingsregister.js';

describe('the register of processing activities', () => {
  it('has a part per activity with its code, purpose, grounds with their grade, and roles', async () => {
    const [page] = await verwerkingsregisterSource.generate();
    const parts = (page?.content ?? '').split('\n## ').slice(1);
    expect(parts).toHaveLength(VERWERKINGEN.length);
    VERWERKINGEN.forEach(({ naam, code, versie, doel, grondslagen, rollen }, index) => {
      const part = parts[index] ?? '';
      expect(part.split('\n')[0]).toBe(naam);
      expect(part).toContain(`\`${code}\`, versie ${versie}`);
      expect(part).toContain(doel);
      for (const { artikel, graad } of grondslagen) {
        expect(part).toContain(artikel);
        expect(part).toContain(`graad: ${graad}`);
      }
      for (const rol of rollen) expect(part).toContain(`\`${rol}\``);
    });
  });
});
