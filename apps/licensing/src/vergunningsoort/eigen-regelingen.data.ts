import { datum } from '@schakel/domain';
import type { Eigenregeling } from './vergunningsoortregeling.domain.js';

const ROTTERDAM = { bron: 'Rotterdamse regels in regelrecht-laws (stand 2024)', graad: 'secundair' } as const;

/**
 * What municipalities rule otherwise than the national pack, oldest first. A change is a new row with its day, never a change of a row: the
 * rule of an earlier day stays callable.
 */
export const EIGEN_REGELINGEN: readonly Eigenregeling[] = [
  {
    gemeentecode: '0599',
    code: 'exploitatie-openbare-inrichting',
    geldigVanaf: datum('2024-01-01'),
    afwijking: {
      apvArtikel: 'APV Rotterdam art. 2:28',
      geldigheidsduurJaren: 5,
      minimumleeftijden: [{ rol: 'exploitant', jaar: 18, artikel: 'APV Rotterdam art. 2:28', ...ROTTERDAM }],
      voorbehouden: [
        'Met een Alcoholwetvergunning geldt voor leidinggevenden 21 jaar (Alcoholwet art. 8).',
        'Termijn en verlenging volgens de model-APV; de Rotterdamse verordening gaat voor.',
      ],
    },
    ...ROTTERDAM,
  },
];
