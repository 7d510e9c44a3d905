import { eigenGemeente, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/** Civil affairs records persons and ties numbers; that two persons are one is judged by the second person. */
export const betrokkenepolicy = policy({
  aggregaat: 'betrokkene',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-legt-personen-vast-en-koppelt-nummers',
      handelingen: ['betrokkene:vastleggen', 'betrokkene:lezen', 'betrokkene:koppelen'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigen,
      bron: 'Wabb art. 10 en 11',
    },
    {
      naam: 'tweede-persoon-beoordeelt-of-twee-kenmerken-een-persoon-zijn',
      handelingen: ['betrokkene:samenvoegen'],
      rollen: ['kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigen,
    },
  ],
});
