import { eigenGemeente, kolom, policy } from '@schakel/access';

const bron = { gemeentecode: kolom('gemeentecode') };
const doelbindingen = ['zorgverwijzing'];

/** Who keeps the roster, and who may hand over a duty. */
export const piketdienstpolicy = policy({
  aggregaat: 'piketdienst',
  versie: 1,
  bron,
  regels: [
    {
      naam: 'zorgcoordinator-beheert-het-rooster',
      handelingen: ['piketdienst:lezen', 'piketdienst:plannen', 'piketdienst:overdragen'],
      rollen: ['zorgcoordinator'],
      doelbindingen,
      voorwaarde: eigenGemeente('gemeentecode'),
    },
    {
      naam: 'piketmedewerker-ziet-het-rooster-en-draagt-over',
      handelingen: ['piketdienst:lezen', 'piketdienst:overdragen'],
      rollen: ['piketmedewerker'],
      doelbindingen,
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});

/** Who sees and does what the clock asks. */
export const zorgtaakpolicy = policy({
  aggregaat: 'zorgtaak',
  versie: 1,
  bron,
  regels: [
    {
      naam: 'zorg-handelt-taken-van-de-gemeente-af',
      handelingen: ['zorgtaak:lezen', 'zorgtaak:behandelen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen,
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});
