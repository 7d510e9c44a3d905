import { datum, type Herkomst } from '@schakel/domain';

const gekozen = {
  bron: 'Keuze van Schakel naar de warme overdracht door de zorgcoördinator (comensha.nl, coordinatie opvang)',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2026-01-01'),
} as const satisfies Herkomst;

/** One point of the checklist of a warm transfer. */
export interface Overdrachtspunt extends Herkomst {
  readonly code: string;
  readonly tekst: string;
  /** For whom the point counts. */
  readonly voor: 'iedereen' | 'minderjarig' | 'met-kinderen' | 'met-tolk';
}

/** What must have been done, or reasonably left, before a referral counts as handed over. */
export const overdrachtspunten: readonly Overdrachtspunt[] = [
  {
    ...gekozen,
    code: 'kennismaking',
    tekst: 'Kennismaking met de nieuwe begeleider heeft plaatsgevonden',
    voor: 'iedereen',
  },
  { ...gekozen, code: 'veiligheidsplan', tekst: 'Veiligheidsplan is besproken en overgedragen', voor: 'iedereen' },
  { ...gekozen, code: 'medische-zorg', tekst: 'Medische zorg en medicatie zijn geregeld', voor: 'iedereen' },
  { ...gekozen, code: 'inkomen-en-betaler', tekst: 'Inkomen en betaler zijn bekend', voor: 'iedereen' },
  {
    ...gekozen,
    code: 'contactpersoon',
    tekst: 'Vaste contactpersoon en bereikbaarheid zijn afgesproken',
    voor: 'iedereen',
  },
  { ...gekozen, code: 'gezag-en-school', tekst: 'Gezag en school zijn geregeld', voor: 'minderjarig' },
  {
    ...gekozen,
    code: 'kinderen',
    tekst: 'Voor elk meegekomen kind is een eigen verwijzing gestart',
    voor: 'met-kinderen',
  },
  { ...gekozen, code: 'tolk', tekst: 'Tolk is geregeld bij de nieuwe begeleider', voor: 'met-tolk' },
];

/** Where somebody went who left the place; comparable between municipalities. */
export const uitstroombestemmingen = [
  'eigen-woning',
  'bij-familie-of-vrienden',
  'beschermd-wonen',
  'andere-opvang',
  'jeugdhulp-met-verblijf',
  'terugkeer-land-van-herkomst',
  'met-onbekende-bestemming',
  'overleden',
  'anders',
] as const;
export type Uitstroombestemming = (typeof uitstroombestemmingen)[number];
