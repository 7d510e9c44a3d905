import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import { waarschuwingenOp } from '../termijnbewaking/termijnbewaking.domain.js';
import {
  BETALER_PER_STATUS,
  TAKEN_PER_STATUS,
  type Bedenktijdtermijn,
  type Betaler,
  type Taakcode,
} from './bedenktijd.data.js';
import { bezwaarTegen, geenTermijn } from './bedenktijd-regels.domain.js';
import { bedenktijdVanaf, lopendeTermijnen, taakBij, volgendeMelddag } from './bedenktijd-klok.domain.js';
import {
  bedenktijdmachine,
  type Bedenktijd,
  type Bedenktijdgebeurtenis,
  type Bedenktijdopdracht,
  type LegMeldingVast,
  type Zet,
} from './bedenktijd-toestand.domain.js';

type Feit = { readonly op: string; readonly door: string };

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `tijdstip-onmogelijk`, `getuige-uitgesloten`, `bedenktijd-al-gehad`
 * (one time), `termijn-geldt-niet`, `bedenktijd-loopt-nog`, `bedenktijd-voorbij` (not extendable), `grond-ontbreekt`,
 * `grond-niet-verlengbaar`, `geen-meldplicht`, `taak-niet-open`.
 * @param termijnen the reflection periods in force; default those of the law as we know it
 */
export function decide(
  bedenktijd: Bedenktijd | undefined,
  opdracht: Bedenktijdopdracht,
  context: Opdrachtcontext,
  termijnen?: readonly Bedenktijdtermijn[],
): Gevolg<Bedenktijdgebeurtenis> {
  const feit = { op: context.nu, door: context.actor };
  if (bedenktijd !== undefined && opdracht.soort === 'rond-taak-af') return rondAf(bedenktijd, opdracht.taak, feit);
  if (bedenktijd !== undefined && opdracht.soort === 'leg-melding-vast') return legVast(bedenktijd, opdracht, feit);
  const naar = volgendeToestanden(bedenktijdmachine, bedenktijd?.status ?? null, opdracht.soort)[0];
  if (naar === undefined) {
    const toestand =
      bedenktijd === undefined ? 'Het spoor bestaat nog niet' : `Het spoor heeft status ${bedenktijd.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'signaleer') {
    const { soort: _, ...inhoud } = opdracht;
    const { gemeentecode } = context;
    return aanvaard<Bedenktijdgebeurtenis>(
      { type: 'bedenktijd-gesignaleerd', ...feit, gemeentecode, ...inhoud },
      ...nieuweTaken([], TAKEN_PER_STATUS.signaal ?? [], feit),
    );
  }
  if (bedenktijd === undefined) throw new Error('the machine lets only a signal come from nothing');
  return verzet(bedenktijd, opdracht as Zet, naar, { feit, termijnen });
}

function verzet(
  bedenktijd: Bedenktijd,
  zet: Zet,
  naar: Bedenktijd['status'],
  { feit, termijnen }: { readonly feit: Feit; readonly termijnen: readonly Bedenktijdtermijn[] | undefined },
): Gevolg<Bedenktijdgebeurtenis> {
  const periode =
    zet.soort === 'begin' ? bedenktijdVanaf(bedenktijd.dublin, wettelijkeDag(zet.op), termijnen) : undefined;
  const bezwaar =
    bezwaarTegen(bedenktijd, zet, feit.op) ?? (zet.soort === 'begin' && !periode ? geenTermijn() : undefined);
  if (bezwaar !== undefined) return bezwaar;
  const { soort: stap, op: gebeurdOp, toelichting, grond } = zet;
  const van = bedenktijd.betaler;
  const betaler = BETALER_PER_STATUS[naar];
  const taken = [...(TAKEN_PER_STATUS[naar] ?? []), ...takenBijWissel(van, betaler)];
  return aanvaard<Bedenktijdgebeurtenis>(
    {
      ...{ type: 'verblijfsstap-vastgelegd', ...feit, stap, naar, gebeurdOp },
      ...(toelichting !== undefined && { toelichting }),
      ...(grond !== undefined && { grond }),
      ...(periode !== undefined && { periode }),
    },
    ...(van === betaler ? [] : [{ type: 'betaler-gewisseld', ...feit, van, naar: betaler } as const]),
    ...nieuweTaken(bedenktijd.taken, taken, feit),
  );
}

function takenBijWissel(van: Betaler, naar: Betaler): readonly Taakcode[] {
  if (van === naar) return [];
  return [
    ...(van === 'rijk-cosm' ? (['einde-cosm-melden'] as const) : []),
    ...(naar === 'gemeente' ? (['brp-inschrijving-regelen'] as const) : []),
  ];
}

/** Each task that is not open already. */
function nieuweTaken(taken: Bedenktijd['taken'], codes: readonly Taakcode[], feit: Feit) {
  const open = new Set(taken.filter(({ afgerond }) => afgerond === undefined).map(({ code }) => code));
  return [...new Set(codes)]
    .filter((code) => !open.has(code))
    .map((taak) => ({ type: 'taak-ontstaan', ...feit, taak }) as const);
}

function legVast(bedenktijd: Bedenktijd, { op }: LegMeldingVast, feit: Feit): Gevolg<Bedenktijdgebeurtenis> {
  const { status, periode, meldingen } = bedenktijd;
  if (status !== 'bedenktijd-lopend' || periode === undefined || volgendeMelddag(bedenktijd) === undefined)
    return geweigerd('geen-meldplicht', 'Er is nu geen meldplicht.');
  if (op < (meldingen.at(-1) ?? periode.ingang) || op > wettelijkeDag(feit.op))
    return geweigerd('tijdstip-onmogelijk', 'Deze dag kan niet.', [
      { veld: 'op', regel: 'niet voor de vorige melding en niet in de toekomst' },
    ]);
  return aanvaard({ type: 'melding-politie-vastgelegd', ...feit, dag: op });
}

function rondAf({ taken }: Bedenktijd, taak: Taakcode, feit: Feit): Gevolg<Bedenktijdgebeurtenis> {
  if (taken.some(({ code, afgerond }) => code === taak && afgerond === undefined))
    return aanvaard({ type: 'taak-afgerond', ...feit, taak });
  return geweigerd('taak-niet-open', 'Deze taak staat niet open.');
}

/** What the clock tells: moments that have come, and the tasks they bring. It ends nothing: that the period is over, a person records. */
export function tijdVerstreken(bedenktijd: Bedenktijd, { nu, actor }: Opdrachtcontext): Gevolg<Bedenktijdgebeurtenis> {
  const feit = { op: nu, door: actor };
  const nieuw = waarschuwingenOp(lopendeTermijnen(bedenktijd), bedenktijd.waarschuwingen, nu);
  const taken = nieuw.flatMap((een) => taakBij(een) ?? []);
  return aanvaard<Bedenktijdgebeurtenis>(
    ...nieuw.map((waarschuwing) => ({ type: 'termijnwaarschuwing-gegeven', ...feit, waarschuwing }) as const),
    ...nieuweTaken(bedenktijd.taken, taken, feit),
  );
}

/** The change of payer among these events, if there is one. */
export function wisseling(gebeurtenissen: readonly Bedenktijdgebeurtenis[]) {
  return gebeurtenissen.find((een) => een.type === 'betaler-gewisseld');
}
