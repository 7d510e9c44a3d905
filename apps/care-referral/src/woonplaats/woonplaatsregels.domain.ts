import { datum, type Herkomst } from '@schakel/domain';

/** One step of the rule of residence for youth help. */
export interface Woonplaatsstapregel extends Herkomst {
  readonly stap: 1 | 2 | 3 | 4;
  readonly omschrijving: string;
}

const JEUGDWET = {
  bron: 'Jeugdwet art. 1.1 (woonplaats), tekst 2026-01-01',
  graad: 'gelezen',
  geldigVanaf: datum('2022-01-01'),
} as const;

/** The steps of Jeugdwet art. 1.1 as it is since 1 January 2022. */
export const WOONPLAATSSTAPPEN = [
  {
    stap: 1,
    omschrijving: 'Geen verblijf met jeugdhulp: de gemeente van het woonadres (Wet BRP art. 1.1 onder o).',
    ...JEUGDWET,
  },
  { stap: 2, omschrijving: 'Wel verblijf: de gemeente van het woonadres direct voor het verblijf.', ...JEUGDWET },
  {
    stap: 3,
    omschrijving:
      'De gemeente waar de moeder bij de geboorte ingezetene was, anders waar de jeugdige bij de hulpvraag is.',
    ...JEUGDWET,
  },
  {
    stap: 4,
    omschrijving: 'Woonplaats buiten Nederland: de gemeente waar de jeugdige bij de hulpvraag is.',
    ...JEUGDWET,
  },
] as const satisfies readonly Woonplaatsstapregel[];

/** Where a young person may stay so that step 2 applies. */
export const verblijfsvormen = [
  'geen',
  'jeugdhulpaanbieder',
  'pleegouder',
  'opvang-of-beschermd-wonen',
  'wlz-instelling',
  'justitiele-jeugdinrichting',
] as const;
export type Verblijfsvorm = (typeof verblijfsvormen)[number];

/**
 * Days within which the municipality that got a request for assignment (315) answers, when another municipality is the right one: with
 * a 319 that refuses for reason 8. It stays responsible until the other took over.
 */
export const OVERDRACHTSTERMIJN = {
  dagen: 14,
  bron: 'iJw 3.2 procesbeschrijving §2.5.1; FAQ woonplaatsbeginsel',
  graad: 'gelezen',
} as const;

/** Codes of the answer to a request (iJw 3.2 lists WJ760 and WJ759). */
export const ANTWOORD_WOONPLAATSBEGINSEL = {
  verzoekAntwoord: '1',
  redenAfwijzingVerzoek: '8',
  bron: 'iJw 3.2, WJ760 en WJ759',
  graad: 'gelezen',
} as const;
