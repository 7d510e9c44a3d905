import type { DuurInDagen, Herkomst } from '@schakel/domain';

const REGELING = { bron: 'Uitvoeringsregeling Wmo 2015 bijlage A', graad: 'gelezen' } as const;

/** One code of a list of the Uitvoeringsregeling. */
export interface VeiligThuiscode {
  readonly code: string;
  readonly omschrijving: string;
}

/** What the triage leads to (bijlage A §3.7, text of 20-03-2025). */
export const TRIAGE_UITKOMSTEN = {
  ...REGELING,
  paragraaf: '3.7',
  codes: ['onderzoek', 'overdracht-derden', 'omgezet-in-advies', 'geen-vervolg'],
} as const;
export type Triageuitkomst = (typeof TRIAGE_UITKOMSTEN.codes)[number];

/** To whom the case is handed over (bijlage A §3.9); more than one may apply. */
export const OVERDRACHTEN = {
  ...REGELING,
  paragraaf: '3.9',
  codes: [
    'lokale-veld',
    'clientsysteem',
    'rvdk',
    'politie-om',
    'jeugdhulpaanbieder',
    'gi',
    'vrouwenopvang',
    'maatschappelijke-opvang',
    'jeugd-ggz',
    'ggz-volwassenen',
    'thuiszorg',
    'verslavingszorg',
    'poh-huisarts',
    'ambulant-volwassenen',
    'hulp-al-aanwezig',
    'wth',
    'anders',
  ],
} as const;
export type Overdracht = (typeof OVERDRACHTEN.codes)[number];

/** Why is reported (bijlage A §2.2). Trafficking is none of these: it is outside the definition, and still reported (hfd 8). */
export const AANLEIDINGEN = {
  ...REGELING,
  paragraaf: '2.2',
  codes: [
    'ex-partnergeweld',
    'eergerelateerd',
    'ouderenmishandeling',
    'geweld-tegen-ouders',
    'huwelijksdwang-of-achterlating',
    'km-kindcheck',
    'km-vechtscheiding',
    'km-anders',
    'hg-anders',
    'andere-problematiek',
  ],
} as const;
export type Aanleiding = (typeof AANLEIDINGEN.codes)[number];

/** Kind of violence or neglect (bijlage A §2.3). */
export const AARDEN = {
  ...REGELING,
  paragraaf: '2.3',
  codes: [
    'lichamelijke-mishandeling',
    'lichamelijke-verwaarlozing',
    'psychisch',
    'affectief',
    'pedagogisch',
    'seksueel',
    'financiele-uitbuiting',
    'getuige',
    'munchhausen-by-proxy',
    'vgv',
    'anders-onveilig',
    'anders',
  ],
} as const;
export type Aard = (typeof AARDEN.codes)[number];

/** A term within which Veilig Thuis acts. */
export interface VeiligThuistermijn extends Herkomst {
  readonly artikel: string;
  readonly vanaf: string;
}

/** Triage within five working days; the decree says "vijf dagen", practice reads working days (rtvutrecht.nl 3667596). */
export const TRIAGETERMIJN = {
  artikel: 'Uitvoeringsbesluit Wmo 2015 art. 4.1.7',
  vanaf: 'melding',
  werkdagen: 5,
  bron: 'Uitvoeringsbesluit Wmo 2015',
  graad: 'gelezen-2017',
} as const satisfies VeiligThuistermijn & { readonly werkdagen: number };

/** Acute danger: at once. The law names no number; this is our own measure after which the clock tells. */
export const ACUTE_TRIAGE = { ...TRIAGETERMIJN, streefuren: 1, graad: 'uit het hoofd' } as const;

/** Research within ten weeks of the decision of the triage. */
export const ONDERZOEKSTERMIJN = {
  artikel: 'Uitvoeringsbesluit Wmo 2015 art. 4.1.7',
  vanaf: 'triagebesluit',
  duur: { aantal: 10, eenheid: 'weken' },
  bron: 'Uitvoeringsbesluit Wmo 2015',
  graad: 'gelezen-2017',
} as const satisfies VeiligThuistermijn & { readonly duur: DuurInDagen };
