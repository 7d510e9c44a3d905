import { aanvaard, geweigerd, plusDuur, wettelijkeDag, type Datum, type Gevolg } from '@schakel/domain';
import type { Betrokkenerol, Vergunningsoortregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import type { Aanvraaggebeurtenis, Feit } from './vergunningaanvraag-gebeurtenis.domain.js';
import type {
  LegBedrijfsgegevensVast,
  LegBetrokkeneVast,
  NoteerRaadpleging,
  WerkStukkenBij,
} from './vergunningaanvraag-opdracht.domain.js';
import { nietInToekomst, onbekendStuk } from './vergunningaanvraag-regels.domain.js';
import {
  RAADPLEGINGSMELDING,
  type Leeftijdscontrole,
  type OpenAanvraag,
  type Raadplegingsnotitie,
} from './vergunningaanvraag-toestand.domain.js';

/** Most persons with one application. */
export const MAX_BETROKKENEN = 100;

/** A consultation that was noted before changes nothing. */
export function noteer(
  aanvraag: OpenAanvraag,
  { raadplegingId, grondslag }: NoteerRaadpleging,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  if (aanvraag.raadplegingen.some((notitie) => notitie.raadplegingId === raadplegingId)) return aanvaard();
  const notitie: Raadplegingsnotitie = {
    raadplegingId,
    melding: RAADPLEGINGSMELDING,
    grondslag,
    genoteerdOp: feit.op,
  };
  return aanvaard({ type: 'aanvraag-geraadpleegd', ...feit, notitie });
}

/** Records how far documents are. Refusal: `stuk-onbekend`. */
export function werkStukkenBij(
  aanvraag: OpenAanvraag,
  { stukken }: WerkStukkenBij,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  return (
    onbekendStuk(Object.keys(stukken), aanvraag.regeling) ?? aanvaard({ type: 'stukken-bijgewerkt', ...feit, stukken })
  );
}

/**
 * Whether a person of this date of birth is old enough for a role under a rule on a day. Who was born on 29 February comes of age on 28
 * February in another year.
 */
export function controleerLeeftijd(
  { minimumleeftijden }: Vergunningsoortregeling,
  rol: Betrokkenerol,
  geboortedatum: Datum,
  op: Datum,
): Leeftijdscontrole {
  const eis = minimumleeftijden.find((minimum) => minimum.rol === rol);
  if (eis === undefined) return { uitkomst: 'geen-eis', op };
  const { jaar, artikel } = eis;
  const oudGenoegVanaf = plusDuur(geboortedatum, { aantal: jaar, eenheid: 'jaren' });
  return { uitkomst: op >= oudGenoegVanaf ? 'voldoet' : 'te-jong', minimum: jaar, artikel, op };
}

/** Records a person with the outcome of the check of age; recorded anew it replaces. Refusals: `dag-in-de-toekomst`, `te-veel-betrokkenen`. */
export function legBetrokkeneVast(
  aanvraag: OpenAanvraag,
  { kenmerk, naam, rol, geboortedatum }: LegBetrokkeneVast,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  const vandaag = wettelijkeDag(feit.op);
  const toekomst = nietInToekomst('geboortedatum', geboortedatum, vandaag);
  if (toekomst) return toekomst;
  const anderen = aanvraag.betrokkenen.filter((betrokkene) => betrokkene.kenmerk !== kenmerk);
  if (anderen.length >= MAX_BETROKKENEN)
    return geweigerd('te-veel-betrokkenen', `Bij een aanvraag horen ten hoogste ${String(MAX_BETROKKENEN)} personen.`);
  const leeftijd = controleerLeeftijd(aanvraag.regeling, rol, geboortedatum, vandaag);
  return aanvaard({ type: 'betrokkene-vastgelegd', ...feit, betrokkene: { kenmerk, naam, rol, leeftijd } });
}

/** Keeps what the Handelsregister said. Refusal: `ander-bedrijf`. */
export function legBedrijfsgegevensVast(
  { aanvrager }: OpenAanvraag,
  { bedrijfsgegevens }: LegBedrijfsgegevensVast,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  if (bedrijfsgegevens.kvkNummer !== aanvrager.kvkNummer)
    return geweigerd('ander-bedrijf', 'Dit zijn niet de gegevens van het bedrijf dat aanvraagt.');
  return aanvaard({ type: 'bedrijfsgegevens-vastgelegd', ...feit, bedrijfsgegevens });
}
