import { altijd, eigenOrganisatie, kolom, policy } from '@schakel/access';

/** Who keeps beds and who looks for one. A bed is about nobody: whoever refers, in any municipality, may look. */
export const plaatspolicy = policy({
  aggregaat: 'plaats',
  versie: 1,
  bron: { organisatie: kolom('organisatie') },
  regels: [
    {
      naam: 'zorgaanbieder-houdt-de-eigen-plaatsen-bij',
      handelingen: ['plaats:lezen', 'plaats:beheren'],
      rollen: ['zorgaanbieder'],
      doelbindingen: ['opvanginkoop'],
      voorwaarde: eigenOrganisatie(),
    },
    {
      naam: 'wie-verwijst-zoekt-een-plaats',
      handelingen: ['plaats:lezen', 'plaats:zoeken'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: altijd(),
      bron: 'Wmo 2015 art. 1.2.1 onder c; Jeugdwet art. 2.3',
    },
    {
      naam: 'contractbeheerder-volgt-de-ingekochte-plaatsen',
      handelingen: ['plaats:lezen'],
      rollen: ['contractbeheerder'],
      doelbindingen: ['opvanginkoop'],
      voorwaarde: altijd(),
    },
  ],
});
