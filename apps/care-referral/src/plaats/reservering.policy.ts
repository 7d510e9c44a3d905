import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who holds a bed for a referral of the own municipality. */
export const reserveringspolicy = policy({
  aggregaat: 'reservering',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'wie-verwijst-reserveert-een-plaats',
      handelingen: ['reservering:lezen', 'reservering:maken', 'reservering:behandelen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wmo 2015 art. 1.2.1 onder c en 2.3.3; Jeugdwet art. 2.3',
    },
  ],
});
