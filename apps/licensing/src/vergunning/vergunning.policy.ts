import { eigenGemeente, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/** Who may do what with permits of the municipality. That a permit is looked at anew is a task for its officer and the Bibob coordinator. */
export const vergunningpolicy = policy({
  aggregaat: 'vergunning',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'vergunningmedewerker-beheert-vergunningen',
      handelingen: [
        'vergunning:lezen',
        'vergunning:bekendmaken',
        'vergunning:gebruik-melden',
        'vergunning:wijziging-melden',
        'vergunning:herbeoordelen',
        'vergunning:vrijgeven',
        'vergunning:afsluiten',
        'vergunning:ketenraadplegingen-lezen',
      ],
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: eigen,
      bron: 'Awb titel 4.1; Alcoholwet art. 30 tot en met 33',
    },
    {
      naam: 'wie-voorbereidt-of-tekent-leest-vergunningen',
      handelingen: ['vergunning:lezen'],
      rollen: ['jurist', 'burgemeester', 'bibob-coordinator'],
      doelbindingen: ['vergunningverlening', 'bibob-onderzoek'],
      voorwaarde: eigen,
    },
    {
      naam: 'bibob-coordinator-rondt-een-herbeoordeling-af',
      handelingen: ['vergunning:herbeoordelen'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['vergunningverlening', 'bibob-onderzoek'],
      voorwaarde: eigen,
      bron: 'Wet Bibob art. 7a',
    },
    {
      naam: 'toezichthouder-leest-vergunningen',
      handelingen: ['vergunning:lezen'],
      rollen: ['toezichthouder', 'vergunningmedewerker'],
      doelbindingen: ['vergunningtoezicht'],
      voorwaarde: eigen,
      bron: 'Awb art. 5:11',
    },
  ],
});
