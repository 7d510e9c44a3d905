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
    case 'oordeel-over-verschoonbaarheid': {
      const { verschoonbaar, toelichting } = opdracht;
      if (bezwaar.tijdig) return geweigerd('bezwaar-is-tijdig', 'Dit bezwaar kwam op tijd.');
      const bezwaarTegen = onbetrokken(bezwaar, actor) ?? ingevuld(toelichting, 'toelichting');
      return bezwaarTegen ?? aanvaard({ type: 'verschoonbaarheid-beoordeeld', ...feit, verschoonbaar, toelichting });
    }
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
    case 'plan-hoorzitting': {
      const { op: dag } = opdracht;
      if (dag < vandaag) return foutInDag('dag-voorbij', 'Deze dag is voorbij.');
      return onbetrokken(bezwaar, actor) ?? aanvaard({ type: 'hoorzitting-gepland', ...feit, dag });
    }
    case 'leg-hoorzitting-vast': {
      const { op, verslag } = opdracht;
      if (op > vandaag) return foutInDag('dag-in-de-toekomst', 'Deze dag is nog niet geweest.');
      const horen = { vorm: 'gehoord', op, verslag, door: actor } as const;
      const bezwaarTegen = onbetrokken(bezwaar, actor) ?? ingevuld(verslag, 'verslag');
      return bezwaarTegen ?? aanvaard({ type: 'horen-afgerond', ...feit, horen });
    }
    case 'zie-af-van-horen': {
      const { grond, toelichting } = opdracht;
      const horen = { vorm: 'afgezien', grond, toelichting, door: actor } as const;
      const bezwaarTegen = onbetrokken(bezwaar, actor) ?? ingevuld(toelichting, 'toelichting');
      return bezwaarTegen ?? aanvaard({ type: 'horen-afgerond', ...feit, horen });
    }
    case 'adviseer': {
      const { strekking, tekst } = opdracht;
      if (!bezwaar.commissie) return geweigerd('advies-zonder-commissie', 'Voor dit bezwaar is geen commissie.');
      const advies = { strekking, tekst, door: actor };
      const bezwaarTegen = onbetrokken(bezwaar, actor) ?? ingevuld(tekst, 'tekst');
      return bezwaarTegen ?? aanvaard({ type: 'advies-uitgebracht', ...feit, advies });
    }
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

/** Who had a hand in the decision does not hear or advise on the objection, in whatever role (Awb art. 7:5 and 7:13). */
function onbetrokken({ besluit }: Bezwaar, wie: string): Geweigerd | undefined {
  if (!besluit.betrokkenen.includes(wie)) return undefined;
  return geweigerd('vier-ogen', 'Wie aan het besluit werkte, behandelt het bezwaar niet (Awb art. 7:5 en 7:13).');
}

function ingevuld(tekst: string, veld: string): Geweigerd | undefined {
  if (tekst.trim().length > 0) return undefined;
  return geweigerd('toelichting-ontbreekt', 'Vul dit in.', [{ veld, regel: 'niet leeg' }]);
}

function foutInDag(code: string, uitleg: string): Geweigerd {
  return geweigerd(code, uitleg, [{ veld: 'op', regel: uitleg }]);
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
