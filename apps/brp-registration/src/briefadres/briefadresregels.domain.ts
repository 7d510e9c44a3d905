import { datum, type Datum, type DuurInDagen, type Herkomst } from '@schakel/domain';

const WET_BRP = { bron: 'Wet BRP (BWBR0033715), tekst van 2021-08-26', graad: 'secundair' } as const;

/** On what a briefadres may rest, and what has to be there before it is put in force. */
export interface Briefadresgrond extends Herkomst {
  readonly artikel: string;
  /** What is asked: written consent of who receives the mail, a designation, a decision of the burgemeester, or a written intent. */
  readonly vraagt: 'toestemming' | 'aanwijzing' | 'veiligheidsbesluit' | 'voornemen';
  /** Whether the person asks for it (aangifte), or the college does it of its own accord. */
  readonly wijze: 'aangifte' | 'ambtshalve';
}

export const BRIEFADRESGRONDEN = {
  briefadresgever: { artikel: 'Wet BRP art. 2.23, 2.42 en 2.45', vraagt: 'toestemming', wijze: 'aangifte', ...WET_BRP },
  instelling: { artikel: 'Wet BRP art. 2.40', vraagt: 'aanwijzing', wijze: 'aangifte', ...WET_BRP },
  veiligheid: { artikel: 'Wet BRP art. 2.41', vraagt: 'veiligheidsbesluit', wijze: 'aangifte', ...WET_BRP },
  ambtshalve: {
    artikel: 'Wet BRP art. 2.23',
    vraagt: 'voornemen',
    wijze: 'ambtshalve',
    // Older texts of the article leave it to the college; since 2022 it must.
    bron: 'HUP Verblijfplaats, NVVB; gemeente.nu 2022-03',
    graad: 'secundair',
    geldigVanaf: datum('2022-01-01'),
  },
} as const satisfies Readonly<Record<string, Briefadresgrond>>;
export type Briefadresgrondcode = keyof typeof BRIEFADRESGRONDEN;
export const briefadresgrondcodes = Object.keys(BRIEFADRESGRONDEN) as readonly Briefadresgrondcode[];

/** Kinds of institution whose residents may take a briefadres by designation of the minister (Regeling BRP art. 17–19). */
export const MINISTERIELE_AANWIJZINGEN = {
  gezondheidszorg: {
    omschrijving: 'Instelling voor gezondheidszorg',
    bron: 'Regeling BRP art. 17–19',
    graad: 'gelezen-2017',
  },
  kinderbescherming: {
    omschrijving: 'Instelling op het gebied van de kinderbescherming, ook gesloten jeugdhulp',
    bron: 'Regeling BRP art. 17–19',
    graad: 'gelezen-2017',
  },
  penitentiair: {
    omschrijving: 'Penitentiaire inrichting, ook een justitiële jeugdinrichting',
    bron: 'Regeling BRP art. 17–19',
    graad: 'gelezen-2017',
  },
} as const satisfies Readonly<Record<string, Herkomst & { readonly omschrijving: string }>>;
export type Ministerieel = keyof typeof MINISTERIELE_AANWIJZINGEN;
export const ministerieleAanwijzingen = Object.keys(MINISTERIELE_AANWIJZINGEN) as readonly Ministerieel[];

/** What the college itself designates. */
export const COLLEGEAANWIJZINGEN = {
  'maatschappelijke-opvang': { artikel: 'Wet BRP art. 2.40', ...WET_BRP },
  'rechtspersoon-briefadresgever': { artikel: 'Wet BRP art. 2.42', ...WET_BRP },
} as const satisfies Readonly<Record<string, Herkomst & { readonly artikel: string }>>;
export type Collegeaanwijzing = keyof typeof COLLEGEAANWIJZINGEN;
export const collegeaanwijzingen = Object.keys(COLLEGEAANWIJZINGEN) as readonly Collegeaanwijzing[];

interface Wachttijd extends Herkomst {
  readonly duur: DuurInDagen;
  readonly grondslag: string;
}

/** How long somebody may answer to a written intent before it is decided on. */
export const ZIENSWIJZE: Wachttijd = {
  duur: { aantal: 2, eenheid: 'weken' },
  grondslag: 'Awb art. 4:8',
  bron: 'Werkwijze; de wet noemt geen vaste termijn',
  graad: 'uit het hoofd',
};

/** How long before a day on which something must be looked at anew the clock warns. */
export const WAARSCHUWING_VOORAF: Wachttijd = {
  duur: { aantal: 14, eenheid: 'dagen' },
  grondslag: 'Werkafspraak',
  bron: 'Voorbeeld van Schakel; door de gemeente te bevestigen',
  graad: 'uit het hoofd',
};

/** How long after a consent was withdrawn somebody must have decided what becomes of the briefadres. */
export const BESLISSING_NA_INTREKKING: Wachttijd = {
  duur: { aantal: 4, eenheid: 'weken' },
  grondslag: 'Werkafspraak; Wet BRP art. 2.45',
  bron: 'Voorbeeld van Schakel; door de gemeente te bevestigen',
  graad: 'uit het hoofd',
};

/** Day from which the college enters a briefadres of its own accord where nobody gives one: a duty. */
export const AMBTSHALVE_PLICHT_VANAF: Datum = BRIEFADRESGRONDEN.ambtshalve.geldigVanaf;
