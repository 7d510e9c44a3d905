import { datum, type Bewaarregel } from '@schakel/domain';

export const bewaarsoorten = [
  'briefadres',
  'veiligheidsbesluit',
  'aanwijzing',
  'verstrekkingsbeperking',
  'verstrekkingsuitzondering',
  'brief',
] as const;
/** A kind of file with a last day on which it is kept; also the plain name of its table. */
export type Bewaarsoort = (typeof bewaarsoorten)[number];

const SELECTIELIJST = {
  grondslag: 'Archiefwet 1995 art. 3 en 5; selectielijst gemeenten 2020',
  bron: 'Selectielijst gemeenten en intergemeentelijke organen 2020; categorieën en jaren niet nagelezen',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2020-01-01'),
} as const;
const jaren = (aantal: number) => ({ aantal, eenheid: 'jaren' }) as const;

/** To be confirmed by the archivist of the municipality before anything is destroyed. The persons list itself is the BRP's, not kept here. */
export const BEWAARREGELS: readonly Bewaarregel<Bewaarsoort>[] = [
  { klasse: 'briefadres', duur: jaren(5), vanaf: 'einde of afwijzing van het briefadres', ...SELECTIELIJST },
  { klasse: 'veiligheidsbesluit', duur: jaren(5), vanaf: 'einde of afwijzing van het besluit', ...SELECTIELIJST },
  { klasse: 'aanwijzing', duur: jaren(10), vanaf: 'einde of afwijzing van de aanwijzing', ...SELECTIELIJST },
  {
    klasse: 'verstrekkingsbeperking',
    duur: jaren(1),
    vanaf: 'einde van de beperking, of afzien ervan',
    ...SELECTIELIJST,
  },
  { klasse: 'verstrekkingsuitzondering', duur: jaren(5), vanaf: 'weigering of intrekking', ...SELECTIELIJST },
  { klasse: 'brief', duur: jaren(5), vanaf: 'verzending, of verval van het concept', ...SELECTIELIJST },
];
