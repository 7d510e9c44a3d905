import { eigenGemeente, kolom, policy } from '@schakel/access';

/**
 * Who may do what with registrations: the registrars of the municipality, for registering in the BRP, and nobody else. `inhoud-lezen` opens
 * identity, address and number; `bevragen` asks the BRP; `toetsen` is for the second person, who prepares nothing.
 */
export const inschrijvingpolicy = policy({
  aggregaat: 'inschrijving',
  versie: 2,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-behandelt-inschrijvingen-van-de-gemeente',
      handelingen: [
        'inschrijving:lezen',
        'inschrijving:inhoud-lezen',
        'inschrijving:bevragen',
        'inschrijving:behandelen',
      ],
      rollen: ['burgerzakenmedewerker'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.4',
    },
    {
      naam: 'kwaliteitsmedewerker-toetst-inschrijvingen-van-de-gemeente',
      handelingen: ['inschrijving:lezen', 'inschrijving:inhoud-lezen', 'inschrijving:toetsen'],
      rollen: ['kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.4; Awb art. 3:2',
    },
  ],
});
