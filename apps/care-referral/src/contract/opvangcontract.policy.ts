import { eigenGemeente, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');

/** Who buys and who looks up what was bought. */
export const opvangcontractpolicy = policy({
  aggregaat: 'opvangcontract',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'contractbeheerder-koopt-opvang-in',
      handelingen: ['opvangcontract:lezen', 'opvangcontract:beheren'],
      rollen: ['contractbeheerder'],
      doelbindingen: ['opvanginkoop'],
      voorwaarde: eigen,
      bron: 'Wmo 2015 art. 2.6.1; Jeugdwet art. 2.6',
    },
    {
      naam: 'zorgcoordinator-kent-wat-is-ingekocht',
      handelingen: ['opvangcontract:lezen'],
      rollen: ['zorgcoordinator'],
      doelbindingen: ['opvanginkoop'],
      voorwaarde: eigen,
    },
  ],
});
