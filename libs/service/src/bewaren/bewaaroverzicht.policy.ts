import { eigenGemeente, kolom, policy } from '@schakel/access';

/** Who may see how much goes when: it counts files and shows none. */
export const bewaaroverzichtpolicy = policy({
  aggregaat: 'bewaaroverzicht',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'privacyfunctionaris-ziet-wat-wanneer-vernietigd-wordt',
      handelingen: ['bewaaroverzicht:lezen'],
      rollen: ['privacyfunctionaris'],
      doelbindingen: ['vernietiging'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Archiefwet 1995 art. 3; AVG art. 5 lid 1 onder e',
    },
  ],
});
