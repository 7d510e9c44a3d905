import { datum, type Datum, type DuurInDagen, type Herkomst } from '@schakel/domain';
import type { Bedenktijdstatus } from './bedenktijd-toestand.domain.js';

/** How long a reflection period lasts at most, for whom and from when. */
export interface Bedenktijdtermijn extends Herkomst {
  readonly soort: 'gewoon' | 'dublin';
  readonly duur: DuurInDagen;
  /** First day on which it may no longer be given. */
  readonly geldigTot?: Datum;
}

/**
 * The longest reflection period (Vc 2000 B8/3). One time, not extendable. The row `dublin` is configuration: the EU Migration Pact
 * replaces the Dublin regulation in 2026, and then it gets a `geldigTot` or a successor.
 */
export const BEDENKTIJDTERMIJNEN: readonly Bedenktijdtermijn[] = [
  { soort: 'gewoon', duur: { aantal: 3, eenheid: 'maanden' }, bron: 'Vc 2000 B8/3.1', graad: 'gelezen-2017' },
  {
    soort: 'dublin',
    duur: { aantal: 30, eenheid: 'dagen' },
    bron: 'WBV 2023/11 (Stcrt. 2023, 13577)',
    graad: 'gelezen',
    geldigVanaf: datum('2023-05-18'),
  },
];

/** Days before the end at which is warned, and again when it is over. Our own choice. */
export const WAARSCHUWINGSDAGEN = { dagen: [30, 14, 7, 1], bron: 'eigen keuze', graad: 'uit het hoofd' } as const;

/** Target of the IND for a decision after model M55. */
export const IND_STREEFTERMIJN = { uren: 24, bron: 'Vc 2000 B8/3', graad: 'gelezen-2017' } as const;

/** Duty to report at the regional police unit during the reflection period. */
export const MELDPLICHT = { maanden: 1, waarschuwingsdagen: [7], bron: 'Vc 2000 B8/3', graad: 'gelezen-2017' } as const;

/** Who pays for shelter and living: the State through the COSM, the municipality, or nobody on this track. */
export const betalers = ['geen', 'rijk-cosm', 'gemeente'] as const;
export type Betaler = (typeof betalers)[number];

/** Who pays in which state: Vw 2000 art. 8 k and waiting for the decision the State (Rvb art. 2 and 3), 8 a the municipality (Wmo). */
export const BETALER_PER_STATUS: Readonly<Record<Bedenktijdstatus, Betaler>> = {
  signaal: 'geen',
  'bedenktijd-aangeboden': 'geen',
  'bedenktijd-lopend': 'rijk-cosm',
  aangifte: 'rijk-cosm',
  'andere-medewerking': 'rijk-cosm',
  'm55-verzonden': 'rijk-cosm',
  'aanvraag-ambtshalve': 'rijk-cosm',
  'vergund-8a': 'gemeente',
  verlengd: 'gemeente',
  'b9-voortgezet': 'gemeente',
  afgezien: 'geen',
  mob: 'geen',
  'andere-aanvraag': 'geen',
  verlopen: 'geen',
  afgewezen: 'geen',
  ingetrokken: 'geen',
};

/** Grounds for the permit that can follow a reflection period (Vb 2000 art. 3.48 lid 1); `c`, the witness, has none. */
export const VERGUNNINGSGRONDEN = [
  { code: 'a', omschrijving: 'slachtoffer-aangever', verlengbaar: true },
  { code: 'b', omschrijving: 'andere medewerking aan opsporing of vervolging', verlengbaar: true },
  { code: 'd', omschrijving: 'kan of wil niet meewerken: ernstige dreiging of medisch', verlengbaar: false },
  { code: 'g', omschrijving: 'arbeidsuitbuiting', verlengbaar: true },
] as const;
export type Vergunningsgrond = (typeof VERGUNNINGSGRONDEN)[number]['code'];
export const vergunningsgronden: readonly Vergunningsgrond[] = VERGUNNINGSGRONDEN.map(({ code }) => code);

/** Whom a task is handed over to. */
export type Taakontvanger = 'politie' | 'avim' | 'ind' | 'comensha' | 'coa' | 'gemeente';

/** Tasks of the track, each with whom it goes to (Vc 2000 B8/3, chain; our own list). */
export const TAKEN = {
  'bedenktijd-laten-aanbieden': 'politie',
  'comensha-informeren': 'comensha',
  'medische-check-regelen': 'comensha',
  'juridische-informatie-regelen': 'comensha',
  'm55-navragen': 'avim',
  'ind-beslissing-volgen': 'ind',
  'ind-navragen': 'ind',
  'meldplicht-navragen': 'avim',
  'verloop-vaststellen': 'gemeente',
  'overdracht-avim': 'avim',
  'vervolgopvang-regelen': 'gemeente',
  'einde-cosm-melden': 'coa',
  'brp-inschrijving-regelen': 'gemeente',
} as const satisfies Record<string, Taakontvanger>;
export type Taakcode = keyof typeof TAKEN;
export const taakcodes = Object.keys(TAKEN) as readonly Taakcode[];

/** Tasks that a state brings. */
export const TAKEN_PER_STATUS: Readonly<Partial<Record<Bedenktijdstatus, readonly Taakcode[]>>> = {
  signaal: ['bedenktijd-laten-aanbieden', 'comensha-informeren'],
  'bedenktijd-lopend': ['medische-check-regelen', 'juridische-informatie-regelen'],
  aangifte: ['m55-navragen'],
  'andere-medewerking': ['m55-navragen'],
  'm55-verzonden': ['ind-beslissing-volgen'],
  afgezien: ['overdracht-avim', 'vervolgopvang-regelen'],
  mob: ['overdracht-avim'],
  'andere-aanvraag': ['overdracht-avim', 'vervolgopvang-regelen'],
  verlopen: ['overdracht-avim', 'vervolgopvang-regelen'],
  afgewezen: ['overdracht-avim', 'vervolgopvang-regelen'],
  ingetrokken: ['overdracht-avim', 'vervolgopvang-regelen'],
};
