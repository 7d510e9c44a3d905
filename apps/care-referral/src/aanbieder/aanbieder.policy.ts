import { altijd, policy } from '@schakel/access';

/** Who may look into the directory of providers. It holds nothing about a victim, and still is not for everyone: it names shelters. */
export const aanbiederpolicy = policy({
  aggregaat: 'aanbieder',
  versie: 2,
  bron: {},
  regels: [
    {
      naam: 'zorgmedewerker-zoekt-een-aanbieder',
      handelingen: ['aanbieder:lezen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['zorgverwijzing', 'opvanginkoop'],
      voorwaarde: altijd(),
    },
    {
      naam: 'contractbeheerder-kent-de-gids',
      handelingen: ['aanbieder:lezen'],
      rollen: ['contractbeheerder'],
      doelbindingen: ['opvanginkoop'],
      voorwaarde: altijd(),
    },
  ],
});
