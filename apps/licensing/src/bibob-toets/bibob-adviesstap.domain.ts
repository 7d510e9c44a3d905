import { aanvaard, geweigerd } from '@schakel/domain';
import { bezwaarTegenHergebruik, bezwaarTegenOntvangst } from './bibob-advies.domain.js';
import {
  bezwaarTegenHervatting,
  bezwaarTegenPauze,
  bezwaarTegenUitputting,
  bezwaarTegenVerlenging,
  laatsteLbbdag,
} from './bibob-lbb.domain.js';
import { eersteBezwaar, ingevuld, nietInDeToekomst, nietVoor } from './bibob-regels.domain.js';
import { aanwezig, type Stapregel, type Stapregels } from './bibob-stap.domain.js';
import { bezwaarTegenVergewissing } from './bibob-vergewis.domain.js';

/** The advice is the heavy, second means: own research comes first and its findings travel along as annex 6. */
const vraagAdvies: Stapregel<'vraag-advies'> = (toets, { gevraagdOp, betrokkeneGeinformeerdOp }, { feit, vandaag }) => {
  if (toets.bevragingen.length === 0)
    return geweigerd('eigen-onderzoek-ontbreekt', 'Doe eerst eigen onderzoek: er is nog geen bron bevraagd (art. 7a).');
  const bezwaar = eersteBezwaar(
    ingevuld(toets.bevindingen, 'bevindingen-ontbreken', 'bevindingen', 'De bevindingen gaan mee met de aanvraag.'),
    nietInDeToekomst('gevraagdOp', gevraagdOp, vandaag),
    nietVoor('gevraagdOp', gevraagdOp, toets.formulierUitgereiktOp, 'het uitreiken van het formulier'),
    betrokkeneGeinformeerdOp && nietInDeToekomst('betrokkeneGeinformeerdOp', betrokkeneGeinformeerdOp, vandaag),
  );
  const gevraagd = { gevraagdOp, ...(betrokkeneGeinformeerdOp !== undefined && { betrokkeneGeinformeerdOp }) };
  return bezwaar ?? aanvaard({ type: 'lbb-advies-aangevraagd', ...feit, ...gevraagd });
};

/** Late advice is received as any other. Without the notice of art. 32 to the person it is not. */
const ontvangAdvies: Stapregel<'ontvang-advies'> = (toets, { advies }, { feit, vandaag }) => {
  const lbb = aanwezig(toets.lbb, 'lbb');
  const { gevraagdOp, betrokkeneGeinformeerdOp } = lbb;
  if (betrokkeneGeinformeerdOp === undefined)
    return geweigerd(
      'betrokkene-niet-geinformeerd',
      'Leg eerst vast wanneer betrokkene over de adviesaanvraag is geïnformeerd (Wet Bibob art. 32).',
    );
  return (
    eersteBezwaar(
      bezwaarTegenOntvangst(advies, gevraagdOp, vandaag),
      nietVoor('ontvangenOp', advies.ontvangenOp, laatsteLbbdag(lbb), 'de laatste stap'),
    ) ?? aanvaard({ type: 'lbb-advies-ontvangen', ...feit, advies })
  );
};

/** Asking the LBB, its clock, and what it says (Wet Bibob art. 15, 29, 31 and 32; Awb art. 3:9). */
export const adviesregels: Stapregels<
  | 'vraag-advies'
  | 'informeer-betrokkene'
  | 'pauzeer-advies'
  | 'hervat-advies'
  | 'verleng-advies'
  | 'stel-uitputting-vast'
  | 'ontvang-advies'
  | 'hergebruik-advies'
  | 'vergewis'
> = {
  'vraag-advies': vraagAdvies,
  'informeer-betrokkene': ({ lbb }, { geinformeerdOp }, { feit, vandaag }) =>
    aanwezig(lbb, 'lbb').betrokkeneGeinformeerdOp === undefined
      ? (nietInDeToekomst('geinformeerdOp', geinformeerdOp, vandaag) ??
        aanvaard({ type: 'bibob-betrokkene-geinformeerd', ...feit, geinformeerdOp }))
      : geweigerd('betrokkene-al-geinformeerd', 'Betrokkene is al geïnformeerd.'),
  'pauzeer-advies': ({ lbb }, { gevraagdOp, aan }, { feit, vandaag }) =>
    bezwaarTegenPauze(aanwezig(lbb, 'lbb'), gevraagdOp, vandaag) ??
    aanvaard({ type: 'lbb-termijn-gepauzeerd', ...feit, pauze: { gevraagdOp, aan } }),
  'hervat-advies': ({ lbb }, { ontvangenOp }, { feit, vandaag }) =>
    bezwaarTegenHervatting(aanwezig(lbb, 'lbb'), ontvangenOp, vandaag) ??
    aanvaard({ type: 'lbb-termijn-hervat', ...feit, ontvangenOp }),
  'verleng-advies': ({ lbb }, { aangekondigdOp, dagen }, { feit, vandaag }) =>
    bezwaarTegenVerlenging(aanwezig(lbb, 'lbb'), { aangekondigdOp, dagen }, vandaag) ??
    aanvaard({ type: 'lbb-termijn-verlengd', ...feit, verlenging: { aangekondigdOp, dagen } }),
  'stel-uitputting-vast': ({ lbb }, _opdracht, { feit, vandaag }) =>
    bezwaarTegenUitputting(aanwezig(lbb, 'lbb'), vandaag) ?? aanvaard({ type: 'bibob-opschorting-uitgeput', ...feit }),
  'ontvang-advies': ontvangAdvies,
  'hergebruik-advies': (_toets, { uitToetsId, advies, nieuweFeiten }, { feit, vandaag }) =>
    bezwaarTegenHergebruik(advies, nieuweFeiten, vandaag) ??
    aanvaard({
      type: 'lbb-advies-hergebruikt',
      ...feit,
      advies: { ...advies, hergebruik: { uitToetsId, nieuweFeiten } },
    }),
  vergewis: (_toets, { antwoorden }, { feit }) => {
    const draagtConclusie = antwoorden.every(({ inOrde }) => inOrde);
    const vergewissing = { antwoorden, draagtConclusie, ...feit };
    return bezwaarTegenVergewissing(antwoorden) ?? aanvaard({ type: 'bibob-advies-getoetst', ...feit, vergewissing });
  },
};
