import { datum, type Herkomst, type Uuid } from '@schakel/domain';

/** What not answering the questions leads to (Wet Bibob art. 4; Awb art. 4:5). */
export type GevolgNietAntwoorden = 'buiten-behandeling' | 'ernstig-gevaar' | 'geen-wettelijk-gevolg';

/** What the law says of one kind of object. */
export interface Objectsoort extends Herkomst {
  readonly omschrijving: string;
  readonly artikel: string;
  readonly nietAntwoorden: GevolgNietAntwoorden;
  /** Whether a term to decide on an application runs, which advice of the LBB suspends (art. 31). */
  readonly beslistermijn: boolean;
  /** Whether art. 4 lid 2 applies when the person refuses the LBB further data: not to parties to a contract. */
  readonly gegevensAanLbbVerplicht: boolean;
}

const LEESBAAR_2017 = { bron: 'Wet Bibob (BWBR0013798)', graad: 'gelezen-2017' } as const;
const BESCHIKKING = { gegevensAanLbbVerplicht: true, ...LEESBAAR_2017 } as const;
const AANVRAAG = { nietAntwoorden: 'buiten-behandeling', beslistermijn: true, ...BESCHIKKING } as const;
const CONTRACT = {
  nietAntwoorden: 'geen-wettelijk-gevolg',
  beslistermijn: false,
  gegevensAanLbbVerplicht: false,
} as const;

/** What a toets can be about, with what the law lets follow from silence. A lawyer confirms what was read in the 2017 text. */
export const BIBOBOBJECTEN = {
  vergunningaanvraag: {
    omschrijving: 'Aanvraag van een vergunning of ontheffing',
    artikel: 'Wet Bibob art. 7',
    ...AANVRAAG,
  },
  subsidieaanvraag: { omschrijving: 'Aanvraag van een subsidie', artikel: 'Wet Bibob art. 6', ...AANVRAAG },
  'bestaande-vergunning': {
    omschrijving: 'Vergunning die al verleend is',
    artikel: 'Wet Bibob art. 7',
    nietAntwoorden: 'ernstig-gevaar',
    beslistermijn: false,
    ...BESCHIKKING,
  },
  subsidie: {
    omschrijving: 'Subsidie die al verleend is',
    artikel: 'Wet Bibob art. 6',
    nietAntwoorden: 'ernstig-gevaar',
    beslistermijn: false,
    ...BESCHIKKING,
  },
  vastgoedtransactie: {
    omschrijving: 'Vastgoedtransactie van de gemeente',
    artikel: 'Wet Bibob art. 5a',
    ...LEESBAAR_2017,
    ...CONTRACT,
  },
  overheidsopdracht: {
    omschrijving: 'Overheidsopdracht; sinds 2020 in alle sectoren',
    artikel: 'Wet Bibob art. 5',
    bron: 'Hekkelman, hoofdlijnen van de gewijzigde Wet Bibob',
    graad: 'secundair',
    geldigVanaf: datum('2020-08-01'),
    ...CONTRACT,
  },
} as const satisfies Record<string, Objectsoort>;

export type Objectsoortcode = keyof typeof BIBOBOBJECTEN;
/** Everything but the application in this service, which has a route of its own. */
export type LosObjectsoort = Exclude<Objectsoortcode, 'vergunningaanvraag'>;
export const losseObjectsoorten = (Object.keys(BIBOBOBJECTEN) as Objectsoortcode[]).filter(
  (code): code is LosObjectsoort => code !== 'vergunningaanvraag',
);

/** What the toets is about. Reference and description are personal and stand in the sealed part only. */
export type Bibobobject =
  | { readonly soort: 'vergunningaanvraag'; readonly vergunningaanvraagId: Uuid }
  | { readonly soort: LosObjectsoort; readonly kenmerk: string; readonly omschrijving: string };

/** What the law says of this object. */
export function objectsoort({ soort }: Bibobobject): Objectsoort {
  return BIBOBOBJECTEN[soort];
}

/** Id of the application in this service; undefined for every other object. */
export function vergunningaanvraagVan(object: Bibobobject): Uuid | undefined {
  return object.soort === 'vergunningaanvraag' ? object.vergunningaanvraagId : undefined;
}
