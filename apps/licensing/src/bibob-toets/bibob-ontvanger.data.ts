import type { Herkomst } from '@schakel/domain';

/** A category of persons to whom data of a Bibob file may be given. */
export interface Bibobontvanger extends Herkomst {
  readonly omschrijving: string;
  /** Within which bounds; absent when the category is the bound. */
  readonly voorwaarde?: string;
}

const ART_28 = { bron: 'Wet Bibob (BWBR0013798) art. 28 lid 2', graad: 'gelezen-2017' } as const;

/**
 * The closed list of recipients of Wet Bibob art. 28 lid 2, as read in the 2017 text. The law was widened on 2022-10-01; a jurist confirms
 * the list before it carries a real disclosure. Nobody outside the list gets anything; there is no "other".
 */
export const BIBOBONTVANGERS = {
  betrokkene: { omschrijving: 'Betrokkene', voorwaarde: 'Alleen wat de motivering nodig heeft.', ...ART_28 },
  'derde-in-motivering': {
    omschrijving: 'Derde die in de motivering genoemd wordt',
    voorwaarde: 'Alleen de eigen gegevens.',
    ...ART_28,
  },
  driehoek: { omschrijving: 'Driehoeksoverleg', voorwaarde: 'Politiewet 2012 art. 13.', ...ART_28 },
  'riec-partner': {
    omschrijving: 'Partner in het RIEC',
    voorwaarde: 'Alleen om de toepassing van deze wet te ondersteunen.',
    ...ART_28,
  },
  bezwaarcommissie: { omschrijving: 'Adviescommissie bezwaar', voorwaarde: 'Awb art. 7:13.', ...ART_28 },
  'kwaliteit-of-wetenschap': {
    omschrijving: 'Kwaliteitsbewaking of wetenschappelijk onderzoek',
    voorwaarde: 'Geen persoonsgegevens in het resultaat.',
    ...ART_28,
  },
  rekenkamer: { omschrijving: 'Rekenkamer', ...ART_28 },
  ombudsman: { omschrijving: 'Ombudsman', ...ART_28 },
  ap: { omschrijving: 'Autoriteit Persoonsgegevens', ...ART_28 },
  rechter: { omschrijving: 'Rechter', ...ART_28 },
  opsporing: { omschrijving: 'Opsporing', voorwaarde: 'Alleen op een vordering volgens Sv.', ...ART_28 },
  'aivd-mivd': { omschrijving: 'AIVD of MIVD', ...ART_28 },
} as const satisfies Record<string, Bibobontvanger>;

export const bibobontvangercodes = Object.keys(BIBOBONTVANGERS) as readonly (keyof typeof BIBOBONTVANGERS)[];

/**
 * Working in the file by the body that decides is no disclosure and so no category of the list; it is named and logged all the same, and
 * only who treats the file may name it.
 */
export const EIGEN_BEHANDELING = {
  omschrijving: 'Eigen behandeling door het bestuursorgaan; er wordt niets verstrekt',
  bron: 'Wet Bibob (BWBR0013798) art. 7a en art. 28 lid 1',
  graad: 'uit het hoofd',
} as const satisfies Bibobontvanger;

/** Where the law itself makes the body tell; neither is a category of the list of art. 28. */
export const WETTELIJKE_MELDINGEN = {
  lbb: {
    omschrijving: 'Landelijk Bureau Bibob: adviesaanvraag en eigen conclusie',
    bron: 'Wet Bibob art. 7a lid 7 en art. 9; art. 7a lid 7 volgens GGM',
    graad: 'secundair',
  },
  'bibob-register': {
    omschrijving: 'Bibob-register: gevaarsconclusie en terugtrekking',
    bron: 'Wet Bibob art. 11a; Justis, Bibob-register',
    graad: 'gelezen',
  },
} as const satisfies Record<string, Bibobontvanger>;

/** For whom a file is opened: the body's own treatment, one of the closed list, or a notice that the law commands. */
export const BIBOBINZAGEN = { 'eigen-behandeling': EIGEN_BEHANDELING, ...BIBOBONTVANGERS, ...WETTELIJKE_MELDINGEN };
export type Bibobinzagecode = keyof typeof BIBOBINZAGEN;
/** What a reader may name himself; the notices are named by their task. */
export type Bibobontvangercode = Exclude<Bibobinzagecode, keyof typeof WETTELIJKE_MELDINGEN>;
export const bibobinzagecodes = Object.keys({
  'eigen-behandeling': EIGEN_BEHANDELING,
  ...BIBOBONTVANGERS,
}) as readonly Bibobontvangercode[];
