import {
  type Gevolg,
  type Opdrachtcontext,
  aanvaard,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
} from '@schakel/domain';
import { bezwaarTegenSluiten, VEILIG_THUIS_SPOOR } from '../veilig-thuis/sporensluiting.domain.js';
import { bezwaarTegenSpoorafwijking, stelSpoorVoor } from '../zorgverwijzing/spoorvoorstel.domain.js';
import { foutenInFeiten } from '../zorgverwijzing/zorgfeiten.domain.js';
import { redenenVanWijziging } from './herbeoordeling.domain.js';
import {
  type Spoorkeuze,
  type Spoorkeuzegebeurtenis,
  type Spoorkeuzeopdracht,
  spoorkeuzemachine,
} from './spoorkeuze-toestand.domain.js';
import { keuzeVan, nieuweTaak, teMelden, wegingVan } from './spoorkeuze-weging.domain.js';
import { vergelijkVoorstellen } from './voorstelverschil.domain.js';

type Uitkomst = Gevolg<Spoorkeuzegebeurtenis>;
type Van<S extends Spoorkeuzeopdracht['soort']> = Extract<Spoorkeuzeopdracht, { readonly soort: S }>;

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `feiten-onjuist`, those of `bezwaarTegenSpoorafwijking`,
 * `voorstel-verouderd` (the table says something else today), `geen-eerdere-keuze`, `reden-ontbreekt`, `niets-te-melden`,
 * `veilig-thuis-nooit-enige-spoor`.
 */
export function decide(
  keuze: Spoorkeuze | undefined,
  opdracht: Spoorkeuzeopdracht,
  context: Opdrachtcontext,
): Uitkomst {
  if (volgendeToestanden(spoorkeuzemachine, keuze?.status ?? null, opdracht.soort).length === 0) {
    const toestand = keuze === undefined ? 'De keuze bestaat nog niet' : `De keuze heeft status ${keuze.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'stel-voor') return stelVoor(opdracht, context);
  if (keuze === undefined) throw new Error('the machine lets only a proposal make a choice');
  switch (opdracht.soort) {
    case 'wijzig-feiten':
      return wijzigFeiten(keuze, opdracht, context);
    case 'wijk-af':
      return wijkAf(keuze, opdracht, context);
    case 'bevestig':
      return bevestig(keuze, opdracht, context);
    case 'meld':
      return meld(keuze, opdracht, context);
    case 'sluit-af':
      return sluitAf(keuze, opdracht, context);
  }
}

/** Veilig Thuis is beside another track, never instead of it: `veilig-thuis-nooit-enige-spoor`. */
function sluitAf(keuze: Spoorkeuze, { veiligThuis, opgevolgd }: Van<'sluit-af'>, context: Opdrachtcontext): Uitkomst {
  const bezwaar =
    veiligThuis &&
    bezwaarTegenSluiten([
      { regel: VEILIG_THUIS_SPOOR, opgevolgd: true },
      { regel: keuze.voorstel.regel, opgevolgd: opgevolgd === true },
    ]);
  return bezwaar || aanvaard({ type: 'spoorkeuze-afgesloten', op: context.nu, door: context.actor });
}

function bezwaarTegenFeiten(feiten: Van<'stel-voor'>['feiten'], nu: string) {
  const fouten = foutenInFeiten(feiten, nu);
  return fouten.length === 0 ? undefined : geweigerd('feiten-onjuist', 'De feiten kunnen zo niet kloppen.', fouten);
}

function stelVoor({ soort: _, ...opdracht }: Van<'stel-voor'>, { nu, actor, gemeentecode }: Opdrachtcontext): Uitkomst {
  const bezwaar = bezwaarTegenFeiten(opdracht.feiten, nu);
  const weging = () => wegingVan(opdracht.feiten, wettelijkeDag(nu), gemeentecode);
  return (
    bezwaar ?? aanvaard({ type: 'sporen-voorgesteld', op: nu, door: actor, gemeentecode, ...opdracht, ...weging() })
  );
}

/** New facts give a new proposal; a choice that was confirmed stays, and becomes a task when the table now says otherwise. */
function wijzigFeiten(keuze: Spoorkeuze, { feiten }: Van<'wijzig-feiten'>, { nu, actor }: Opdrachtcontext): Uitkomst {
  const bezwaar = bezwaarTegenFeiten(feiten, nu);
  if (bezwaar) return bezwaar;
  const weging = wegingVan(feiten, wettelijkeDag(nu), keuze.gemeentecode, keuze);
  const feit = { type: 'feiten-gewijzigd', op: nu, door: actor, feiten, ...weging } as const;
  if (keuze.status === 'voorgesteld') return aanvaard(feit);
  const aanleidingen = redenenVanWijziging(keuze.feiten, feiten).map((reden) => ({ reden, op: nu }));
  const taak = nieuweTaak({ ...keuze, feiten }, weging.voorstel, aanleidingen);
  const nodig = keuze.status === 'te-herbeoordelen' || taak.verschil.anders;
  return aanvaard({ ...feit, ...(nodig && { taak }) });
}

function wijkAf(keuze: Spoorkeuze, { soort: _, ...gekozen }: Van<'wijk-af'>, { nu, actor }: Opdrachtcontext): Uitkomst {
  const bezwaar = bezwaarTegenSpoorafwijking(gekozen, keuze.voorstel);
  const eerder = keuze.afwijkingen.some(({ spoor }) => spoor === gekozen.spoor);
  // Who departed earlier may return to what the table says, with a reason too.
  const terug = eerder && bezwaar?.weigering.code === 'geen-afwijking';
  if (bezwaar && !terug) return bezwaar;
  const afwijking = { ...gekozen, op: nu, door: actor };
  const feit = { type: 'van-spoor-afgeweken', op: nu, door: actor, afwijking } as const;
  if (keuze.status === 'voorgesteld') return aanvaard(feit);
  const taak = nieuweTaak(keuze, keuze.voorstel, [{ reden: 'afwijking', op: nu }]);
  return aanvaard({ ...feit, taak });
}

function bevestig(keuze: Spoorkeuze, { besluit, reden }: Van<'bevestig'>, { nu, actor }: Opdrachtcontext): Uitkomst {
  const feit = { type: 'keuze-bevestigd', op: nu, door: actor } as const;
  if (besluit === 'houd-vast') {
    const eerder = 'keuze' in keuze ? keuze.keuze : undefined;
    if (eerder === undefined) return geweigerd('geen-eerdere-keuze', 'Er is nog geen keuze om vast te houden.');
    if (reden === undefined || reden.trim() === '') {
      const velden = [{ veld: 'reden', regel: 'niet leeg' }];
      return geweigerd('reden-ontbreekt', 'Wie bij een eerdere keuze blijft geeft een reden.', velden);
    }
    return aanvaard({ ...feit, keuze: { ...eerder, vastgehouden: { reden, op: nu, door: actor } } });
  }
  const vandaag = stelSpoorVoor(keuze.feiten, wettelijkeDag(nu), keuze.gemeentecode);
  if (vergelijkVoorstellen(keuze.voorstel, vandaag).anders) {
    return geweigerd('voorstel-verouderd', 'De tabel zegt vandaag iets anders; stel eerst opnieuw voor.');
  }
  return aanvaard({ ...feit, keuze: keuzeVan(keuze, nu, actor) });
}

function meld(keuze: Spoorkeuze, { reden }: Van<'meld'>, { nu, actor }: Opdrachtcontext): Uitkomst {
  const dag = wettelijkeDag(nu);
  const nuTeMelden = teMelden(keuze, dag);
  if (reden === undefined && nuTeMelden.length === 0) {
    return geweigerd('niets-te-melden', 'Er is nog niets te melden.');
  }
  const { voorstel } = wegingVan(keuze.feiten, dag, keuze.gemeentecode);
  const signalen = keuze.signalen.filter((signaal) => !nuTeMelden.includes(signaal));
  const aanleidingen = [
    ...nuTeMelden.map((signaal) => ({ reden: signaal.reden, op: nu, dag: signaal.dag })),
    ...(reden === undefined ? [] : [{ reden, op: nu }]),
  ];
  const taak = nieuweTaak(keuze, voorstel, aanleidingen);
  return aanvaard({ type: 'herbeoordeling-gevraagd', op: nu, door: actor, taak, voorstel, signalen });
}
