import { alle, eigenGemeente, kolom, lijst, opToegangslijst, policy } from '@schakel/access';

/**
 * The sealed file: one role, one purpose, one's own municipality, and its own access list, which begins with who started the toets (Wet
 * Bibob art. 28). A colleague with the same role who is not on the list does not find it.
 */
export const bibobtoetspolicy = policy({
  aggregaat: 'bibob-toets',
  versie: 2,
  bron: {
    gemeentecode: kolom('gemeentecode'),
    toegangslijst: lijst({
      tabel: 'bibob_toegang',
      verwijzing: 'bibob_toets_id',
      kolom: 'houder',
      mits: { ingetrokken_op: null },
    }),
  },
  regels: [
    {
      naam: 'bibob-coordinator-start-een-toets',
      handelingen: ['bibob-toets:starten'],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet Bibob art. 7a',
    },
    {
      naam: 'bibob-coordinator-op-de-lijst-doet-de-toets',
      handelingen: [
        'bibob-toets:lezen',
        'bibob-toets:onderzoeken',
        'bibob-toets:advies-behandelen',
        'bibob-toets:concluderen',
        'bibob-toets:horen',
        'bibob-toets:geheimhouding-aanzeggen',
        'bibob-toets:beeindigen',
        'bibob-toets:toegang-beheren',
        'bibob-toets:taken-afdoen',
      ],
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), opToegangslijst('toegangslijst')),
      bron: 'Wet Bibob art. 7a en 28',
    },
  ],
});
