import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Dividing the work of a department: its own officers, in their own municipality. */
export const behandelingpolicy = policy({
  aggregaat: 'behandeling',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'vergunningmedewerker-verdeelt-het-werk',
      handelingen: ['behandeling:lezen', 'behandeling:toewijzen'],
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Awb titel 4.1',
    },
  ],
});
