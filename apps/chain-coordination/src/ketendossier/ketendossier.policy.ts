import { alle, eigenGemeente, heeftWaarde, kolom, lijst, opToegangslijst, policy } from '@schakel/access';

const toegang = (soort: string) =>
  lijst({
    tabel: 'ketendossier_toegang',
    verwijzing: 'ketendossier_id',
    kolom: 'houder',
    mits: { soort, ingetrokken_op: null },
  });

/**
 * Who may do what with chain files. Same role but not on the file's list means no access; a file that nobody directs yet is seen by the
 * municipality's chain directors, so that one of them takes it.
 */
export const ketendossierpolicy = policy({
  aggregaat: 'ketendossier',
  versie: 1,
  bron: {
    gemeentecode: kolom('gemeentecode'),
    status: kolom('status'),
    medewerkers: toegang('medewerker'),
    organisaties: toegang('organisatie'),
  },
  regels: [
    {
      naam: 'ketenregisseur-neemt-een-open-dossier-in-regie',
      handelingen: ['ketendossier:lezen', 'ketendossier:in-regie-nemen'],
      rollen: ['ketenregisseur'],
      doelbindingen: ['ketenregie'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), heeftWaarde('status', 'geopend')),
    },
    {
      naam: 'ketenregisseur-neemt-regie-over',
      handelingen: ['ketendossier:in-regie-nemen'],
      rollen: ['ketenregisseur'],
      doelbindingen: ['ketenregie'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), opToegangslijst('medewerkers')),
    },
    {
      naam: 'wie-op-de-lijst-staat-leest',
      handelingen: ['ketendossier:lezen', 'ketendossier:inhoud-lezen'],
      rollen: ['ketenregisseur', 'aandachtsfunctionaris', 'zorgmedewerker', 'burgerzakenmedewerker'],
      doelbindingen: ['ketenregie'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), opToegangslijst('medewerkers')),
    },
    {
      naam: 'regisseur-op-de-lijst-voert-regie',
      handelingen: ['ketendossier:regisseren'],
      rollen: ['ketenregisseur'],
      doelbindingen: ['ketenregie'],
      voorwaarde: alle(eigenGemeente('gemeentecode'), opToegangslijst('medewerkers')),
    },
    {
      naam: 'partnerorganisatie-op-de-lijst-leest',
      handelingen: ['ketendossier:lezen'],
      rollen: ['ketenpartner'],
      doelbindingen: ['ketenpartner-informatie'],
      voorwaarde: opToegangslijst('organisaties', 'organisatie'),
    },
  ],
});
