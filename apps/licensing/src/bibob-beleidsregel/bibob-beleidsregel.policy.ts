import { alle, eigenGemeente, heeftWaarde, kolom, policy } from '@schakel/access';

/** Policy rules are no secret; who makes them and who puts them into force are two persons, which the rule itself guards. */
export const bibobbeleidsregelpolicy = policy({
  aggregaat: 'bibob-beleidsregel',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'bibob-coordinator-maakt-de-beleidsregel',
      handelingen: [
        'bibob-beleidsregel:opstellen',
        'bibob-beleidsregel:in-werking-stellen',
        'bibob-beleidsregel:lezen',
      ],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Awb art. 4:81',
    },
    {
      naam: 'vergunningmedewerker-leest-de-beleidsregel',
      handelingen: ['bibob-beleidsregel:lezen'],
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Awb art. 4:81',
    },
  ],
});

/**
 * What a policy rule said about an application. What the closed circle of the Bibob test asked stays there: to know that an indicator
 * was present is to know something of the file (Wet Bibob art. 28).
 */
export const toepassingpolicy = policy({
  aggregaat: 'bibob-beleidsregeltoepassing',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), kring: kolom('kring') },
  regels: [
    {
      naam: 'vergunningmedewerker-past-de-beleidsregel-toe',
      handelingen: ['bibob-beleidsregeltoepassing:maken', 'bibob-beleidsregeltoepassing:lezen'],
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('kring', 'vergunningverlening')),
      bron: 'Awb art. 4:81',
    },
    {
      naam: 'bibob-coordinator-past-de-beleidsregel-toe',
      handelingen: ['bibob-beleidsregeltoepassing:maken', 'bibob-beleidsregeltoepassing:lezen'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet Bibob art. 7a; Awb art. 4:81',
    },
  ],
});
