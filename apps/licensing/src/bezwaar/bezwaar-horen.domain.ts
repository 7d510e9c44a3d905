import { aanvaard, geweigerd, type Datum, type Gevolg, type Geweigerd } from '@schakel/domain';
import type {
  Adviseer,
  Bezwaar,
  Bezwaargebeurtenis,
  Feit,
  LegHoorzittingVast,
  OordeelOverVerschoonbaarheid,
  PlanHoorzitting,
  ZieAfVanHoren,
} from './bezwaar-toestand.domain.js';

/** Who had a hand in the decision does not hear or advise on the objection, in whatever role (Awb art. 7:5 and 7:13). */
export function onbetrokken({ besluit }: Bezwaar, wie: string): Geweigerd | undefined {
  if (!besluit.betrokkenen.includes(wie)) return undefined;
  return geweigerd('vier-ogen', 'Wie aan het besluit werkte, behandelt het bezwaar niet (Awb art. 7:5 en 7:13).');
}

/** A text that has to be there. Refusal: `toelichting-ontbreekt`. */
export function ingevuld(tekst: string, veld: string): Geweigerd | undefined {
  if (tekst.trim().length > 0) return undefined;
  return geweigerd('toelichting-ontbreekt', 'Vul dit in.', [{ veld, regel: 'niet leeg' }]);
}

/** A person judges whether lateness is excused (Awb art. 6:11). Refusals: `bezwaar-is-tijdig`, `vier-ogen`, `toelichting-ontbreekt`. */
export function oordeelOverVerschoonbaarheid(
  bezwaar: Bezwaar,
  { verschoonbaar, toelichting }: OordeelOverVerschoonbaarheid,
  feit: Feit,
): Gevolg<Bezwaargebeurtenis> {
  if (bezwaar.tijdig) return geweigerd('bezwaar-is-tijdig', 'Dit bezwaar kwam op tijd.');
  const bezwaarTegen = onbetrokken(bezwaar, feit.door) ?? ingevuld(toelichting, 'toelichting');
  return bezwaarTegen ?? aanvaard({ type: 'verschoonbaarheid-beoordeeld', ...feit, verschoonbaar, toelichting });
}

/**
 * Hearing (Awb art. 7:2–7:7) and the advice of the committee (7:13). Refusals: `vier-ogen`, `dag-voorbij`, `dag-in-de-toekomst`,
 * `toelichting-ontbreekt`, `advies-zonder-commissie`.
 */
export function hoorEnAdviseer(
  bezwaar: Bezwaar,
  opdracht: PlanHoorzitting | LegHoorzittingVast | ZieAfVanHoren | Adviseer,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Bezwaargebeurtenis> {
  const { door } = feit;
  const betrokken = onbetrokken(bezwaar, door);
  if (betrokken !== undefined) return betrokken;
  switch (opdracht.soort) {
    case 'plan-hoorzitting': {
      const { op: dag } = opdracht;
      if (dag < vandaag) return foutInDag('dag-voorbij', 'Deze dag is voorbij.');
      return aanvaard({ type: 'hoorzitting-gepland', ...feit, dag });
    }
    case 'leg-hoorzitting-vast': {
      const { op, verslag } = opdracht;
      if (op > vandaag) return foutInDag('dag-in-de-toekomst', 'Deze dag is nog niet geweest.');
      const horen = { vorm: 'gehoord', op, verslag, door } as const;
      return ingevuld(verslag, 'verslag') ?? aanvaard({ type: 'horen-afgerond', ...feit, horen });
    }
    case 'zie-af-van-horen': {
      const { grond, toelichting } = opdracht;
      const horen = { vorm: 'afgezien', grond, toelichting, door } as const;
      return ingevuld(toelichting, 'toelichting') ?? aanvaard({ type: 'horen-afgerond', ...feit, horen });
    }
    case 'adviseer': {
      const { strekking, tekst } = opdracht;
      if (!bezwaar.commissie) return geweigerd('advies-zonder-commissie', 'Voor dit bezwaar is geen commissie.');
      const advies = { strekking, tekst, door };
      return ingevuld(tekst, 'tekst') ?? aanvaard({ type: 'advies-uitgebracht', ...feit, advies });
    }
  }
}

function foutInDag(code: string, uitleg: string): Geweigerd {
  return geweigerd(code, uitleg, [{ veld: 'op', regel: uitleg }]);
}
