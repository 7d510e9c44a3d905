import type { Beslisrij, Verzameltabel } from '@schakel/domain';
import { type Spoorregelcode, type Spoorregeltekst, kenmerken, spoorregel, tekst } from './spoorregel.domain.js';
import { type Hoofdcode, RECHTMATIG, hoofdcodes } from './spoortabel.domain.js';

/** Codes of the rows that run beside the one that says who is responsible. */
export const nevencodes = ['A4', 'A5', 'D1', 'D2', 'D3', 'D4', 'D5', 'E1', 'E2', 'E3', 'E4'] as const;
export type Nevencode = (typeof nevencodes)[number] & Spoorregelcode;

/** An adult for whom a municipality is responsible: then track D says which place. */
const DOOR_GEMEENTE: { readonly hoofdregel: readonly Hoofdcode[] } = { hoofdregel: ['B3', 'C1', 'D1'] };
const VERLENGD = { leeftijdsgroep: ['volwassen'], jongerDan23: ['ja'], jeugdhulpVoor18: ['ja'] } as const;

const rij = (code: string, dan: Nevencode, als: Beslisrij['als'], toelichting?: string): Beslisrij<Nevencode> => ({
  code,
  als,
  dan,
  bron: spoorregel(dan).bron,
  ...(toelichting !== undefined && { toelichting }),
});

/**
 * What runs beside the row that says who is responsible: other places for who needs them (A4, A5, D1–D5) and other parties to be told
 * (E1–E4). All that apply are named; in track D a special place (D2–D5) goes before the usual one (D1).
 */
export const neventabel: Verzameltabel<Nevencode> = {
  treffer: 'alle',
  kenmerken: [
    { naam: 'hoofdregel', soort: 'keuze', waarden: hoofdcodes },
    kenmerken.leeftijdsgroep,
    kenmerken.jongerDan23,
    kenmerken.nationaliteit,
    kenmerken.verblijfsgrond,
    kenmerken.gezag,
    kenmerken.dreiging,
    kenmerken.multiproblematiek,
    kenmerken.huiselijkGeweld,
    kenmerken.kindInGevaar,
    kenmerken.acuutSeksueelGeweld,
    kenmerken.eerOfLoverboy,
    kenmerken.huwelijksdwang,
    kenmerken.jeugdhulpVoor18,
  ],
  uitkomsten: nevencodes,
  voorrang: { D2: ['D1'], D3: ['D1'], D4: ['D1'], D5: ['D1'] },
  rijen: [
    rij('A4-nl-eu', 'A4', { ...VERLENGD, nationaliteit: ['nl', 'eu-eer-ch'] }),
    rij('A4-rechtmatig', 'A4', { ...VERLENGD, ...RECHTMATIG }),
    rij('A5-gezag', 'A5', { hoofdregel: ['A2'], gezag: ['afwezig', 'in-twijfel', 'onbekend'] }),
    rij(
      'A5-twijfel',
      'A5',
      { hoofdregel: ['A1'], gezag: ['in-twijfel'] },
      'Nidos is voogd als er niemand met gezag is; bij twijfel onderzoekt de Raad.',
    ),
    rij('D1-gewoon', 'D1', DOOR_GEMEENTE),
    rij('D2-onveilig', 'D2', { ...DOOR_GEMEENTE, dreiging: ['eigen-regio-onveilig', 'extreem'] }),
    rij('D3-omm', 'D3', { ...DOOR_GEMEENTE, multiproblematiek: ['ja'] }),
    rij('D4-specialistisch', 'D4', { ...DOOR_GEMEENTE, dreiging: ['extreem'], eerOfLoverboy: ['ja'] }),
    rij('D5-huwelijksdwang', 'D5', { ...DOOR_GEMEENTE, huwelijksdwang: ['ja'] }),
    rij('E1-altijd', 'E1', {}),
    rij('E2-altijd', 'E2', {}),
    // A minor who is exploited is a child at risk. Veilig Thuis is beside the main row, never instead of it.
    rij('E3-kind', 'E3', { leeftijdsgroep: ['minderjarig'] }),
    rij('E3-geweld', 'E3', { huiselijkGeweld: ['ja'] }),
    rij('E3-kind-in-gevaar', 'E3', { kindInGevaar: ['ja'] }),
    rij('E4-acuut', 'E4', { acuutSeksueelGeweld: ['ja'] }),
  ],
};

/** The rows that may run beside, in order of the table. */
export const nevenregels: readonly Spoorregeltekst[] = nevencodes.map((code) => tekst(spoorregel(code)));
