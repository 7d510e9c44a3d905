import { aanvaard, geweigerd } from '@schakel/domain';
import { conclusieUitStilzwijgen } from './bibob-conclusie.domain.js';
import { bezwaarTegenHersteltermijn, bezwaarTegenZwijgen, zwijgenMet } from './bibob-niet-beantwoord.domain.js';
import { objectsoort } from './bibob-object.domain.js';
import { eersteBezwaar, ingevuld, nietInDeToekomst, nietVoor } from './bibob-regels.domain.js';
import { aanwezig, type Stapregel, type Stapregels } from './bibob-stap.domain.js';

const licht = 'Licht toe waarom de vragen onbeantwoord blijven.';

/**
 * Three different results of silence (Wet Bibob art. 4; Awb art. 4:5). Application: may be left untreated. What was granted already, and data that
 * the LBB asked: counts as serious danger. A contract: no result in the law.
 */
const stelZwijgenVast: Stapregel<'stel-zwijgen-vast'> = (toets, { toelichting }, { feit, vandaag }) => {
  const bezwaar = ingevuld(toelichting, 'toelichting-ontbreekt', 'toelichting', licht);
  if (bezwaar) return bezwaar;
  const { nietAntwoorden, gegevensAanLbbVerplicht } = objectsoort(toets.object);
  const gevaar = { type: 'bibob-conclusie-vastgesteld', ...feit, vastgesteldOp: vandaag } as const;
  if (toets.status === 'lbb-pauze') {
    if (
      !gegevensAanLbbVerplicht ||
      !toets.lbb.pauzes.some(({ aan, ontvangenOp }) => aan === 'betrokkene' && ontvangenOp === undefined)
    )
      return geweigerd(
        'art-4-niet-van-toepassing',
        'Art. 4 lid 2 geldt hier niet: geen weigering door een betrokkene die moet antwoorden.',
      );
    return aanvaard({ ...gevaar, conclusie: conclusieUitStilzwijgen('art-4-lid-2', toelichting) });
  }
  const termijn = aanwezig(toets.hersteltermijn, 'hersteltermijn');
  const teVroeg = bezwaarTegenZwijgen(termijn, vandaag);
  if (teVroeg) return teVroeg;
  if (nietAntwoorden === 'ernstig-gevaar')
    return aanvaard({ ...gevaar, conclusie: conclusieUitStilzwijgen('art-4-lid-1', toelichting) });
  const zwijgen = zwijgenMet(nietAntwoorden, toelichting, termijn, vandaag);
  return aanvaard({ type: 'bibob-zwijgen-vastgesteld', ...feit, zwijgen });
};

/** The form and own research (Wet Bibob art. 7a). */
export const onderzoeksregels: Stapregels<
  'geef-hersteltermijn' | 'ontvang-formulier' | 'stel-zwijgen-vast' | 'leg-onderzoek-vast' | 'bevraag-bron'
> = {
  'geef-hersteltermijn': (_toets, { tot, ontbreekt }, { feit, vandaag }) => {
    const hersteltermijn = { gevraagdOp: vandaag, tot, ontbreekt };
    const gegeven = { type: 'bibob-hersteltermijn-gegeven', ...feit, hersteltermijn } as const;
    return bezwaarTegenHersteltermijn(hersteltermijn) ?? aanvaard(gegeven);
  },
  'ontvang-formulier': ({ formulierUitgereiktOp }, { ontvangenOp }, { feit, vandaag }) =>
    eersteBezwaar(
      nietInDeToekomst('ontvangenOp', ontvangenOp, vandaag),
      nietVoor('ontvangenOp', ontvangenOp, formulierUitgereiktOp, 'het uitreiken'),
    ) ?? aanvaard({ type: 'bibob-formulier-ontvangen', ...feit, ontvangenOp }),
  'stel-zwijgen-vast': stelZwijgenVast,
  'leg-onderzoek-vast': (_toets, { bevindingen }, { feit }) =>
    ingevuld(bevindingen, 'bevindingen-ontbreken', 'bevindingen', 'Leg de bevindingen vast.') ??
    aanvaard({ type: 'bibob-onderzoek-vastgelegd', ...feit, bevindingen }),
  'bevraag-bron': (_toets, { bron, op, doel, resultaat }, { feit, vandaag }) =>
    eersteBezwaar(
      nietInDeToekomst('op', op, vandaag),
      ingevuld(doel, 'doel-ontbreekt', 'doel', 'Zeg waarvoor u de bron raadpleegt.'),
      ingevuld(resultaat, 'resultaat-ontbreekt', 'resultaat', 'Verwijs naar waar het antwoord bewaard wordt.'),
    ) ?? aanvaard({ type: 'bibob-bron-bevraagd', ...feit, bevraging: { bron, op, doel, resultaat, door: feit.door } }),
};
