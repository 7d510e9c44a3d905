import { eigenGemeente, eigenOrganisatie, kolom, policy } from '@schakel/access';

/** Who reports to Veilig Thuis, and what Veilig Thuis itself does with a report to its own organisation. */
export const veiligThuispolicy = policy({
  aggregaat: 'veilig-thuis-melding',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), organisatie: kolom('organisatie') },
  regels: [
    {
      naam: 'zorg-meldt-bij-veilig-thuis',
      handelingen: ['veilig-thuis-melding:lezen', 'veilig-thuis-melding:melden'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['veilig-thuis-melding'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 5.2.6',
    },
    {
      naam: 'veilig-thuis-beoordeelt-meldingen-aan-de-eigen-organisatie',
      handelingen: ['veilig-thuis-melding:lezen', 'veilig-thuis-melding:beoordelen'],
      rollen: ['veilig-thuis'],
      doelbindingen: ['veilig-thuis-melding'],
      voorwaarde: eigenOrganisatie('organisatie'),
      bron: 'Wmo 2015 art. 4.1.1',
    },
  ],
});
