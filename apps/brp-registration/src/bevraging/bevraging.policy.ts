import { eigenGemeente, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/**
 * Who may ask the BRP: registrars, for a purpose that belongs to the task. Who may see that it was asked: the supervisor of privacy, and never
 * what was answered, for that is not kept.
 */
export const bevragingpolicy = policy({
  aggregaat: 'bevraging',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-bevraagt-de-brp',
      handelingen: ['bevraging:stellen'],
      rollen: ['burgerzakenmedewerker'],
      doelbindingen: ['brp-inschrijving', 'brp-terugmelding'],
      voorwaarde: eigen,
      bron: 'Wet BRP art. 3.8',
    },
    {
      naam: 'privacyfunctionaris-ziet-wie-waarom-vroeg',
      handelingen: ['bevraging:lezen'],
      rollen: ['privacyfunctionaris'],
      doelbindingen: ['toezicht-op-verwerking'],
      voorwaarde: eigen,
      bron: 'Wet BRP art. 3.22; AVG art. 39',
    },
  ],
});
