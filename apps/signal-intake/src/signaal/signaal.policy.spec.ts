import { rolmatrix } from '@schakel/access';
import { signaalpolicy } from './signaal.policy.js';

describe('who may do what with signals', () => {
  it('is this and nothing more', () => {
    const rechten = rolmatrix([signaalpolicy]).map(
      ({ handeling, rol, doelbindingen }) => `${rol}: ${handeling} voor ${doelbindingen.join(', ')}`,
    );
    expect(rechten.sort()).toEqual([
      'aandachtsfunctionaris: signaal:duiden voor signaal-duiding',
      'aandachtsfunctionaris: signaal:indienen voor signaal-intake',
      'aandachtsfunctionaris: signaal:inhoud-lezen voor signaal-duiding',
      'aandachtsfunctionaris: signaal:lezen voor signaal-duiding, signaal-intake',
      'frontofficemedewerker: signaal:indienen voor signaal-intake',
      'frontofficemedewerker: signaal:lezen voor signaal-intake',
      'ketenpartner: signaal:indienen voor signaal-intake',
      'ketenregisseur: signaal:inhoud-lezen voor ketenregie',
      'ketenregisseur: signaal:lezen voor ketenregie',
      'toezichthouder: signaal:indienen voor signaal-intake',
      'toezichthouder: signaal:lezen voor signaal-intake',
    ]);
  });

  it('lets whoever may open the content also find the signal', () => {
    const { regels } = signaalpolicy.definitie;
    for (const regel of regels)
      if (regel.handelingen.includes('signaal:inhoud-lezen')) expect(regel.handelingen).toContain('signaal:lezen');
  });
});
