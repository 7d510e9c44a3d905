import { eigenGemeente, eigenOrganisatie, kolom, policy } from '@schakel/access';

/**
 * Who may do what with referrals. `zorgverwijzing:lezen` shows that a referral exists and where it stands; `inhoud-lezen` opens the facts
 * and all offers; `aanbod-lezen` shows a provider what it needs to answer; `behandelen` is proposing, offering, taking back and placing.
 */
export const zorgverwijzingpolicy = policy({
  aggregaat: 'zorgverwijzing',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), aangebodenAan: kolom('aangeboden_aan') },
  regels: [
    {
      naam: 'zorgmedewerker-behandelt-verwijzingen-van-de-gemeente',
      handelingen: ['zorgverwijzing:lezen', 'zorgverwijzing:inhoud-lezen', 'zorgverwijzing:behandelen'],
      rollen: ['zorgmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
    {
      naam: 'zorgaanbieder-ziet-en-beantwoordt-wat-de-organisatie-is-aangeboden',
      handelingen: ['zorgverwijzing:lezen', 'zorgverwijzing:aanbod-lezen', 'zorgverwijzing:beantwoorden'],
      rollen: ['zorgaanbieder'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenOrganisatie('aangebodenAan'),
    },
  ],
});
