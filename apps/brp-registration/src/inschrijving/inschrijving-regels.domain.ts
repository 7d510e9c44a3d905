import { geweigerd, volgendeToestanden, type Geweigerd, type Opdrachtcontext } from '@schakel/domain';
import type { Dubbelstand } from '../dubbelcontrole/dubbelstand.domain.js';
import { vrijVoor } from './behandelslot.domain.js';
import { bestaandeGeboortedatum, type Identiteit } from './bevraging.domain.js';
import type { Inschrijvingsopdracht } from './inschrijving-opdracht.domain.js';
import type { Inschrijving, Inschrijvingsstatus } from './inschrijving-toestand.domain.js';
import { inschrijvingsmachine } from './inschrijvingsmachine.domain.js';
import type { RedenNietInschrijfbaar } from './inschrijvingstoets.domain.js';

type Soort = Inschrijvingsopdracht['soort'];

/** Whether the registration is in one of these states (narrows the type). */
export function isIn<S extends Inschrijvingsstatus>(
  inschrijving: Inschrijving | undefined,
  ...statussen: readonly S[]
): inschrijving is Extract<Inschrijving, { status: S }> {
  return inschrijving !== undefined && statussen.some((status) => status === inschrijving.status);
}

/** Refusal of a command that the machine does not know in this state. */
export function nietToegestaan(inschrijving: Inschrijving | undefined, opdracht: Soort): Geweigerd {
  const toestand =
    inschrijving === undefined
      ? 'De inschrijving bestaat nog niet'
      : `De inschrijving heeft status ${inschrijving.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht} kan dan niet.`);
}

/** What leaves the status as it is, and in which states it may. */
const zonderOvergang: Partial<Record<Soort, readonly Inschrijvingsstatus[]>> = {
  'leg-bewijs-vast': ['ontvangen', 'bevraagd', 'gemeente-bepaald', 'wacht-identiteit', 'aangehouden', 'rni-advies'],
  'verzend-overzicht': ['ingeschreven', 'voltooid'],
  'stel-correctie-voor': ['ingeschreven', 'voltooid'],
  'beslis-correctie': ['ingeschreven', 'voltooid'],
};
const overal: readonly Soort[] = ['neem-in-behandeling', 'geef-vrij', 'verstrijk', 'meld-betalerwissel'];

/** Refuses a command that does not fit the state; the bookkeeping around it (lock, clock) fits every state that is no end. */
export function pastInToestand(inschrijving: Inschrijving | undefined, soort: Soort): Geweigerd | undefined {
  const van = inschrijving?.status ?? null;
  const passend =
    van !== null && overal.includes(soort)
      ? !inschrijvingsmachine.eind.includes(van)
      : van !== null && zonderOvergang[soort] !== undefined
        ? zonderOvergang[soort].includes(van)
        : volgendeToestanden(inschrijvingsmachine, van, soort).length > 0;
  return passend ? undefined : nietToegestaan(inschrijving, soort);
}

/** Commands of a second person or of nobody: a lock of the officer who prepares does not stand in their way. */
const buitenSlot: readonly Soort[] = [
  'stel-vast',
  'zend-terug',
  'beslis-correctie',
  'draag-over',
  'keer-terug',
  'verstrijk',
  'meld-betalerwissel',
];

/** One officer at a time: `in-behandeling-bij-ander`. */
export function vrijVoorOpdracht(
  inschrijving: Inschrijving | undefined,
  soort: Soort,
  context: Opdrachtcontext,
): Geweigerd | undefined {
  return buitenSlot.includes(soort) ? undefined : vrijVoor(inschrijving?.slot, context);
}

/**
 * Whether the BRP may be asked: to be answered before the question goes out, because a question that leads to nothing is a processing
 * without need. Refusals: `overgang-niet-toegestaan`, `in-behandeling-bij-ander`, `identiteit-onjuist`.
 */
export function magBevragen(
  inschrijving: Inschrijving | undefined,
  identiteit: Identiteit,
  context: Pick<Opdrachtcontext, 'nu' | 'actor'>,
): Geweigerd | undefined {
  return (
    pastInToestand(inschrijving, 'leg-bevraging-vast') ??
    vrijVoor(inschrijving?.slot, context) ??
    bestaandeGeboortedatum(identiteit, context.nu)
  );
}

/** A reason that speaks of a fact needs that fact on record: `reden-zonder-grond`. */
export function redenMetGrond(
  inschrijving: Inschrijving,
  reden: RedenNietInschrijfbaar,
  dubbel: Dubbelstand | undefined,
): Geweigerd | undefined {
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
  return reden === 'dubbele-inschrijving' && dubbel?.bevestigd !== true
    ? geweigerd('reden-zonder-grond', 'Een tweede persoon stelde niet vast dat dit een dubbele inschrijving is.')
    : undefined;
}
