import type { Herkomst } from '@schakel/domain';

/** The steps of the meldcode, in this order (Besluit verplichte meldcode art. 2 lid 2). */
export const MELDCODESTAPPEN = [
  { nummer: 1, omschrijving: 'signalen in kaart brengen' },
  { nummer: 2, omschrijving: 'overleggen met een collega en zo nodig Veilig Thuis raadplegen' },
  { nummer: 3, omschrijving: 'in gesprek gaan met de betrokkenen' },
  { nummer: 4, omschrijving: 'wegen van het geweld' },
  { nummer: 5, omschrijving: 'beslissen met het afwegingskader' },
] as const;
export type Stapnummer = (typeof MELDCODESTAPPEN)[number]['nummer'];
/** The steps that are taken before the decision. */
export const voorstappen = [1, 2, 3, 4] as const;
export type Voorstap = (typeof voorstappen)[number];

/** What the decision leads to. */
export const meldcodebesluiten = ['afsluiten', 'melden', 'hulp-zonder-melding'] as const;
export type Meldcodebesluit = (typeof meldcodebesluiten)[number];

/** One question of step 5: with this answer it decides, with the other the next is asked. */
export interface Afwegingsvraag extends Herkomst {
  readonly nummer: 1 | 2 | 3 | 4 | 5;
  readonly vraag: string;
  readonly beslissend: boolean;
  readonly besluit: Meldcodebesluit;
}

const KADER = { bron: 'Afwegingskader meldcode (handelingsprotocol.nl)', graad: 'gelezen' } as const;

/** The questions of step 5 since 2019. Whoever gets through all five helps without reporting, and looks again when help falls short. */
export const AFWEGINGSKADER: readonly Afwegingsvraag[] = [
  { nummer: 1, vraag: 'Is er een vermoeden?', beslissend: false, besluit: 'afsluiten', ...KADER },
  { nummer: 2, vraag: 'Is er acute of structurele onveiligheid?', beslissend: true, besluit: 'melden', ...KADER },
  { nummer: 3, vraag: 'Kan ik effectieve hulp bieden of organiseren?', beslissend: false, besluit: 'melden', ...KADER },
  { nummer: 4, vraag: 'Aanvaarden de betrokkenen die hulp?', beslissend: false, besluit: 'melden', ...KADER },
  { nummer: 5, vraag: 'Leidt de hulp op tijd tot resultaat?', beslissend: false, besluit: 'melden', ...KADER },
];
