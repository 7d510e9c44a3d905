import { datum } from '@schakel/domain';
import type { Bewaarregel } from './bewaartermijn.domain.js';

const SELECTIELIJST = {
  grondslag: 'Archiefwet 1995 art. 3 en 5; selectielijst gemeenten 2020',
  bron: 'Selectielijst gemeenten en intergemeentelijke organen 2020; categorieën en jaren niet nagelezen',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2020-01-01'),
} as const;

/** To be confirmed by the archivist of the municipality before anything is destroyed. */
export const BEWAARREGELS: readonly Bewaarregel[] = [
  {
    klasse: 'vergunning',
    duur: { aantal: 5, eenheid: 'jaren' },
    vanaf: 'laatste dag waarop de vergunning geldt',
    ...SELECTIELIJST,
  },
  {
    klasse: 'weigering',
    duur: { aantal: 5, eenheid: 'jaren' },
    vanaf: 'bekendmaking van de weigering',
    ...SELECTIELIJST,
  },
  {
    klasse: 'concept',
    duur: { aantal: 1, eenheid: 'jaren' },
    vanaf: 'dag waarop het concept is teruggetrokken',
    ...SELECTIELIJST,
  },
  {
    klasse: 'bezwaar',
    duur: { aantal: 5, eenheid: 'jaren' },
    vanaf: 'bekendmaking van de beslissing, of intrekking',
    ...SELECTIELIJST,
  },
  { klasse: 'controle', duur: { aantal: 5, eenheid: 'jaren' }, vanaf: 'dag van de controle', ...SELECTIELIJST },
];
