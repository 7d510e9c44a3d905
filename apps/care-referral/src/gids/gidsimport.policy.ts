import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who keeps the directory; that a second person puts an import in force is a rule of the domain. */
export const gidsimportpolicy = policy({
  aggregaat: 'gidsimport',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'contractbeheerder-houdt-de-gids-bij',
      handelingen: ['gidsimport:lezen', 'gidsimport:indienen', 'gidsimport:vaststellen'],
      rollen: ['contractbeheerder'],
      doelbindingen: ['opvanginkoop'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 2.6.1; Jeugdwet art. 2.6',
    },
  ],
});
