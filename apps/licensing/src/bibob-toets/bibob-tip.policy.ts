import { eigenGemeente, kolom, policy } from '@schakel/access';

/** The register of tips: for the coordinators of one's own municipality, and for the one purpose (Wet Bibob art. 26 and 28). */
export const bibobtippolicy = policy({
  aggregaat: 'bibob-tip',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'bibob-coordinator-behandelt-tips',
      handelingen: ['bibob-tip:vastleggen', 'bibob-tip:lezen', 'bibob-tip:afdoen'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet Bibob art. 11, 26 en 28',
    },
  ],
});
