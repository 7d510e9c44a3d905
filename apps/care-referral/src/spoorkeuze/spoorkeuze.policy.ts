import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who chooses tracks. Proposing is for the on-call desk at night too; what stands against a choice is settled by day. */
export const spoorkeuzepolicy = policy({
  aggregaat: 'spoorkeuze',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'zorgmedewerker-en-zorgcoordinator-kiezen-sporen',
      handelingen: ['spoorkeuze:lezen', 'spoorkeuze:voorstellen', 'spoorkeuze:behandelen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 2.3.1; Jeugdwet art. 2.3',
    },
    {
      naam: 'piketmedewerker-stelt-sporen-voor',
      handelingen: ['spoorkeuze:lezen', 'spoorkeuze:voorstellen'],
      rollen: ['piketmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 2.3.3',
    },
  ],
});
