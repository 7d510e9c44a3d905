import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who keeps in touch after a placement. */
export const nazorgpolicy = policy({
  aggregaat: 'nazorgplan',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'zorg-volgt-de-nazorg-van-de-gemeente',
      handelingen: ['nazorgplan:lezen', 'nazorgplan:vastleggen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});
