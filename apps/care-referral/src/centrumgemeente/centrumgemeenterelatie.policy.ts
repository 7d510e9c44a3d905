import { altijd, eigenGemeente, kolom, policy } from '@schakel/access';

/** Who keeps the table of regions, and who looks in it. It says nothing about a person, so every municipality reads all of it. */
export const centrumgemeenterelatiepolicy = policy({
  aggregaat: 'centrumgemeenterelatie',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'contractbeheerder-houdt-de-relaties-van-de-eigen-gemeente-bij',
      handelingen: ['centrumgemeenterelatie:beheren'],
      rollen: ['contractbeheerder'],
      doelbindingen: ['opvanginkoop'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 2.6.1',
    },
    {
      naam: 'wie-opvang-zoekt-of-inkoopt-leest-de-relaties',
      handelingen: ['centrumgemeenterelatie:lezen'],
      rollen: ['contractbeheerder', 'zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['opvanginkoop'],
      voorwaarde: altijd(),
      bron: 'Wmo 2015 art. 2.6.1',
    },
  ],
});
