import { eigenGemeente, eigenOrganisatie, kolom, policy } from '@schakel/access';

/** Who asks and records consent, who looks twice at sharing without it, and who confirms that it was withdrawn. */
export const toestemmingpolicy = policy({
  aggregaat: 'toestemming',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), ontvanger: kolom('ontvanger') },
  regels: [
    {
      naam: 'zorg-legt-toestemming-vast',
      handelingen: ['toestemming:lezen', 'toestemming:vastleggen', 'toestemming:doorbreken'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Jeugdwet art. 7.3.4; Wmo 2015 art. 5.3.3',
    },
    {
      naam: 'een-ander-toetst-een-doorbreking',
      handelingen: ['toestemming:toetsen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
    {
      naam: 'ontvanger-ziet-en-bevestigt-een-intrekking',
      handelingen: ['toestemming:lezen', 'toestemming:bevestigen'],
      rollen: ['zorgaanbieder'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenOrganisatie('ontvanger'),
    },
    {
      naam: 'veilig-thuis-ziet-en-bevestigt-een-intrekking',
      handelingen: ['toestemming:lezen', 'toestemming:bevestigen'],
      rollen: ['veilig-thuis'],
      doelbindingen: ['veilig-thuis-melding'],
      voorwaarde: eigenOrganisatie('ontvanger'),
    },
  ],
});
