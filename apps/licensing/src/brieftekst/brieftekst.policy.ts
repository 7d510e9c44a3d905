import { alle, eigenGemeente, heeftWaarde, kolom, policy } from '@schakel/access';

const handelingen = ['brieftekst:lezen', 'brieftekst:opstellen', 'brieftekst:vaststellen'];

/** Texts of letters: each department its own, in its own municipality. That author and second reader differ is a rule of the text itself. */
export const brieftekstpolicy = policy({
  aggregaat: 'brieftekst',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), dossiersoort: kolom('dossiersoort') },
  regels: [
    {
      naam: 'vergunningmedewerker-beheert-teksten-over-aanvragen',
      handelingen,
      rollen: ['vergunningmedewerker'],
      doelbindingen: ['vergunningverlening'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('dossiersoort', 'vergunningaanvraag')),
      bron: 'Awb art. 10:3',
    },
    {
      naam: 'bibob-coordinator-beheert-teksten-over-de-toets',
      handelingen,
      rollen: ['bibob-coordinator'],
      doelbindingen: ['bibob-onderzoek'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('dossiersoort', 'bibob-toets')),
      bron: 'Wet Bibob art. 28',
    },
  ],
});
