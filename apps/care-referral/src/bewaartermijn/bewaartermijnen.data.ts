import { volgensSelectielijst, type Bewaarregel, type Selectie } from '@schakel/domain';

type Regel = Omit<Selectie<string>, 'klasse'>;

const WMO = { ook: 'Wmo 2015 art. 5.3.4 (uit het hoofd)' } as const;
const JEUGDWET = { ook: 'Jeugdwet art. 7.3.8 (uit het hoofd)' } as const;

const LIJST = {
  'opvang-beeindigd': { resultaat: '8.3.1', duur: 'P15Y', vanaf: 'einde van de opvang of ondersteuning', ...WMO },
  'jeugdhulp-beeindigd': { resultaat: '8.3.2', duur: 'P20Y', vanaf: 'einde van de jeugdhulp', ...JEUGDWET },
  'wmo-toegekend': {
    resultaat: '8.1.1',
    duur: 'P15Y',
    vanaf: 'besluit, of intrekking na een spoedvoorziening',
    ...WMO,
  },
  'wmo-geweigerd': { resultaat: '8.2', duur: 'P5Y', vanaf: 'besluit' },
  'voorziening-afgebroken': { resultaat: '8.4.1', duur: 'P42D', vanaf: 'intrekking, of besluit om niet te behandelen' },
  'veilig-thuis': { resultaat: '29.1', duur: 'P5Y', vanaf: 'terugkoppeling van Veilig Thuis' },
  piketrooster: { resultaat: '19.1', duur: 'P5Y', vanaf: 'einde van de dienst' },
  'piketrooster-vervallen': { resultaat: '19.3', duur: 'P1Y', vanaf: 'verval van de dienst' },
} as const satisfies Readonly<Record<string, Regel>>;

/** What of these files is kept for one and the same time. */
export type Bewaarklasse = keyof typeof LIJST;

/**
 * To be confirmed by the archivist of the municipality before anything is destroyed. The list lets care be kept longer where good care asks
 * for it, and lets the person have it destroyed earlier: both are decisions of people about one file, and no rule here.
 */
export const BEWAARREGELS: readonly Bewaarregel<Bewaarklasse>[] = (Object.keys(LIJST) as Bewaarklasse[]).map((klasse) =>
  volgensSelectielijst({ klasse, ...LIJST[klasse] }),
);
