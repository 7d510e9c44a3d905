import { altijd, eigenGemeente, eigenOrganisatie, kolom, lijst, opToegangslijst, policy } from '@schakel/access';

/** Who keeps locations and their access lists. None of these actions shows an address. */
export const opvangadrespolicy = policy({
  aggregaat: 'opvangadres',
  versie: 1,
  bron: {
    gemeentecode: kolom('gemeentecode'),
    organisatie: kolom('organisatie'),
    toegangslijst: lijst({ tabel: 'opvangadres_toegang', verwijzing: 'opvangadres_id', kolom: 'sub' }),
  },
  regels: [
    {
      naam: 'zorgcoordinator-beheert-locaties-en-toegang',
      handelingen: ['opvangadres:lezen', 'opvangadres:vastleggen', 'opvangadres:toegang-beheren'],
      rollen: ['zorgcoordinator'],
      doelbindingen: ['opvangadres'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
    {
      naam: 'zorgaanbieder-legt-de-eigen-locaties-vast',
      handelingen: ['opvangadres:lezen', 'opvangadres:vastleggen'],
      rollen: ['zorgaanbieder'],
      doelbindingen: ['opvangadres'],
      voorwaarde: eigenOrganisatie(),
    },
    {
      naam: 'wie-toegang-heeft-kent-de-locatie',
      handelingen: ['opvangadres:lezen'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['opvangadres'],
      voorwaarde: opToegangslijst(),
    },
  ],
});

/**
 * Who may ask to see an address, and who watches over that. That he stands on the list of this location, or says why it cannot wait, is a
 * rule of the domain, because a refusal must leave a trace of its own.
 */
export const adresinzagepolicy = policy({
  aggregaat: 'adresinzage',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'begeleider-vraagt-waar-de-opvang-is',
      handelingen: ['adresinzage:zien'],
      rollen: ['zorgmedewerker', 'zorgcoordinator', 'piketmedewerker'],
      doelbindingen: ['opvangadres'],
      voorwaarde: altijd(),
    },
    {
      naam: 'zorgcoordinator-waakt-over-inzage',
      handelingen: ['adresinzage:lezen', 'adresinzage:beoordelen'],
      rollen: ['zorgcoordinator'],
      doelbindingen: ['opvangadres'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});
