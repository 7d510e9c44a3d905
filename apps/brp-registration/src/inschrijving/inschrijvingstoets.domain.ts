import { geweigerd, wettelijkeDag, type Datum, type Geweigerd } from '@schakel/domain';

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
  /**
   * The person is in the bedenktijd (Vw art. 8 k): at most three months, so that four months to come are not self-evident. Then what the
   * expectation rests on is named, beside its reason. No source settles the question; it is the officer's judgement.
   */
  readonly bedenktijd?: { readonly onderbouwing: readonly Verwachtingsgrond[] };
}

/** What an expectation of longer stay during the bedenktijd may rest on. */
export const verwachtingsgronden = [
  'medewerking-aan-strafzaak',
  'aanvraag-verblijf-voorzien',
  'verblijf-in-opvang-voorzien',
  'andere-feiten',
] as const;
export type Verwachtingsgrond = (typeof verwachtingsgronden)[number];

/** Where the judgement leads (domain paper §5.2). */
export const beoordelingsuitkomsten = ['beoordeeld', 'wacht-identiteit', 'aangehouden', 'rni-advies'] as const;
export type Beoordelingsuitkomst = (typeof beoordelingsuitkomsten)[number];

export const toetsen: readonly {
  readonly toets: Exclude<keyof Beoordeling, 'bedenktijd'>;
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
  'dubbele-inschrijving',
  'andere-gemeente-bevoegd',
  'niet-verschenen',
  'ingetrokken',
] as const;
export type RedenNietInschrijfbaar = (typeof redenenNietInschrijfbaar)[number];

/**
 * Refuses a judgement that is none: `motivering-ontbreekt` naming every test without a reason, `verwachting-niet-onderbouwd` for an
 * expectation during the bedenktijd that names no ground, and `briefadres-verplicht`: who may be registered but has no address gets a
 * briefadres from the college, since 2022 also without briefadresgever (art. 2.23), so the lack of an address stops nobody.
 */
export function toetsBeoordeling(beoordeling: Beoordeling): Geweigerd | undefined {
  const velden = toetsen
    .filter(({ toets }) => beoordeling[toets].motivering.trim().length === 0)
    .map(({ toets }) => ({ veld: `beoordeling.${toets}.motivering`, regel: 'niet leeg' }));
  if (velden.length > 0) return geweigerd('motivering-ontbreekt', 'Motiveer elk oordeel.', velden);
  const { bedenktijd, verwachtVerblijf } = beoordeling;
  if (bedenktijd !== undefined && verwachtVerblijf.voldaan && bedenktijd.onderbouwing.length === 0)
    return geweigerd(
      'verwachting-niet-onderbouwd',
      'De bedenktijd duurt hoogstens drie maanden: noem waarop de verwachting van langer verblijf rust.',
      [{ veld: 'beoordeling.bedenktijd.onderbouwing', regel: 'ten minste één grond' }],
    );
  return uitkomstVan(beoordeling) === 'beoordeeld' && !beoordeling.adresInGemeente.voldaan
    ? geweigerd(
        'briefadres-verplicht',
        'Wie geen adres heeft krijgt een briefadres van het college (Wet BRP art. 2.23).',
        [{ veld: 'beoordeling.adresInGemeente.voldaan', regel: 'een briefadres volstaat' }],
      )
    : undefined;
}

/** Where a judgement leads, in the order of §5.2: identity, lawful stay, expected stay. The address is decided next. */
export function uitkomstVan(beoordeling: Beoordeling): Beoordelingsuitkomst {
  if (!beoordeling.identiteitVastgesteld.voldaan) return 'wacht-identiteit';
  if (!beoordeling.rechtmatigVerblijf.voldaan) return 'aangehouden';
  return beoordeling.verwachtVerblijf.voldaan ? 'beoordeeld' : 'rni-advies';
}

/** Who waits is looked at again on a day to come: `herbeoordeling-ontbreekt`. Advice to register in the RNI may do without. */
export function toetsHerbeoordeling(
  uitkomst: Beoordelingsuitkomst,
  herbeoordelenOp: Datum | undefined,
  nu: string,
): Geweigerd | undefined {
  const nodig = uitkomst === 'wacht-identiteit' || uitkomst === 'aangehouden';
  if (herbeoordelenOp === undefined ? !nodig : herbeoordelenOp > wettelijkeDag(nu)) return undefined;
  return geweigerd('herbeoordeling-ontbreekt', 'Noem de dag waarop opnieuw wordt beoordeeld.', [
    { veld: 'herbeoordelenOp', regel: 'een dag na vandaag' },
  ]);
}
