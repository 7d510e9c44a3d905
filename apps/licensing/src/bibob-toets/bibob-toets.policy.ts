import { eigenGemeente, kolom, policy } from '@schakel/access';

/** The sealed file: one role, one purpose, one's own municipality, and nobody else (Wet Bibob art. 28). */
export const bibobtoetspolicy = policy({
  aggregaat: 'bibob-toets',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'bibob-coordinator-doet-de-toets',
      handelingen: ['bibob-toets:starten', 'bibob-toets:lezen', 'bibob-toets:onderzoeken', 'bibob-toets:concluderen'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet Bibob art. 7a en 28',
    },
  ],
});
