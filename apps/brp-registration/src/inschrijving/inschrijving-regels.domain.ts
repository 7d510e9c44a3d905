import { geweigerd, type Geweigerd, type Opdrachtcontext } from '@schakel/domain';
import { bestaandeGeboortedatum, type Identiteit } from './bevraging.domain.js';
import type { Inschrijving, Inschrijvingsopdracht, Inschrijvingsstatus } from './inschrijving-toestand.domain.js';
import type { RedenNietInschrijfbaar } from './inschrijvingstoets.domain.js';

/** Whether the registration is in one of these states (narrows the type). */
export function isIn<S extends Inschrijvingsstatus>(
  inschrijving: Inschrijving | undefined,
  ...statussen: readonly S[]
): inschrijving is Extract<Inschrijving, { status: S }> {
  return inschrijving !== undefined && statussen.some((status) => status === inschrijving.status);
}

/** Refusal of a command that the machine does not know in this state. */
export function nietToegestaan(
  inschrijving: Inschrijving | undefined,
  opdracht: Inschrijvingsopdracht['soort'],
): Geweigerd {
  const toestand =
    inschrijving === undefined
      ? 'De inschrijving bestaat nog niet'
      : `De inschrijving heeft status ${inschrijving.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht} kan dan niet.`);
}

/**
 * Whether the BRP may be asked: to be answered before the question goes out, because a question that leads to nothing is a processing
 * without need. Refusals: `overgang-niet-toegestaan`, `identiteit-onjuist`.
 */
export function magBevragen(
  inschrijving: Inschrijving | undefined,
  identiteit: Identiteit,
  { nu }: Pick<Opdrachtcontext, 'nu'>,
): Geweigerd | undefined {
  return isIn(inschrijving, 'ontvangen', 'bevraagd', 'gemeente-bepaald', 'adres-bepaald')
    ? bestaandeGeboortedatum(identiteit, nu)
    : nietToegestaan(inschrijving, 'leg-bevraging-vast');
}

/** A reason that speaks of a fact needs that fact on record: `reden-zonder-grond`. */
export function redenMetGrond(inschrijving: Inschrijving, reden: RedenNietInschrijfbaar): Geweigerd | undefined {
  const gemeente = 'gemeente' in inschrijving ? inschrijving.gemeente : undefined;
  const uitkomst = 'bevraging' in inschrijving ? inschrijving.bevraging?.uitkomst : undefined;
  if (
    reden === 'andere-gemeente-bevoegd' &&
    (gemeente?.gemeentecode ?? inschrijving.gemeentecode) === inschrijving.gemeentecode
  )
    return geweigerd('reden-zonder-grond', 'Leg eerst vast dat een andere gemeente verantwoordelijk is.');
  const gevonden = (uitkomst ?? 'geen-treffer') !== 'geen-treffer' || gemeente?.regel === 'gemeente-van-inschrijving';
  if (reden === 'reeds-ingeschreven' && !gevonden)
    return geweigerd('reden-zonder-grond', 'De BRP gaf geen treffer; bevraag eerst opnieuw.');
  return undefined;
}
