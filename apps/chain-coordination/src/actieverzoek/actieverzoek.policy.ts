import { alle, eigenGemeente, heeftWaarde, kolom, lijst, opToegangslijst, policy } from '@schakel/access';

/** Who may read a request: who works in its chain file, and the department that it was sent to, for its own task. */
export const actieverzoekpolicy = policy({
  aggregaat: 'actieverzoek',
  versie: 1,
  bron: {
    gemeentecode: kolom('gemeentecode'),
    verzoeksoort: kolom('verzoeksoort'),
    medewerkers: lijst({
      tabel: 'ketendossier_toegang',
      verwijzing: 'ketendossier_id',
      sleutel: 'ketendossier_id',
      kolom: 'houder',
      mits: { soort: 'medewerker', ingetrokken_op: null },
    }),
  },
  regels: [
    {
      naam: 'wie-in-het-dossier-werkt-leest-het-verzoek',
      handelingen: ['actieverzoek:lezen'],
      rollen: ['ketenregisseur'],
      doelbindingen: ['ketenregie'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), opToegangslijst('medewerkers')),
    },
    {
      naam: 'zorg-leest-het-zorgverzoek',
      handelingen: ['actieverzoek:lezen'],
      rollen: ['zorgmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('verzoeksoort', 'zorg')),
    },
    {
      naam: 'burgerzaken-leest-het-inschrijvingsverzoek',
      handelingen: ['actieverzoek:lezen'],
      rollen: ['burgerzakenmedewerker'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('verzoeksoort', 'inschrijving')),
    },
  ],
});
