import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who may keep a file longer; that a proposal is put in force by another is a rule of the domain. */
export const bewaarverlengingpolicy = policy({
  aggregaat: 'bewaarverlenging',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'privacyfunctionaris-en-jurist-verlengen-bewaartermijnen',
      handelingen: ['bewaarverlenging:lezen', 'bewaarverlenging:voorstellen', 'bewaarverlenging:vaststellen'],
      rollen: ['privacyfunctionaris', 'jurist'],
      doelbindingen: ['vernietiging'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Archiefwet 1995 art. 3; AVG art. 5 lid 1 onder e',
    },
  ],
});
