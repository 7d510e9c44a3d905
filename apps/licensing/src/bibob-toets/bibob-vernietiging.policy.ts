import { eigenGemeente, kolom, policy } from '@schakel/access';

/**
 * Destroying after the term of keeping: the coordinator proposes, another person decides, who may be the privacy officer. The list shows ids and
 * days only, so that nobody has to open a file to let it go.
 */
export const bibobvernietigingpolicy = policy({
  aggregaat: 'bibob-vernietiging',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'bibob-coordinator-stelt-vernietiging-voor',
      handelingen: ['bibob-vernietiging:voorstellen', 'bibob-vernietiging:lezen', 'bibob-vernietiging:beslissen'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Selectielijst gemeenten 2020, 4.1.12; Archiefbesluit art. 8',
    },
    {
      naam: 'privacyfunctionaris-beslist-over-vernietiging',
      handelingen: ['bibob-vernietiging:lezen', 'bibob-vernietiging:beslissen'],
      rollen: ['privacyfunctionaris'],
      doelbindingen: ['vernietiging'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Archiefbesluit art. 8',
    },
  ],
});
