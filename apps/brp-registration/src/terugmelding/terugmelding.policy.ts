import { eigenGemeente, eigenMelding, alle, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/** Officers of every service: whoever finds a reason to doubt reports it. */
const melders = [
  'frontofficemedewerker',
  'toezichthouder',
  'aandachtsfunctionaris',
  'ketenregisseur',
  'zorgmedewerker',
  'zorgcoordinator',
  'vergunningmedewerker',
  'bibob-coordinator',
] as const;

/** Who reports sees his own reports and what became of them; registrars handle those of the municipality. */
export const terugmeldingpolicy = policy({
  aggregaat: 'terugmelding',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), melder: kolom('melder') },
  regels: [
    {
      naam: 'ieder-met-gerede-twijfel-meldt-terug',
      handelingen: ['terugmelding:melden'],
      rollen: [...melders, 'burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-terugmelding'],
      voorwaarde: eigen,
      bron: 'Wet BRP art. 2.34',
    },
    {
      naam: 'melder-volgt-zijn-melding',
      handelingen: ['terugmelding:lezen', 'terugmelding:intrekken'],
      rollen: [...melders],
      doelbindingen: ['brp-terugmelding'],
      voorwaarde: alle(eigen, eigenMelding('melder')),
      bron: 'Besluit BRP art. 28',
    },
    {
      naam: 'burgerzaken-onderzoekt-meldingen-van-de-gemeente',
      handelingen: ['terugmelding:lezen', 'terugmelding:intrekken', 'terugmelding:behandelen'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-terugmelding'],
      voorwaarde: eigen,
      bron: 'Wet BRP art. 2.34; Besluit BRP art. 28',
    },
  ],
});
