import { eigenGemeente, kolom, lijst, opToegangslijst, policy } from '@schakel/access';

/**
 * Who may do what with referrals. `zorgverwijzing:lezen` shows that a referral exists and where it stands; `inhoud-lezen` opens the facts
 * and all offers; `aanbod-lezen` shows a provider what it needs to answer; `behandelen` is proposing, offering, taking back, placing and
 * ending. Who is on duty at night does what the officer does by day.
 */
export const zorgverwijzingpolicy = policy({
  aggregaat: 'zorgverwijzing',
  versie: 3,
  bron: {
    gemeentecode: kolom('gemeentecode'),
    // Organisations that are asked now, or that took it: who refused or lost it no longer sees the referral, nor who would see it by a consent
    // that was refused, withdrawn or is over on the day that the transaction announced (the view, in `ToestemmingLooptAf`).
    aanbieders: lijst({ tabel: 'zorgaanbod_zichtbaar', verwijzing: 'zorgverwijzing_id', kolom: 'organisatie' }),
  },
  regels: [
    {
      naam: 'zorgmedewerker-behandelt-verwijzingen-van-de-gemeente',
      handelingen: ['zorgverwijzing:lezen', 'zorgverwijzing:inhoud-lezen', 'zorgverwijzing:behandelen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
    {
      naam: 'zorgaanbieder-ziet-en-beantwoordt-wat-de-organisatie-is-aangeboden',
      handelingen: ['zorgverwijzing:lezen', 'zorgverwijzing:aanbod-lezen', 'zorgverwijzing:beantwoorden'],
      rollen: ['zorgaanbieder'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: opToegangslijst('aanbieders', 'organisatie'),
    },
    {
      naam: 'zorgcoordinator-ziet-cijfers-zonder-personen',
      handelingen: ['zorgverwijzing:cijfers-lezen'],
      rollen: ['zorgcoordinator'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});
