import { eigenGemeente, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/** The file of an objection is for its secretary and for who decides on it; the department that decided has no part in it. */
export const bezwaarpolicy = policy({
  aggregaat: 'bezwaar',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'bezwaarsecretaris-behandelt-bezwaren',
      handelingen: [
        'bezwaar:ontvangen',
        'bezwaar:lezen',
        'bezwaar:toewijzen',
        'bezwaar:termijn-bewaken',
        'bezwaar:horen',
        'bezwaar:adviseren',
        'bezwaar:bekendmaken',
      ],
      rollen: ['bezwaarsecretaris'],
      doelbindingen: ['bezwaarbehandeling'],
      voorwaarde: eigen,
      bron: 'Awb art. 7:2 tot en met 7:13',
    },
    {
      naam: 'burgemeester-beslist-op-bezwaar',
      handelingen: ['bezwaar:lezen', 'bezwaar:beslissen'],
      rollen: ['burgemeester'],
      doelbindingen: ['bezwaarbehandeling'],
      voorwaarde: eigen,
      bron: 'Awb art. 7:11',
    },
  ],
});
