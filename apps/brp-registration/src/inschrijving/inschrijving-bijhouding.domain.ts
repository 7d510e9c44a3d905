import { aanvaard, geweigerd, isGeweigerd, wettelijkeDag, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import { nieuwSlot } from './behandelslot.domain.js';
import { teBeslissen, toetsCorrectie } from './correctie.domain.js';
import type {
  BeslisCorrectie,
  Feit,
  Inschrijvingsgebeurtenis,
  Inschrijvingsopdracht,
  NeemTerug,
  StelCorrectieVoor,
  VerzendOverzicht,
} from './inschrijving-opdracht.domain.js';
import { isIn } from './inschrijving-regels.domain.js';
import type { Ingeschreven, Inschrijving, Voltooid } from './inschrijving-toestand.domain.js';
import { gekomenSignalen, slotVerlopen } from './inschrijving-wekker.domain.js';

type Uitkomst = Gevolg<Inschrijvingsgebeurtenis>;
type NaInschrijving = Ingeschreven | Voltooid;

const feit = ({ nu, actor }: Opdrachtcontext): Feit => ({ op: nu, door: actor });

/** After the registration, and what goes beside the flow: overview, corrections, closing, lock and clock. Undefined for any other command. */
export function decideBijhouding(
  inschrijving: Inschrijving,
  opdracht: Inschrijvingsopdracht,
  context: Opdrachtcontext,
): Uitkomst | undefined {
  switch (opdracht.soort) {
    case 'neem-in-behandeling':
      return aanvaard({ type: 'inschrijving-in-behandeling-genomen', ...feit(context), slot: nieuwSlot(context) });
    case 'geef-vrij':
      return inschrijving.slot === undefined
        ? geweigerd('niet-in-behandeling', 'Niemand heeft deze inschrijving in behandeling.')
        : aanvaard({ type: 'inschrijving-vrijgegeven', ...feit(context) });
    case 'verstrijk':
      return verstrijk(inschrijving, context);
    case 'meld-betalerwissel':
      return meldBetalerwissel(inschrijving, context);
    case 'sluit-af':
      return sluitAf(inschrijving, context);
    default:
      return isIn(inschrijving, 'ingeschreven', 'voltooid')
        ? naInschrijving(inschrijving, opdracht, context)
        : undefined;
  }
}

function verstrijk(inschrijving: Inschrijving, context: Opdrachtcontext): Uitkomst {
  const signalen = gekomenSignalen(inschrijving, context.nu);
  if (signalen.length > 0) return aanvaard({ type: 'inschrijving-tijdstip-gekomen', ...feit(context), signalen });
  return slotVerlopen(inschrijving, context.nu)
    ? aanvaard({ type: 'inschrijving-vrijgegeven', ...feit(context) })
    : geweigerd('nog-niet-zover', 'Er is geen tijdstip gekomen.');
}

/** One open signal is enough, however often it is told: `signaal-staat-al-open`. */
function meldBetalerwissel({ signalen }: Inschrijving, context: Opdrachtcontext): Uitkomst {
  return signalen.some(({ soort }) => soort === 'betaler-gewisseld')
    ? geweigerd('signaal-staat-al-open', 'Dit signaal staat al open.')
    : aanvaard({ type: 'inschrijving-betalerwissel-gemeld', ...feit(context) });
}

function naInschrijving(
  inschrijving: NaInschrijving,
  opdracht: Inschrijvingsopdracht,
  context: Opdrachtcontext,
): Uitkomst | undefined {
  if (opdracht.soort === 'neem-terug') return neemTerug(inschrijving, opdracht, context);
  if (opdracht.soort === 'verzend-overzicht') return verzendOverzicht(inschrijving, opdracht, context);
  if (opdracht.soort === 'stel-correctie-voor') return stelCorrectieVoor(inschrijving, opdracht, context);
  return opdracht.soort === 'beslis-correctie' ? beslisCorrectie(inschrijving, opdracht, context) : undefined;
}

/** Not once the person was told (`overzicht-al-verzonden`) or while a correction waits (`correctie-loopt`); the machine: not after the number. */
function neemTerug(
  { indiening, overzichtVerzondenOp, correcties }: NaInschrijving,
  { reden }: NeemTerug,
  context: Opdrachtcontext,
): Uitkomst {
  if (overzichtVerzondenOp !== undefined)
    return geweigerd('overzicht-al-verzonden', 'De persoon kreeg het overzicht al; corrigeer de inschrijving.');
  return correcties.some(({ status }) => status === 'voorgesteld')
    ? geweigerd('correctie-loopt', 'Er ligt nog een correctie ter goedkeuring.')
    : aanvaard({ type: 'inschrijving-teruggenomen', ...feit(context), reden, betreft: indiening.volgnummer });
}

/** Refusals: `overzicht-al-verzonden`, `dag-in-de-toekomst`, `voor-de-inschrijving`. */
function verzendOverzicht(inschrijving: NaInschrijving, { op }: VerzendOverzicht, context: Opdrachtcontext): Uitkomst {
  if (inschrijving.overzichtVerzondenOp !== undefined)
    return geweigerd('overzicht-al-verzonden', 'Het overzicht is al verzonden (Wet BRP art. 2.54).');
  if (op > wettelijkeDag(context.nu))
    return geweigerd('dag-in-de-toekomst', 'Het overzicht is nog niet verzonden.', [
      { veld: 'verzondenOp', regel: 'niet na vandaag' },
    ]);
  if (op < inschrijving.ingeschrevenPer)
    return geweigerd('voor-de-inschrijving', 'Het overzicht volgt op de inschrijving.', [
      { veld: 'verzondenOp', regel: 'niet voor de dag van inschrijving' },
    ]);
  return aanvaard({ type: 'inschrijving-overzicht-verzonden', ...feit(context), verzondenOp: op });
}

function stelCorrectieVoor(
  { correcties, versie }: NaInschrijving,
  { voorstel, bezwaar }: StelCorrectieVoor,
  context: Opdrachtcontext,
): Uitkomst {
  const correctie = {
    ...voorstel,
    volgnummer: versie + 1,
    voorgesteldDoor: context.actor,
    status: 'voorgesteld',
  } as const;
  return (
    bezwaar ??
    toetsCorrectie(voorstel, correcties) ??
    aanvaard({ type: 'inschrijving-correctie-voorgesteld', ...feit(context), correctie })
  );
}

function beslisCorrectie(
  { correcties }: NaInschrijving,
  { correctie, besluit, motivering }: BeslisCorrectie,
  context: Opdrachtcontext,
): Uitkomst {
  const gevonden = teBeslissen(correcties, correctie, context.actor);
  if ('soort' in gevonden && isGeweigerd(gevonden)) return gevonden;
  return aanvaard({ type: `inschrijving-correctie-${besluit}`, ...feit(context), betreft: correctie, motivering });
}

/** Closed once the person has the overview and nothing waits: `overzicht-ontbreekt`, `correctie-loopt`. */
function sluitAf(inschrijving: Inschrijving, context: Opdrachtcontext): Uitkomst | undefined {
  if (!isIn(inschrijving, 'voltooid')) return undefined;
  if (inschrijving.overzichtVerzondenOp === undefined)
    return geweigerd('overzicht-ontbreekt', 'Stuur eerst het overzicht aan de persoon (Wet BRP art. 2.54).');
  return inschrijving.correcties.some(({ status }) => status === 'voorgesteld')
    ? geweigerd('correctie-loopt', 'Er ligt nog een correctie ter goedkeuring.')
    : aanvaard({ type: 'inschrijving-afgesloten', ...feit(context) });
}
