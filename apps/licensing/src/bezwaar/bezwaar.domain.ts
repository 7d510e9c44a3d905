import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
  type Datum,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
} from '@schakel/domain';
import { beslis, maakBekend } from './bezwaar-beslissing.domain.js';
import { hoorEnAdviseer, ingevuld, onbetrokken, oordeelOverVerschoonbaarheid } from './bezwaar-horen.domain.js';
import { stelInGebreke, stelUit, verdaag, rondHerstelAf, vraagHerstel } from './bezwaar-termijn.domain.js';
import {
  bezwaarmachine,
  type Bezwaar,
  type Bezwaargebeurtenis,
  type Bezwaaropdracht,
  type Feit,
  type Ontvang,
} from './bezwaar-toestand.domain.js';
import { bezwaartermijnen } from './bezwaartermijnen.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `vier-ogen`, `dag-in-de-toekomst`,
 * `dag-voorbij`, `toelichting-ontbreekt`, `bezwaar-is-tijdig`, `advies-zonder-commissie`, and those of terms and decision.
 * @param bezwaar undefined before receipt
 */
export function decide(
  bezwaar: Bezwaar | undefined,
  opdracht: Bezwaaropdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Bezwaargebeurtenis> {
  const feit = { op: nu, door: actor };
  const vandaag = wettelijkeDag(nu);
  if (volgendeToestanden(bezwaarmachine, bezwaar?.status ?? null, opdracht.soort).length === 0)
    return nietToegestaan(bezwaar, opdracht);
  if (opdracht.soort === 'ontvang') return ontvang(opdracht, { ...feit, gemeentecode }, vandaag);
  if (bezwaar === undefined) return nietToegestaan(bezwaar, opdracht);
  switch (opdracht.soort) {
    case 'wijs-toe': {
      const { behandelaar } = opdracht;
      return onbetrokken(bezwaar, behandelaar) ?? aanvaard({ type: 'bezwaar-toegewezen', ...feit, behandelaar });
    }
    case 'oordeel-over-verschoonbaarheid':
      return oordeelOverVerschoonbaarheid(bezwaar, opdracht, feit);
    case 'vraag-herstel':
      return vraagHerstel(opdracht, feit, vandaag);
    case 'rond-herstel-af':
      return rondHerstelAf(bezwaar, opdracht, feit, vandaag);
    case 'verdaag':
      return verdaag(bezwaar, opdracht, feit, vandaag);
    case 'stel-uit':
      return stelUit(bezwaar, opdracht, feit, vandaag);
    case 'stel-in-gebreke':
      return stelInGebreke(bezwaar, opdracht.ontvangenOp, feit, vandaag);
    case 'plan-hoorzitting':
    case 'leg-hoorzitting-vast':
    case 'zie-af-van-horen':
    case 'adviseer':
      return hoorEnAdviseer(bezwaar, opdracht, feit, vandaag);
    case 'beslis':
      return beslis(bezwaar, opdracht.beslissing, feit);
    case 'maak-bekend':
      return maakBekend(bezwaar, opdracht.op, feit, vandaag);
    case 'trek-in':
      return aanvaard({ type: 'bezwaar-ingetrokken', ...feit });
  }
}

function nietToegestaan(bezwaar: Bezwaar | undefined, { soort }: Bezwaaropdracht): Geweigerd {
  const toestand =
    bezwaar === undefined ? 'Het bezwaar bestaat nog niet' : `Het bezwaar heeft status ${bezwaar.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${soort} kan dan niet.`);
}

function ontvang(
  { soort: _, ...ontvangst }: Ontvang,
  { gemeentecode, ...feit }: Feit & Pick<Opdrachtcontext, 'gemeentecode'>,
  vandaag: Datum,
): Gevolg<Bezwaargebeurtenis> {
  const { ontvangenOp, gepostOp, besluit, commissie, gronden } = ontvangst;
  const fout = (code: string, uitleg: string, veld: string) => geweigerd(code, uitleg, [{ veld, regel: uitleg }]);
  if (ontvangenOp > vandaag) return fout('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', 'ontvangenOp');
  if (gepostOp !== undefined && gepostOp > ontvangenOp)
    return fout('gepost-na-ontvangst', 'Posten gaat aan ontvangst vooraf.', 'gepostOp');
  const feiten = { ontvangenOp, ...(gepostOp && { gepostOp }), besluit, commissie, herstelrondes: [] };
  const { tijdig } = bezwaartermijnen(feiten, vandaag).tijdigheid;
  const bezwaarTegen = ingevuld(gronden, 'gronden') ?? ingevuld(ontvangst.bezwaarmaker.naam, 'bezwaarmaker.naam');
  return bezwaarTegen ?? aanvaard({ type: 'bezwaar-ontvangen', ...feit, gemeentecode, tijdig, ...ontvangst });
}
