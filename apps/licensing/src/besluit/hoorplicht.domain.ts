import { geweigerd, type Datum, type Geweigerd } from '@schakel/domain';
import type { Besluitgrond, Besluituitkomst } from './besluit-toestand.domain.js';

export const hoorwijzen = ['schriftelijk', 'mondeling'] as const;
export const hooruitzonderingen = ['spoed', 'al-gehoord', 'doel-verijdeld', 'eigen-gegevens'] as const;
/** Why nobody was heard: Awb art. 4:11 a, b and c, or a refusal that rests on the applicant's own data (art. 4:7 lid 1). */
export type Hooruitzondering = (typeof hooruitzonderingen)[number];

/** That the person concerned could give his view (Awb art. 4:7–4:9; Wet Bibob art. 33), or why not. */
export type Horen =
  | {
      readonly vorm: 'gehoord';
      readonly op: Datum;
      readonly wijze: (typeof hoorwijzen)[number];
      readonly verslag: string;
    }
  | { readonly vorm: 'uitzondering'; readonly grond: Hooruitzondering; readonly toelichting: string };

const NADELIG: readonly Besluituitkomst[] = ['geweigerd', 'ingetrokken', 'geschorst', 'vervallen'];

/**
 * Whether somebody must be heard before this decision: before every negative one (Awb art. 4:7 and 4:8), and on Wet Bibob also before
 * conditions (art. 33).
 */
export function horenNodig(uitkomst: Besluituitkomst, gronden: readonly Besluitgrond[]): boolean {
  return NADELIG.includes(uitkomst) || (gronden.includes('wet-bibob') && uitkomst === 'verleend-met-voorschriften');
}

/** What is wrong with a record of hearing. Refusals: `horen-onvolledig`, `dag-in-de-toekomst`, `uitzondering-past-niet`. */
export function foutInHoren(
  horen: Horen,
  { uitkomst, gronden }: { readonly uitkomst: Besluituitkomst; readonly gronden: readonly Besluitgrond[] },
  vandaag: Datum,
): Geweigerd | undefined {
  const tekst = horen.vorm === 'gehoord' ? horen.verslag : horen.toelichting;
  const veld = horen.vorm === 'gehoord' ? 'verslag' : 'toelichting';
  if (tekst.trim().length === 0)
    return geweigerd('horen-onvolledig', 'Leg vast wat er is gezegd, of waarom niet is gehoord.', [
      { veld, regel: 'niet leeg' },
    ]);
  if (horen.vorm === 'gehoord' && horen.op > vandaag)
    return geweigerd('dag-in-de-toekomst', 'Horen ligt voor het besluit.', [
      { veld: 'op', regel: 'uiterlijk vandaag' },
    ]);
  const opAanvraag = uitkomst === 'geweigerd' && !gronden.includes('wet-bibob');
  if (horen.vorm === 'uitzondering' && horen.grond === 'eigen-gegevens' && !opAanvraag)
    return geweigerd(
      'uitzondering-past-niet',
      'Deze uitzondering geldt alleen bij weigeren op eigen gegevens (Awb art. 4:7).',
      [{ veld: 'grond', regel: 'past bij de uitkomst' }],
    );
  return undefined;
}
