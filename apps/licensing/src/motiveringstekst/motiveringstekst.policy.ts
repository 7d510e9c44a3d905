import { eigenGemeente, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/** Standard texts are about nobody; who changes them is known, because they steer decisions. */
export const motiveringstekstpolicy = policy({
  aggregaat: 'motiveringstekst',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'jurist-beheert-standaardteksten',
      handelingen: ['motiveringstekst:lezen', 'motiveringstekst:voorstellen', 'motiveringstekst:vaststellen'],
      rollen: ['jurist'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: eigen,
      bron: 'Awb art. 3:46',
    },
    {
      naam: 'wie-besluiten-voorbereidt-gebruikt-standaardteksten',
      handelingen: ['motiveringstekst:lezen'],
      rollen: ['vergunningmedewerker', 'bibob-coordinator', 'burgemeester'],
      doelbindingen: ['vergunningverlening', 'bibob-onderzoek'],
      voorwaarde: eigen,
    },
  ],
});
