import { geweigerd, type Geweigerd } from '@schakel/domain';
import type { GebruiktBlok, Motiveringscode } from '../motiveringstekst/tekstblok.domain.js';
import { passendeVoorschriften, VERSTE_DAG } from '../vergunning/voorschrift.domain.js';
import {
  aanvraaguitkomsten,
  vergunninguitkomsten,
  type Besluituitkomst,
  type Conceptinhoud,
  type Kring,
  type Onderwerp,
} from './besluit-toestand.domain.js';

/** Blocks that carry the reasons of an outcome; a decision uses at least one of them. */
const DRAGENDE_BLOKKEN: Readonly<Record<Besluituitkomst, readonly Motiveringscode[]>> = {
  verleend: ['verlenen'],
  'verleend-met-voorschriften': ['verlenen-met-voorschriften'],
  geweigerd: ['weigeren-eisen', 'weigeren-openbare-orde', 'weigeren-wet-bibob'],
  ingetrokken: ['intrekken', 'intrekken-wet-bibob'],
  geschorst: ['schorsen'],
  vervallen: ['vervallen'],
};
const OP_WET_BIBOB: readonly Motiveringscode[] = ['weigeren-wet-bibob', 'intrekken-wet-bibob'];
/** Blocks that may stand beside the reasons of any outcome. */
const ALTIJD: readonly Motiveringscode[] = ['horen', 'rechtsmiddelen'];

/** In which circle a decision is made: on Wet Bibob only in the closed one (art. 28). */
export function kringVan(gronden: Conceptinhoud['gronden'], codes: readonly Motiveringscode[]): Kring {
  const opWetBibob = gronden.includes('wet-bibob') || codes.some((code) => OP_WET_BIBOB.includes(code));
  return opWetBibob ? 'gesloten' : 'afdeling';
}

/** The codes of the blocks used. */
export function codesVan(blokken: readonly GebruiktBlok[]): readonly Motiveringscode[] {
  return blokken.map(({ code }) => code);
}

/**
 * What is wrong with a draft. Refusals: `uitkomst-past-niet`, `grond-ontbreekt`, `blok-past-niet`, `motivering-ontbreekt`,
 * `rechtsmiddelen-ontbreken` (Awb art. 3:45), `bibob-grond-ontbreekt`, `periode-ontbreekt`, `periode-niet-verwacht`, `dag-te-ver`, and
 * those of conditions.
 */
export function foutInConcept(onderwerp: Onderwerp, inhoud: Conceptinhoud): Geweigerd | undefined {
  const { uitkomst, gronden, voorschriften } = inhoud;
  const toegestaan: readonly string[] =
    onderwerp.soort === 'vergunningaanvraag' ? aanvraaguitkomsten : vergunninguitkomsten;
  if (!toegestaan.includes(uitkomst))
    return fout('uitkomst-past-niet', 'Deze uitkomst past niet bij dit onderwerp.', 'uitkomst');
  if (gronden.length === 0) return fout('grond-ontbreekt', 'Noem ten minste één grond.', 'gronden');
  return passendeVoorschriften(uitkomst, voorschriften) ?? foutInBlokken(inhoud) ?? foutInPeriode(inhoud);
}

function foutInBlokken({ uitkomst, gronden, blokken, tekst }: Conceptinhoud): Geweigerd | undefined {
  const codes = codesVan(blokken);
  const dragend = DRAGENDE_BLOKKEN[uitkomst];
  if (codes.some((code) => !dragend.includes(code) && !ALTIJD.includes(code)))
    return fout('blok-past-niet', 'Een tekstblok past niet bij de uitkomst.', 'blokken');
  if (!codes.some((code) => dragend.includes(code)) || tekst.trim().length === 0)
    return fout('motivering-ontbreekt', 'Een besluit heeft een motivering (Awb art. 3:46).', 'blokken');
  if (!codes.includes('rechtsmiddelen'))
    return fout('rechtsmiddelen-ontbreken', 'Een besluit zegt hoe iemand bezwaar maakt (Awb art. 3:45).', 'blokken');
  if (codes.some((code) => OP_WET_BIBOB.includes(code)) && !gronden.includes('wet-bibob'))
    return fout('bibob-grond-ontbreekt', 'Een tekstblok noemt een grond die u niet koos.', 'gronden');
  return undefined;
}

function foutInPeriode({ uitkomst, periode, per }: Conceptinhoud): Geweigerd | undefined {
  if ((uitkomst === 'geschorst') !== (periode !== undefined))
    return uitkomst === 'geschorst'
      ? fout('periode-ontbreekt', 'Noem de eerste en laatste dag van de schorsing.', 'periode')
      : fout('periode-niet-verwacht', 'Een periode hoort alleen bij een schorsing.', 'periode');
  if ((uitkomst === 'ingetrokken') !== (per !== undefined))
    return uitkomst === 'ingetrokken'
      ? fout('periode-ontbreekt', 'Noem de dag waarop de intrekking ingaat.', 'per')
      : fout('periode-niet-verwacht', 'Een ingangsdag hoort alleen bij een intrekking.', 'per');
  if ((periode?.totEnMet ?? per ?? VERSTE_DAG) > VERSTE_DAG || (periode?.van ?? VERSTE_DAG) > VERSTE_DAG)
    return fout('dag-te-ver', 'Deze dag ligt te ver weg.', periode === undefined ? 'per' : 'periode');
  return undefined;
}

function fout(code: string, uitleg: string, veld: string): Geweigerd {
  return geweigerd(code, uitleg, [{ veld, regel: uitleg }]);
}
