import { alle, eigenGemeente, heeftWaarde, kolom, policy } from '@schakel/access';

const handelingen = ['brief:opstellen', 'brief:lezen', 'brief:behandelen', 'brief:verzenden'];

/** A letter is for who treats its file. Letters of a Bibob file belong to it: one role, one purpose, and nobody else (Wet Bibob art. 28). */
export const briefpolicy = policy({
  aggregaat: 'brief',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), dossiersoort: kolom('dossiersoort') },
  regels: [
    {
      naam: 'vergunningmedewerker-schrijft-over-aanvragen',
      handelingen,
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('dossiersoort', 'vergunningaanvraag')),
      bron: 'Awb titel 4.1',
    },
    {
      naam: 'bibob-coordinator-schrijft-over-de-toets',
      handelingen,
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('dossiersoort', 'bibob-toets')),
      bron: 'Wet Bibob art. 28, 32 en 33',
    },
  ],
});
