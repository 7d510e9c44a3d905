import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who handles a Wmo-melding: care officers of the municipality where the person reported (Wmo 2015 art. 1.2.1, 2.3.2). */
export const wmoMeldingpolicy = policy({
  aggregaat: 'wmo-melding',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'zorgmedewerker-behandelt-wmo-meldingen',
      handelingen: ['wmo-melding:lezen', 'wmo-melding:melden', 'wmo-melding:behandelen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 2.3.2 en 2.3.5',
    },
    {
      naam: 'piketmedewerker-regelt-spoed',
      handelingen: ['wmo-melding:lezen', 'wmo-melding:melden', 'wmo-melding:spoed-regelen'],
      rollen: ['piketmedewerker', 'zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 2.3.3',
    },
  ],
});
