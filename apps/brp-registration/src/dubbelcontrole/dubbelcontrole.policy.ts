import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who may have two registrations compared and judge the likeness; that the judge is another than who asked is a rule of the domain. */
export const dubbelcontrolepolicy = policy({
  aggregaat: 'dubbelcontrole',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-start-dubbelcontroles',
      handelingen: ['dubbelcontrole:lezen', 'dubbelcontrole:starten'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.4 lid 1 (nog niet ingeschreven)',
    },
    {
      naam: 'kwaliteitsmedewerker-beoordeelt-kandidaten',
      handelingen: ['dubbelcontrole:beoordelen'],
      rollen: ['kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.4 lid 1 (nog niet ingeschreven)',
    },
  ],
});
