import { geweigerd, type Geweigerd } from '@schakel/domain';

/** One of the four tests, judged by a named officer with a reason. The system never judges. */
export interface Oordeel {
  readonly voldaan: boolean;
  readonly motivering: string;
}

/** The four tests of a registration as resident (Wet BRP art. 2.4). */
export interface Beoordeling {
  readonly rechtmatigVerblijf: Oordeel;
  /** At least two thirds of half a year, about four months, is expected. */
  readonly verwachtVerblijf: Oordeel;
  readonly adresInGemeente: Oordeel;
  readonly identiteitVastgesteld: Oordeel;
}

export const toetsen: readonly {
  readonly toets: keyof Beoordeling;
  readonly code: string;
  readonly uitleg: string;
  readonly artikel: string;
}[] = [
  {
    toets: 'rechtmatigVerblijf',
    code: 'geen-rechtmatig-verblijf',
    uitleg: 'Rechtmatig verblijf staat niet vast.',
    artikel: 'Wet BRP art. 2.4 lid 1',
  },
  {
    toets: 'verwachtVerblijf',
    code: 'verblijfsduur-te-kort',
    uitleg: 'Een verblijf van ten minste twee derde van een half jaar is niet te verwachten.',
    artikel: 'Wet BRP art. 2.4 lid 1',
  },
  {
    toets: 'adresInGemeente',
    code: 'geen-adres-in-gemeente',
    uitleg: 'Er is geen adres in de gemeente.',
    artikel: 'Wet BRP art. 2.4 lid 1',
  },
  {
    toets: 'identiteitVastgesteld',
    code: 'identiteit-niet-vastgesteld',
    uitleg: 'De identiteit is niet deugdelijk vastgesteld.',
    artikel: 'Wet BRP art. 2.4 lid 3',
  },
];

export const redenenNietInschrijfbaar = [
  'identiteit-niet-vastgesteld',
  'geen-rechtmatig-verblijf',
  'verblijfsduur-te-kort',
  'reeds-ingeschreven',
  'andere-gemeente-bevoegd',
  'niet-verschenen',
  'ingetrokken',
] as const;
export type RedenNietInschrijfbaar = (typeof redenenNietInschrijfbaar)[number];

/**
 * Refuses a registration with the first test that the officer judged not met (its code), or `motivering-ontbreekt` naming every
 * judgement without a reason. Undefined when all four are met and reasoned.
 */
export function toetsInschrijving(beoordeling: Beoordeling): Geweigerd | undefined {
  const velden = toetsen
    .filter(({ toets }) => beoordeling[toets].motivering.trim().length === 0)
    .map(({ toets }) => ({ veld: `beoordeling.${toets}.motivering`, regel: 'niet leeg' }));
  if (velden.length > 0) return geweigerd('motivering-ontbreekt', 'Motiveer elk oordeel.', velden);
  const nietVoldaan = toetsen.find(({ toets }) => !beoordeling[toets].voldaan);
  return nietVoldaan && geweigerd(nietVoldaan.code, `${nietVoldaan.uitleg} (${nietVoldaan.artikel})`);
}
