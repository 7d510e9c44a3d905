import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who follows the track of residence: care officers of the municipality. Police and IND have their own systems. */
export const bedenktijdpolicy = policy({
  aggregaat: 'bedenktijd',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'zorgmedewerker-volgt-het-verblijfsspoor',
      handelingen: ['bedenktijd:lezen', 'bedenktijd:volgen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['bedenktijd'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Vc 2000 B8/3',
    },
  ],
});
