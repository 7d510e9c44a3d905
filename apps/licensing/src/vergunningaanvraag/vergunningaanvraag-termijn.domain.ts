import {
  aanvaard,
  duurInWoorden,
  geweigerd,
  plusDuur,
  wettelijkeDag,
  type Datum,
  type Gevolg,
  type Geweigerd,
} from '@schakel/domain';
import type { Aanvraagopschorting, Aanvraagverlenging } from './aanvraagtermijn.domain.js';
import { beslistermijnVan } from './beslistermijn.domain.js';
import type { Aanvraaggebeurtenis, Feit } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { Hervat, SchortOp, StelInGebreke, Verleng } from './vergunningaanvraag-opdracht.domain.js';
import { metMotivering, nietInToekomst, nietVoorOntvangst } from './vergunningaanvraag-regels.domain.js';
import type { OpenAanvraag } from './vergunningaanvraag-toestand.domain.js';

/**
 * Suspends the decision term. The same mark with the same facts changes nothing. Refusals: `opschorting-bestaat`, `dag-in-de-toekomst`,
 * `dag-voor-ontvangst`, `einde-ontbreekt`, `opschorting-onjuist`, `termijn-verstreken`.
 */
export function schortOp(aanvraag: OpenAanvraag, opdracht: SchortOp, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  const { soort: _soort, ...opschorting } = opdracht;
  const eerder = aanvraag.termijnverloop.opschortingen.find(({ kenmerk }) => kenmerk === opdracht.kenmerk);
  if (eerder !== undefined) return zelfde(eerder, opschorting) ? aanvaard() : stelBij(eerder, opdracht, feit);
  return (
    nietVoorOntvangst('van', opdracht.van, aanvraag.termijnverloop.ontvangstdag) ??
    gebeurd(opdracht, wettelijkeDag(feit.op)) ??
    eindeNaBegin(opdracht) ??
    binnenTermijn(aanvraag, opschorting) ??
    aanvaard({ type: 'beslistermijn-opgeschort', ...feit, opschorting })
  );
}

function zelfde(een: Aanvraagopschorting, ander: Aanvraagopschorting): boolean {
  return (
    een.grond === ander.grond &&
    een.van === ander.van &&
    een.tot === ander.tot &&
    een.maximumDagen === ander.maximumDagen
  );
}

/** Only the advice of the LBB changes while it runs: a stop or an extension makes its longest time longer (Wet Bibob art. 31). */
function stelBij(eerder: Aanvraagopschorting, opdracht: SchortOp, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  const { soort: _soort, ...opschorting } = opdracht;
  const advies = eerder.grond === 'bibob-advies' && opdracht.grond === 'bibob-advies';
  if (!advies || eerder.tot !== undefined || eerder.van !== opdracht.van) return bestaat();
  return (
    gebeurd(opdracht, wettelijkeDag(feit.op)) ??
    eindeNaBegin(opdracht) ??
    aanvaard({ type: 'beslistermijn-opgeschort', ...feit, opschorting })
  );
}

function bestaat(): Geweigerd {
  return geweigerd('opschorting-bestaat', 'Onder dit kenmerk is de termijn al opgeschort.');
}

/** Only the time to which an applicant consents lies ahead, and has an end; all other suspensions are recorded as they happen. */
function gebeurd({ grond, van, tot }: SchortOp, vandaag: Datum): Geweigerd | undefined {
  if (grond !== 'schriftelijke-instemming')
    return nietInToekomst('van', van, vandaag) ?? (tot === undefined ? undefined : nietInToekomst('tot', tot, vandaag));
  if (tot !== undefined) return undefined;
  return geweigerd('einde-ontbreekt', 'Instemming met uitstel geldt voor een bepaalde tijd (Awb 4:15 lid 2 onder a).', [
    { veld: 'tot', regel: 'de laatste dag van het uitstel' },
  ]);
}

function eindeNaBegin({ van, tot }: SchortOp): Geweigerd | undefined {
  if (tot === undefined || tot >= van) return undefined;
  return geweigerd('opschorting-onjuist', 'Een opschorting eindigt niet vóór zij begint.', [
    { veld: 'tot', regel: 'niet vóór van' },
  ]);
}

/** A term that is over cannot be suspended any more: nothing is left to stand still. */
function binnenTermijn(
  { regeling, termijnverloop }: OpenAanvraag,
  { van }: Aanvraagopschorting,
): Geweigerd | undefined {
  if (van <= beslistermijnVan(regeling, termijnverloop, van).einde) return undefined;
  return geweigerd('termijn-verstreken', 'De beslistermijn was toen al verstreken.');
}

/**
 * Ends a suspension on a day; the same day again changes nothing. Refusals: `opschorting-onbekend`, `opschorting-beeindigd`,
 * `opschorting-onjuist`, `dag-in-de-toekomst`, `aanvulling-hervat-niet`.
 */
export function hervat(
  aanvraag: OpenAanvraag,
  { kenmerk, tot, grond }: Hervat,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  const opschorting = aanvraag.termijnverloop.opschortingen.find((een) => een.kenmerk === kenmerk);
  // To who may not know of it, the suspension of a Bibob-toets is as if it were not there (Wet Bibob art. 28).
  if (opschorting === undefined || (opschorting.grond === 'bibob-advies' && grond !== 'bibob-advies'))
    return geweigerd('opschorting-onbekend', 'Onder dit kenmerk is de termijn niet opgeschort.', [
      { veld: 'kenmerk', regel: 'kenmerk van een opschorting van deze aanvraag' },
    ]);
  if (opschorting.grond === 'aanvulling')
    return geweigerd('aanvulling-hervat-niet', 'Een opschorting om aan te vullen eindigt met de aanvulling.');
  if (opschorting.tot === tot) return aanvaard();
  if (opschorting.tot !== undefined) return geweigerd('opschorting-beeindigd', 'Deze opschorting is al geëindigd.');
  if (tot < opschorting.van)
    return geweigerd('opschorting-onjuist', 'Een opschorting eindigt niet vóór zij begint.', [
      { veld: 'tot', regel: 'niet vóór het begin van de opschorting' },
    ]);
  return (
    nietInToekomst('tot', tot, wettelijkeDag(feit.op)) ??
    aanvaard({ type: 'beslistermijn-hervat', ...feit, kenmerk, tot })
  );
}

/**
 * Extends the term: once, with a reason, made known while it runs, no longer than its rule allows. Refusals: `verlenging-niet-mogelijk`,
 * `al-verlengd`, `motivering-ontbreekt`, `verlenging-te-lang`, `verlenging-te-laat`, `dag-in-de-toekomst`, `dag-voor-ontvangst`, `termijn-verstreken`.
 */
export function verleng(aanvraag: OpenAanvraag, opdracht: Verleng, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  const vandaag = wettelijkeDag(feit.op);
  const { duur, bekendgemaaktOp = vandaag, motivering } = opdracht;
  const verlenging: Aanvraagverlenging = { duur, bekendgemaaktOp, motivering };
  return (
    magVerlengen(aanvraag) ??
    metMotivering(motivering, 'Een verlenging') ??
    nietInToekomst('bekendgemaaktOp', bekendgemaaktOp, vandaag) ??
    nietVoorOntvangst('bekendgemaaktOp', bekendgemaaktOp, aanvraag.termijnverloop.ontvangstdag) ??
    nietTeLang(aanvraag, opdracht) ??
    vroegGenoeg(aanvraag, bekendgemaaktOp) ??
    opTijd(aanvraag, verlenging) ??
    aanvaard({ type: 'beslistermijn-verlengd', ...feit, verlenging })
  );
}

function magVerlengen({ regeling, termijnverloop }: OpenAanvraag): Geweigerd | undefined {
  if (termijnverloop.verlenging !== undefined)
    return geweigerd('al-verlengd', 'De beslistermijn kan één keer worden verlengd.');
  if (regeling.verlenging !== undefined) return undefined;
  return geweigerd('verlenging-niet-mogelijk', 'De beslistermijn van deze soort vergunning kan niet worden verlengd.');
}

function nietTeLang({ regeling, termijnverloop }: OpenAanvraag, { duur }: Verleng): Geweigerd | undefined {
  const maximum = regeling.verlenging?.maximum;
  const vanaf = termijnverloop.ontvangstdag;
  if (maximum === undefined || plusDuur(vanaf, duur) <= plusDuur(vanaf, maximum)) return undefined;
  return geweigerd('verlenging-te-lang', `Verlengen kan met ten hoogste ${duurInWoorden(maximum)}.`, [
    { veld: 'weken', regel: `ten hoogste ${duurInWoorden(maximum)}` },
  ]);
}

/** Whether a day lies within the time after receipt that some rules give for making an extension known. */
export function opTijdBekend({ regeling, termijnverloop }: OpenAanvraag, dag: Datum): boolean {
  const binnen = regeling.verlenging?.bekendTeMakenBinnen;
  return binnen === undefined || dag <= plusDuur(termijnverloop.ontvangstdag, binnen);
}

function vroegGenoeg(aanvraag: OpenAanvraag, dag: Datum): Geweigerd | undefined {
  if (opTijdBekend(aanvraag, dag)) return undefined;
  const binnen = aanvraag.regeling.verlenging?.bekendTeMakenBinnen;
  const tijd = binnen === undefined ? '' : duurInWoorden(binnen);
  return geweigerd('verlenging-te-laat', `Deze termijn kan alleen binnen ${tijd} na ontvangst worden verlengd.`);
}

/** The engine has the last word: it knows the running term with its suspensions. */
function opTijd({ regeling, termijnverloop }: OpenAanvraag, verlenging: Aanvraagverlenging): Geweigerd | undefined {
  const verloop = { ...termijnverloop, verlenging };
  if (beslistermijnVan(regeling, verloop, verlenging.bekendgemaaktOp).verlenging === 'toegepast') return undefined;
  return geweigerd('termijn-verstreken', 'Verlengen kan alleen zolang de beslistermijn loopt.');
}

/** A notice of default is written down as it came, also a premature one: what it is worth shows in the dates. Refusals: `al-in-gebreke-gesteld`, `dag-in-de-toekomst`, `dag-voor-ontvangst`. */
export function stelInGebreke(
  aanvraag: OpenAanvraag,
  { ontvangenOp }: StelInGebreke,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  const vandaag = wettelijkeDag(feit.op);
  const dag = ontvangenOp ?? vandaag;
  const { regeling, termijnverloop } = aanvraag;
  const { ingebrekestellingOp, ontvangstdag } = termijnverloop;
  if (
    ingebrekestellingOp !== undefined &&
    ingebrekestellingOp > beslistermijnVan(regeling, termijnverloop, ingebrekestellingOp).einde
  )
    return geweigerd('al-in-gebreke-gesteld', 'Na afloop van de termijn is al een ingebrekestelling ontvangen.');
  return (
    nietInToekomst('ontvangenOp', dag, vandaag) ??
    nietVoorOntvangst('ontvangenOp', dag, ontvangstdag) ??
    aanvaard({ type: 'in-gebreke-gesteld', ...feit, ontvangenOp: dag })
  );
}

/** What a Bibob-toets says about the decision term: `opschortingVan` of the toets gives it. */
export type Bibobopschorting = Omit<SchortOp, 'soort'> & { readonly grond: 'bibob-advies' };

/**
 * The command that takes over a suspension from a Bibob-toets: the start when it is new, the same mark anew when its longest time changed,
 * the end when that is known now, and nothing when the application has it already or it had ended. Bibob only decides how long the term stands still, never anything else here.
 */
export function opdrachtVoorBibob(
  { termijnverloop }: OpenAanvraag,
  opschorting: Bibobopschorting,
): SchortOp | Hervat | undefined {
  const { kenmerk, tot, maximumDagen } = opschorting;
  const bekend = termijnverloop.opschortingen.find((een) => een.kenmerk === kenmerk);
  if (bekend === undefined) return { soort: 'schort-op', ...opschorting };
  if (bekend.tot !== undefined) return undefined;
  if (bekend.maximumDagen !== maximumDagen) return { soort: 'schort-op', ...opschorting };
  return tot === undefined ? undefined : { soort: 'hervat', kenmerk, tot, grond: 'bibob-advies' };
}
