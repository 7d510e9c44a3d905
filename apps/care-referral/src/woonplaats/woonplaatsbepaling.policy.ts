import { eigenGemeente, kolom, policy } from '@schakel/access';

const bron = 'Jeugdwet art. 1.1 (woonplaats) en 2.3';

/** Who determines where a minor lives; the municipality that is asked to take over reads and answers, and nothing else. */
export const woonplaatspolicy = policy({
  aggregaat: 'woonplaatsbepaling',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), andereGemeente: kolom('andere_gemeente') },
  regels: [
    {
      naam: 'zorgmedewerker-bepaalt-de-woonplaats',
      handelingen: ['woonplaatsbepaling:lezen', 'woonplaatsbepaling:bepalen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron,
    },
    {
      naam: 'gevraagde-gemeente-neemt-over-of-wijst-terug',
      handelingen: ['woonplaatsbepaling:lezen', 'woonplaatsbepaling:beantwoorden'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('andereGemeente'),
      bron,
    },
  ],
});
