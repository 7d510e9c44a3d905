import { aanvaard, geweigerd } from '@schakel/domain';
import { bezwaarTegenConclusie, type Conclusieoordeel } from './bibob-conclusie.domain.js';
import { bezwaarTegenEvenredigheid, bezwaarTegenStrekking } from './bibob-evenredigheid.domain.js';
import { laatsteLbbdag } from './bibob-lbb.domain.js';
import { eersteBezwaar, ingevuld, nietInDeToekomst, nietVoor, type Bezwaar } from './bibob-regels.domain.js';
import { aanwezig, type Stapregel, type Stapregels } from './bibob-stap.domain.js';
import type { BibobToets, Geconcludeerd, InZienswijze } from './bibob-toets-toestand.domain.js';
import {
  bezwaarTegenSluiting,
  bezwaarTegenVoornemen,
  bezwaarTegenZienswijze,
  reactiedag,
} from './bibob-zienswijze.domain.js';

/** A conclusion rests on own findings, or on an advice that was received and found to carry it (Awb art. 3:9). */
function bezwaarTegenBasis(toets: BibobToets, { berustOp }: Conclusieoordeel): Bezwaar {
  if (berustOp === 'eigen-onderzoek')
    return ingevuld(toets.bevindingen, 'bevindingen-ontbreken', 'bevindingen', 'Er zijn nog geen bevindingen.');
  if (toets.vergewissing === undefined)
    return geweigerd('advies-niet-getoetst', 'Er is geen advies dat is getoetst (Awb art. 3:9).');
  if (toets.vergewissing.draagtConclusie) return undefined;
  return geweigerd(
    'advies-draagt-niet',
    'Het advies draagt de conclusie niet: niet elk punt is in orde (Awb art. 3:9).',
  );
}

function metConclusie(toets: BibobToets) {
  return aanwezig((toets as Partial<Geconcludeerd>).conclusie, 'conclusie');
}

function metVoornemen(toets: BibobToets) {
  return aanwezig((toets as Partial<InZienswijze>).voornemen, 'voornemen');
}

const kondigVoornemenAan: Stapregel<'kondig-voornemen-aan'> = (toets, opdracht, { feit, vandaag }) => {
  const { verzondenOp, strekking, motivering, belanghebbenden, reactieTot } = opdracht;
  // Before anything is counted from it: a day far ahead cannot be counted on.
  const teLaat = nietInDeToekomst('verzondenOp', verzondenOp, vandaag);
  if (teLaat) return teLaat;
  const tot = reactiedag(verzondenOp, reactieTot);
  const voornemen = { verzondenOp, reactieTot: tot, strekking, motivering, belanghebbenden, zienswijzen: [] };
  return (
    eersteBezwaar(bezwaarTegenStrekking(metConclusie(toets), strekking), bezwaarTegenVoornemen(voornemen, vandaag)) ??
    aanvaard({ type: 'bibob-voornemen-verzonden', ...feit, voornemen })
  );
};

/** From the conclusion to where the decision can be taken; the decision itself is not the toets's own (art. 3, 11a and 33). */
export const besluitregels: Stapregels<
  | 'concludeer'
  | 'kondig-voornemen-aan'
  | 'leg-zienswijze-vast'
  | 'sluit-zienswijzen'
  | 'weeg-evenredigheid'
  | 'trek-terug'
> = {
  concludeer: (toets, { conclusie }, { feit, vandaag }) =>
    eersteBezwaar(bezwaarTegenConclusie(conclusie, vandaag), bezwaarTegenBasis(toets, conclusie)) ??
    aanvaard({
      type: 'bibob-conclusie-vastgesteld',
      ...feit,
      vastgesteldOp: vandaag,
      conclusie: { ...conclusie, grondslag: 'art-3' },
    }),
  'kondig-voornemen-aan': kondigVoornemenAan,
  'leg-zienswijze-vast': (toets, { soort: _soort, ...zienswijze }, { feit, vandaag }) =>
    bezwaarTegenZienswijze(metVoornemen(toets), zienswijze, vandaag) ??
    aanvaard({ type: 'bibob-zienswijze-ontvangen', ...feit, zienswijze }),
  'sluit-zienswijzen': (toets, _opdracht, { feit, vandaag }) =>
    bezwaarTegenSluiting(metVoornemen(toets), vandaag) ?? aanvaard({ type: 'bibob-zienswijzen-gesloten', ...feit }),
  'weeg-evenredigheid': (toets, { soort: _soort, ...weging }, { feit }) =>
    bezwaarTegenEvenredigheid(metConclusie(toets), weging) ??
    aanvaard({ type: 'bibob-evenredigheid-gewogen', ...feit, evenredigheid: { ...weging, ...feit } }),
  'trek-terug': ({ formulierUitgereiktOp, lbb }, { teruggetrokkenOp }, { feit, vandaag }) =>
    eersteBezwaar(
      nietInDeToekomst('teruggetrokkenOp', teruggetrokkenOp, vandaag),
      nietVoor('teruggetrokkenOp', teruggetrokkenOp, formulierUitgereiktOp, 'het uitreiken van het formulier'),
      lbb && nietVoor('teruggetrokkenOp', teruggetrokkenOp, laatsteLbbdag(lbb), 'de laatste stap bij het LBB'),
    ) ?? aanvaard({ type: 'bibob-toets-teruggetrokken', ...feit, teruggetrokkenOp }),
};
