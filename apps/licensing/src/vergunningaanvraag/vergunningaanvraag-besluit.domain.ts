import { aanvaard, geweigerd, type Gevolg, type Geweigerd } from '@schakel/domain';
import type { Aanvraaggebeurtenis, Feit } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { NeemBesluit } from './vergunningaanvraag-opdracht.domain.js';
import { metMotivering, nietVanRechtswege } from './vergunningaanvraag-regels.domain.js';
import type { Besluit, Besluituitkomst, InBehandeling } from './vergunningaanvraag-toestand.domain.js';

/**
 * A person decides. Refusals: `van-rechtswege-verleend`, `motivering-ontbreekt`, `voorschriften-ontbreken`, `voorschriften-niet-verwacht`,
 * `besluit-nu-niet-mogelijk`.
 */
export function besluit(aanvraag: InBehandeling, opdracht: NeemBesluit, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  const { uitkomst, motivering, voorschriften } = opdracht;
  const genomen: Besluit = { uitkomst, motivering, voorschriften, genomenOp: feit.op, genomenDoor: feit.door };
  return (
    nietVanRechtswege(aanvraag, feit.op) ??
    bezwaarTegenBesluit(opdracht) ??
    aanvaard({ type: `vergunning-${uitkomst}`, ...feit, besluit: genomen })
  );
}

/**
 * What stands in the way of a decision; undefined when nothing does. Awb art. 3:46 (motivation), Wet Bibob art. 3 lid 5 and 7.
 * A consultation is no ground for any outcome, so it is not looked at.
 */
export function bezwaarTegenBesluit(opdracht: NeemBesluit): Geweigerd | undefined {
  const { uitkomst, motivering, voorschriften } = opdracht;
  return (
    metMotivering(motivering, 'Een besluit') ??
    passendeVoorschriften(uitkomst, voorschriften) ??
    binnenBibobruimte(opdracht)
  );
}

function passendeVoorschriften(uitkomst: Besluituitkomst, voorschriften: readonly string[]): Geweigerd | undefined {
  const verwacht = uitkomst === 'verleend-met-voorschriften';
  if (verwacht && !voorschriften.some((voorschrift) => voorschrift.trim().length > 0)) {
    return geweigerd('voorschriften-ontbreken', 'Noem de voorschriften.', [
      { veld: 'voorschriften', regel: 'ten minste één' },
    ]);
  }
  if (!verwacht && voorschriften.length > 0) {
    return geweigerd('voorschriften-niet-verwacht', 'Bij deze uitkomst horen geen voorschriften.', [
      { veld: 'voorschriften', regel: 'leeg' },
    ]);
  }
  return undefined;
}

/**
 * While a Bibob-toets runs nothing is decided; after a conclusion of danger an unconditional grant needs the toets to be concluded
 * anew, and without such a conclusion the Wet Bibob is no ground for anything. Which of the two remaining outcomes it becomes stays a human weighing (Wet Bibob art. 3 lid 5 and 7): danger never refuses by
 * itself. One code for both, without a word about Bibob: who decides may not learn from a refusal what is in the sealed file (art. 28).
 */
function binnenBibobruimte({ uitkomst, bibobruimte, opWetBibob }: NeemBesluit): Geweigerd | undefined {
  const vrij =
    bibobruimte === 'voorschriften-of-weigeren' ? uitkomst !== 'verleend' : bibobruimte !== 'loopt' && !opWetBibob;
  return vrij
    ? undefined
    : geweigerd(
        'besluit-nu-niet-mogelijk',
        'Dit besluit kan nu niet worden genomen. Overleg binnen uw afdeling voordat u verder gaat.',
      );
}
