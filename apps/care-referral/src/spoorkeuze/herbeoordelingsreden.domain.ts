/** Why a choice of track is looked at again. */
export const herbeoordelingsredenen = [
  'wordt-18',
  'wordt-21',
  'wordt-23',
  'einde-eerste-drie-maanden',
  'einde-bedenktijd',
  'feiten-gewijzigd',
  'verblijfsgrond-gewijzigd',
  'dreiging-gewijzigd',
  'inschrijving-gewijzigd',
  'leeftijd-gewijzigd',
  'bedenktijd-gewijzigd',
  'ingeschreven-in-brp',
  'inschrijving-teruggenomen',
  'bsn-toegekend',
  'betaler-gewisseld',
  'afwijking',
] as const;
export type Herbeoordelingsreden = (typeof herbeoordelingsredenen)[number];

/**
 * Months before the day on which a task already stands ready. The ages follow from Jeugdwet art. 1.1 (jeugdige: 18, foster care 21,
 * prolonged help 23); how early is a choice of this platform, because other help must be found in time.
 */
export const AANKONDIGING_IN_MAANDEN = {
  'wordt-18': 6,
  'wordt-21': 6,
  'wordt-23': 6,
  'einde-eerste-drie-maanden': 1,
  'einde-bedenktijd': 1,
} as const satisfies Partial<Record<Herbeoordelingsreden, number>>;

/** A reason that follows from the calendar. */
export type Kalenderreden = keyof typeof AANKONDIGING_IN_MAANDEN;
