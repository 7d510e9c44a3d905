import { datum } from './kalender/datum.js';
import type { Herkomst } from './herkomst.js';

/** One form of exploitation as the law knows it or is about to know it. */
export interface Uitbuitingsvormregel extends Herkomst {
  readonly code: string;
  readonly omschrijving: string;
  /** Article or bill. */
  readonly artikel: string;
}

const GELDEND = {
  artikel: 'Sr art. 273f',
  bron: 'Wetboek van Strafrecht (BWBR0001854); indeling Nationaal Rapporteur',
  graad: 'uit het hoofd',
  geldigVanaf: datum('2005-01-01'),
} as const;

const WETSVOORSTEL = {
  artikel: 'wetsvoorstel 36 547 (Sr art. 273f)',
  bron: 'Kamerstuk 36 547: Tweede Kamer 10-6-2025, Eerste Kamer in behandeling op 18-11-2025',
  graad: 'gelezen',
} as const;

/** The forms in force. New forms move here, with the day on which they come into force, when the bill is law. */
export const UITBUITINGSVORMEN = [
  { code: 'seksueel', omschrijving: 'seksuele uitbuiting', ...GELDEND },
  { code: 'arbeid', omschrijving: 'arbeidsuitbuiting', ...GELDEND },
  { code: 'crimineel', omschrijving: 'criminele uitbuiting', ...GELDEND },
  { code: 'orgaan', omschrijving: 'gedwongen orgaanverwijdering', ...GELDEND },
  { code: 'gedwongen-dienstverlening', omschrijving: 'gedwongen dienstverlening, bedelarij daaronder', ...GELDEND },
] as const satisfies readonly Uitbuitingsvormregel[];

/** Forms of the bill, not in force: `geldigVanaf` is undefined, so no signal can carry them yet. */
export const TOEKOMSTIGE_UITBUITINGSVORMEN = [
  { code: 'ernstige-benadeling', omschrijving: 'ernstige benadeling', ...WETSVOORSTEL },
  { code: 'draagmoederschap', omschrijving: 'gedwongen draagmoederschap', ...WETSVOORSTEL },
  { code: 'gedwongen-huwelijk', omschrijving: 'gedwongen huwelijk', ...WETSVOORSTEL },
  { code: 'illegale-adoptie', omschrijving: 'illegale adoptie', ...WETSVOORSTEL },
] as const satisfies readonly Uitbuitingsvormregel[];
