import { type Datum, type Gemeentecode, beginVanWettelijkeDag } from '@schakel/domain';
import { spoorVan, sporen } from '../zorgverwijzing/spoorregel.domain.js';
import {
  type Spoorvoorstel,
  bezwaarTegenSpoorafwijking,
  stelSpoorVoor,
} from '../zorgverwijzing/spoorvoorstel.domain.js';
import type { Zorgfeiten } from '../zorgverwijzing/zorgfeiten.domain.js';
import { herbeoordelingen } from './herbeoordeling.domain.js';
import type {
  Aanleiding,
  GemaakteAfwijking,
  Herbeoordelingstaak,
  Keuze,
  Signaal,
  Spoorkeuze,
  Weging,
} from './spoorkeuze-toestand.domain.js';
import { vergelijkVoorstellen } from './voorstelverschil.domain.js';

/**
 * What the table says on a day, and what the clock has still to tell.
 * @param eerder the choice before; what was announced for it is not announced again
 */
export function wegingVan(
  feiten: Zorgfeiten,
  dag: Datum,
  gemeentecode: Gemeentecode,
  eerder?: Pick<Spoorkeuze, 'feiten' | 'signalen'>,
): Weging {
  const verteld = (reden: string, moment: Datum) =>
    eerder !== undefined &&
    herbeoordelingen(eerder.feiten, dag, gemeentecode).some((een) => een.reden === reden && een.dag === moment) &&
    !eerder.signalen.some((een) => een.fase === 'aankondiging' && een.reden === reden && een.dag === moment);
  const signalen = herbeoordelingen(feiten, dag, gemeentecode).flatMap(({ reden, dag: moment, vanaf }): Signaal[] => [
    ...(verteld(reden, moment) ? [] : [{ reden, fase: 'aankondiging', op: vanaf, dag: moment } as const]),
    { reden, fase: 'dag', op: moment, dag: moment },
  ]);
  return { voorstel: stelSpoorVoor(feiten, dag, gemeentecode), signalen };
}

/** The signals whose day has come. */
export function teMelden({ signalen }: Pick<Spoorkeuze, 'signalen'>, dag: Datum): readonly Signaal[] {
  return signalen.filter(({ op }) => op <= dag);
}

/** Instant at which the clock must look again; null when it has nothing to tell. */
export function wekkerOp({ status, signalen }: Pick<Spoorkeuze, 'status' | 'signalen'>): string | null {
  const [eerste] = signalen.map(({ op }) => op).sort();
  return status === 'afgesloten' || eerste === undefined ? null : beginVanWettelijkeDag(eerste);
}

/** The task after more reasons: what differs from the choice that holds, and what would on a day that lies ahead. */
export function nieuweTaak(
  keuze: Spoorkeuze,
  nieuw: Spoorvoorstel,
  aanleidingen: readonly Aanleiding[],
): Herbeoordelingstaak {
  const eerdere = keuze.status === 'te-herbeoordelen' ? keuze.taak : undefined;
  const geldend = ('keuze' in keuze ? keuze.keuze?.voorstel : undefined) ?? eerdere?.basis ?? keuze.voorstel;
  const alle = [...(eerdere?.aanleidingen ?? []), ...aanleidingen];
  const [vooruit] = alle.flatMap(({ dag }) => (dag !== undefined && dag > nieuw.dag ? [dag] : [])).sort();
  const straks = vooruit && stelSpoorVoor(keuze.feiten, vooruit, keuze.gemeentecode);
  return {
    aanleidingen: alle,
    basis: geldend,
    verschil: vergelijkVoorstellen(geldend, nieuw),
    ...(straks && { vooruitblik: { dag: straks.dag, verschil: vergelijkVoorstellen(nieuw, straks) } }),
  };
}

/** The departures that may still be under another proposal. */
export function geldigeAfwijkingen(
  afwijkingen: readonly GemaakteAfwijking[],
  voorstel: Spoorvoorstel,
): readonly GemaakteAfwijking[] {
  return afwijkingen.filter((afwijking) => bezwaarTegenSpoorafwijking(afwijking, voorstel) === undefined);
}

/** The choice that a confirmation makes of the proposal and the departures from it. */
export function keuzeVan({ voorstel, afwijkingen }: Spoorkeuze, op: string, door: string): Keuze {
  const afgeweken = (spoor: string) => afwijkingen.find((een) => een.spoor === spoor)?.regel;
  return {
    hoofdregel: afgeweken(spoorVan(voorstel.regel) ?? '') ?? voorstel.regel,
    sporen: sporen.map((spoor) => {
      const regel = afgeweken(spoor);
      const voorgesteld = voorstel.sporen.find((een) => een.spoor === spoor)?.regels.map((een) => een.regel) ?? [];
      return { spoor, regels: regel === undefined ? voorgesteld : [regel], afgeweken: regel !== undefined };
    }),
    voorstel,
    op,
    door,
  };
}
