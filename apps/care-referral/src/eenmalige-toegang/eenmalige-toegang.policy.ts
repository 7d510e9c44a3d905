import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who makes and takes back links. Who holds one has no account: the link and the code are its only way in. */
export const eenmaligetoegangpolicy = policy({
  aggregaat: 'eenmalige-toegang',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'zorg-geeft-een-partner-zonder-account-eenmalig-toegang',
      handelingen: ['eenmalige-toegang:lezen', 'eenmalige-toegang:maken', 'eenmalige-toegang:intrekken'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});
