import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who walks the meldcode: care officers of the municipality. */
export const meldcodepolicy = policy({
  aggregaat: 'meldcode',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'zorgmedewerker-doorloopt-de-meldcode',
      handelingen: ['meldcode:lezen', 'meldcode:doorlopen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['veilig-thuis-melding'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Besluit verplichte meldcode art. 2 lid 2',
    },
  ],
});
