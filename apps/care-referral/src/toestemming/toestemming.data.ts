import type { Herkomst } from '@schakel/domain';

/** What is consented to: sharing with one receiver for one purpose. */
export const doelen = [
  'opvang',
  'jeugdhulp',
  'comensha-registratie',
  'comensha-opvang',
  'informatie-keten',
  'veilig-thuis-informatie',
  'onderzoek-en-kwaliteit',
] as const;
export type Doel = (typeof doelen)[number];

/** Who can consent. */
export const toestemmers = [
  'betrokkene',
  'betrokkene-en-gezagsdragers',
  'gezagsdragers',
  'wettelijk-vertegenwoordiger',
] as const;
export type Toestemmer = (typeof toestemmers)[number];

/** Law that says who consents. */
export type Regime = 'jeugdwet' | 'wmo' | 'comensha';

/** Which regime a purpose falls under. */
export const REGIME_PER_DOEL: Readonly<Record<Doel, Regime>> = {
  opvang: 'wmo',
  jeugdhulp: 'jeugdwet',
  'comensha-registratie': 'comensha',
  'comensha-opvang': 'comensha',
  'informatie-keten': 'wmo',
  'veilig-thuis-informatie': 'wmo',
  'onderzoek-en-kwaliteit': 'wmo',
};

/** Why somebody of 12 to 15 may consent without the parents (Jeugdwet art. 7.3.4 lid 2). */
export const uitzonderingen = ['ernstig-nadeel-voorkomen', 'weloverwogen-wens'] as const;
export type Uitzondering = (typeof uitzonderingen)[number];

/** Who consents in a span of ages. */
export interface Toestemmingsregel extends Herkomst {
  readonly code: string;
  readonly regime: Regime;
  /** First age in years, and the age at which the rule ends; undefined: no end. */
  readonly vanaf: number;
  readonly tot?: number;
  /** Undefined: whether the person is capable makes no difference. */
  readonly wilsbekwaam?: boolean;
  readonly toestemmer: Toestemmer;
  readonly uitzonderingen: readonly Uitzondering[];
}

const JEUGDWET = { regime: 'jeugdwet', graad: 'gelezen' } as const;
const WMO = { regime: 'wmo', bron: 'Wmo 2015 art. 5.3.3', graad: 'gelezen-2017' } as const;
const COMENSHA = { regime: 'comensha', bron: 'CoMensha-formulier (nji.nl)', graad: 'gelezen' } as const;
const geen = { uitzonderingen: [] } as const;

/** Who consents, by law, age and capability. For each of these there is exactly one row. */
export const TOESTEMMINGSREGELS: readonly Toestemmingsregel[] = [
  {
    code: 'jw-tot-12',
    vanaf: 0,
    tot: 12,
    toestemmer: 'gezagsdragers',
    ...geen,
    ...JEUGDWET,
    bron: 'Jeugdwet art. 7.3.4',
  },
  {
    ...{ code: 'jw-12-tot-16', vanaf: 12, tot: 16, wilsbekwaam: true, toestemmer: 'betrokkene-en-gezagsdragers' },
    ...{ uitzonderingen, ...JEUGDWET, bron: 'Jeugdwet art. 7.3.4 en 7.3.5' },
  },
  {
    ...{ code: 'jw-12-tot-18-wilsonbekwaam', vanaf: 12, tot: 18, wilsbekwaam: false, toestemmer: 'gezagsdragers' },
    ...{ ...geen, ...JEUGDWET, bron: 'Jeugdwet art. 7.3.15' },
  },
  {
    ...{ code: 'jw-vanaf-16', vanaf: 16, wilsbekwaam: true, toestemmer: 'betrokkene' },
    ...{ ...geen, ...JEUGDWET, bron: 'Jeugdwet art. 7.3.4 en 7.3.5' },
  },
  {
    ...{ code: 'jw-vanaf-18-wilsonbekwaam', vanaf: 18, wilsbekwaam: false, toestemmer: 'wettelijk-vertegenwoordiger' },
    ...{ ...geen, ...JEUGDWET, bron: 'Jeugdwet art. 7.3.15' },
  },
  { code: 'wmo-tot-12', vanaf: 0, tot: 12, toestemmer: 'wettelijk-vertegenwoordiger', ...geen, ...WMO },
  { code: 'wmo-vanaf-12', vanaf: 12, wilsbekwaam: true, toestemmer: 'betrokkene', ...geen, ...WMO },
  {
    ...{ code: 'wmo-vanaf-12-wilsonbekwaam', vanaf: 12, wilsbekwaam: false, ...geen, ...WMO },
    toestemmer: 'wettelijk-vertegenwoordiger',
  },
  { code: 'comensha-tot-16', vanaf: 0, tot: 16, toestemmer: 'gezagsdragers', ...geen, ...COMENSHA },
  { code: 'comensha-vanaf-16', vanaf: 16, wilsbekwaam: true, toestemmer: 'betrokkene', ...geen, ...COMENSHA },
  {
    ...{ code: 'comensha-vanaf-16-wilsonbekwaam', vanaf: 16, wilsbekwaam: false, ...geen, ...COMENSHA },
    ...{ toestemmer: 'wettelijk-vertegenwoordiger', graad: 'uit het hoofd' },
  },
];

/** A ground on which is shared although there is no consent. */
export interface Doorbrekingsgrond extends Herkomst {
  readonly code: string;
}
export const DOORBREKINGSGRONDEN = [
  { code: 'vitaal-belang', bron: 'AVG art. 6 lid 1 onder d', graad: 'uit het hoofd' },
  { code: 'ernstig-nadeel', bron: 'Jeugdwet art. 7.3.11', graad: 'uit het hoofd' },
  { code: 'conflict-van-plichten', bron: 'KNMG-richtlijn omgaan met medische gegevens', graad: 'uit het hoofd' },
  { code: 'wettelijke-plicht', bron: 'AVG art. 6 lid 1 onder c', graad: 'uit het hoofd' },
  { code: 'meldrecht-veilig-thuis', bron: 'Wmo 2015 art. 5.2.6', graad: 'gelezen-2017' },
] as const satisfies readonly Doorbrekingsgrond[];
export type Doorbrekingsgrondcode = (typeof DOORBREKINGSGRONDEN)[number]['code'];
export const doorbrekingsgronden: readonly Doorbrekingsgrondcode[] = DOORBREKINGSGRONDEN.map(({ code }) => code);

/** Working days within which a receiver confirms a withdrawal, after which it is late, and after which it is escalated. Our own choice. */
export const ONTVANGSTTERMIJN = { teLaat: 2, escalatie: 4, bron: 'eigen keuze', graad: 'uit het hoofd' } as const;

/** The same for the second look at sharing without consent. Our own choice. */
export const TWEEDE_BLIK_TERMIJN = { teLaat: 1, escalatie: 2, bron: 'eigen keuze', graad: 'uit het hoofd' } as const;

/**
 * Days before its last day on which an officer gets a task to talk with the person about a consent. Practice, not law: long enough to meet
 * somebody twice, and once more shortly before. A consent that was given later than such a day skips it.
 */
export const AFLOOPMELDING = { dagen: [14, 3], bron: 'eigen keuze (praktijk)', graad: 'uit het hoofd' } as const;

/**
 * Minutes after the last day before the lapse is recorded and told. Access closed with the day; an acceptance of its last second may still
 * be on its way into the database, and who then has the care is not told to stop. Longer than any request or transaction lives. Our own choice.
 */
export const VASTLEGGEN_NA_MINUTEN = 5;

export const wijzen = ['schriftelijk', 'mondeling'] as const;
export type Wijze = (typeof wijzen)[number];
