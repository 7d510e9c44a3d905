import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who puts a referral of the own municipality on a waiting list. */
export const wachtendepolicy = policy({
  aggregaat: 'wachtende',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'wie-verwijst-meldt-aan-voor-de-wachtlijst',
      handelingen: ['wachtende:lezen', 'wachtende:aanmelden', 'wachtende:afmelden'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});
