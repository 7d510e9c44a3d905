import { eigenGemeente, kolom, policy } from '@schakel/access';

/**
 * Who may do what with applications. What the chain let know (`raadplegingen-lezen`) is for who decides on the application only: it is no
 * ground for a Bibob-toets, so who does that test does not see it. That a term stands still for an advice of the LBB (`bibobgronden-lezen`)
 * is for who does the test only.
 */
export const vergunningaanvraagpolicy = policy({
  aggregaat: 'vergunningaanvraag',
  versie: 3,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'vergunningmedewerker-behandelt-aanvragen-van-de-gemeente',
      handelingen: [
        'vergunningaanvraag:ontvangen',
        'vergunningaanvraag:lezen',
        'vergunningaanvraag:raadplegingen-lezen',
        'vergunningaanvraag:behandelen',
        'vergunningaanvraag:besluiten',
      ],
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Awb titel 4.1',
    },
    {
      naam: 'jurist-en-burgemeester-lezen-en-beslissen-naar-de-mandaattabel',
      handelingen: ['vergunningaanvraag:lezen', 'vergunningaanvraag:besluiten'],
      rollen: ['jurist', 'burgemeester'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Awb art. 10:1 en 4:5; Gemeentewet art. 59a en 174',
    },
    {
      naam: 'bibob-coordinator-leest-de-aanvraag',
      handelingen: ['vergunningaanvraag:lezen'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['vergunningverlening', 'bibob-onderzoek'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet Bibob art. 7a',
    },
    {
      naam: 'bibob-coordinator-ziet-waarom-de-termijn-stilstaat',
      handelingen: ['vergunningaanvraag:bibobgronden-lezen'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet Bibob art. 28 en 31',
    },
  ],
});
