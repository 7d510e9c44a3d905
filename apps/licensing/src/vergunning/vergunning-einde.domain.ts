import { aanvaard, geweigerd, plusDagen, type Datum, type Gevolg } from '@schakel/domain';
import type {
  BeeindigSchorsing,
  Feit,
  Herstel,
  LaatVerlopen,
  Schors,
  StelVervalVast,
  TrekIn,
  Vergunning,
  Vergunninggebeurtenis,
} from './vergunning-toestand.domain.js';
import { uiterlijkeSchorsingsdag, vervalVan } from './vervalregel.domain.js';

type Slotopdracht = Schors | BeeindigSchorsing | TrekIn | StelVervalVast | LaatVerlopen | Herstel;

/** What follows from a command that changes whether the permit holds. */
export function einde(
  vergunning: Vergunning,
  opdracht: Slotopdracht,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Vergunninggebeurtenis> {
  switch (opdracht.soort) {
    case 'schors':
      return schorsen(vergunning, opdracht, feit);
    case 'beeindig-schorsing':
      return aanvaard({ type: 'schorsing-beeindigd', ...feit });
    case 'trek-in':
      return trekIn(vergunning, opdracht, feit);
    case 'stel-verval-vast':
      return vervallen(vergunning, opdracht, feit, vandaag);
    case 'laat-verlopen':
      return verlopen(vergunning, feit, vandaag);
    case 'herstel':
      return aanvaard({ type: 'vergunning-hersteld', ...feit, bezwaarId: opdracht.bezwaarId });
  }
}

/**
 * Suspends by decision, where a rule allows it and no longer. Refusals: `schorsing-zonder-grondslag`, `schorsing-te-lang`,
 * `schorsing-omgekeerd`.
 */
function schorsen(
  { vergunningsoort }: Vergunning,
  { besluitId, van, totEnMet, regels }: Schors,
  feit: Feit,
): Gevolg<Vergunninggebeurtenis> {
  const uiterlijk = uiterlijkeSchorsingsdag(vergunningsoort, van, regels);
  if (uiterlijk === undefined)
    return geweigerd(
      'schorsing-zonder-grondslag',
      'Voor deze soort vergunning is geen grondslag voor schorsing bekend.',
    );
  if (totEnMet < van)
    return geweigerd('schorsing-omgekeerd', 'De schorsing eindigt voor zij begint.', [
      { veld: 'totEnMet', regel: 'niet voor de eerste dag' },
    ]);
  if (totEnMet > uiterlijk)
    return geweigerd('schorsing-te-lang', 'De schorsing duurt langer dan de wet toelaat.', [
      { veld: 'totEnMet', regel: 'binnen de langste duur' },
    ]);
  return aanvaard({ type: 'vergunning-geschorst', ...feit, schorsing: { van, totEnMet, besluitId } });
}

/** Withdraws by decision. Refusal: `dag-voor-verlening`. */
function trekIn({ verleendOp }: Vergunning, { besluitId, per }: TrekIn, feit: Feit): Gevolg<Vergunninggebeurtenis> {
  if (per < verleendOp)
    return geweigerd('dag-voor-verlening', 'Intrekken kan niet voor de dag van verlening.', [
      { veld: 'per', regel: 'niet voor de verlening' },
    ]);
  return aanvaard({ type: 'vergunning-ingetrokken', ...feit, einde: { per, besluitId } });
}

/** Establishes that the permit lapsed by law. Refusals: `verval-zonder-grond`, `nog-niet-vervallen`, `overmacht-niet-uitgesloten`. */
function vervallen(
  vergunning: Vergunning,
  { besluitId, geenOvermacht, regels }: StelVervalVast,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Vergunninggebeurtenis> {
  const verval = vervalVan(vergunning, regels);
  if (verval === undefined)
    return geweigerd('verval-zonder-grond', 'Op deze vergunning loopt geen termijn waarna zij vervalt.');
  if (verval.per > vandaag)
    return geweigerd('nog-niet-vervallen', 'De termijn waarna de vergunning vervalt, loopt nog.');
  if (!geenOvermacht)
    return geweigerd('overmacht-niet-uitgesloten', 'Ga eerst na of er overmacht was.', [
      { veld: 'geenOvermacht', regel: 'vastgesteld door een mens' },
    ]);
  return aanvaard({
    type: 'vergunning-vervallen',
    ...feit,
    einde: { per: verval.per, besluitId, grond: verval.grond },
  });
}

/** Ends a permit of which the last day has passed. Refusal: `nog-geldig`. */
function verlopen({ geldigTotEnMet }: Vergunning, feit: Feit, vandaag: Datum): Gevolg<Vergunninggebeurtenis> {
  if (geldigTotEnMet === undefined || vandaag <= geldigTotEnMet)
    return geweigerd('nog-geldig', 'De geldigheid van deze vergunning is niet verlopen.');
  return aanvaard({ type: 'vergunning-verlopen', ...feit, einde: { per: plusDagen(geldigTotEnMet, 1) } });
}

type Slotgebeurtenis = Extract<
  Vergunninggebeurtenis,
  {
    type:
      | 'vergunning-geschorst'
      | 'schorsing-beeindigd'
      | 'vergunning-ingetrokken'
      | 'vergunning-vervallen'
      | 'vergunning-verlopen'
      | 'vergunning-hersteld';
  }
>;

/** The state after an event that changes whether the permit holds. */
export function sluitAf(verder: Vergunning, gebeurtenis: Slotgebeurtenis): Vergunning {
  const { schorsing: _, einde: __, ...kern } = { schorsing: undefined, einde: undefined, ...verder };
  switch (gebeurtenis.type) {
    case 'vergunning-geschorst':
      return { ...kern, status: 'geschorst', schorsing: gebeurtenis.schorsing };
    case 'schorsing-beeindigd':
    case 'vergunning-hersteld':
      return { ...kern, status: 'van-kracht' };
    case 'vergunning-ingetrokken':
      return { ...kern, status: 'ingetrokken', einde: gebeurtenis.einde };
    case 'vergunning-vervallen':
      return { ...kern, status: 'vervallen', einde: gebeurtenis.einde };
    case 'vergunning-verlopen':
      return { ...kern, status: 'verlopen', einde: gebeurtenis.einde };
  }
}
