import {
  aanvaard,
  geweigerd,
  plusDagen,
  volgendeToestanden,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Voorschrift } from '../vergunning/voorschrift.domain.js';

export const nalevingen = ['nageleefd', 'niet-nageleefd', 'niet-beoordeeld'] as const;
/** What was seen of one condition. */
export type Naleving = (typeof nalevingen)[number];

/** A finding on one condition: facts only, no judgement of persons. */
export interface Bevinding {
  readonly nummer: number;
  readonly naleving: Naleving;
  readonly feiten: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vergunningId: Uuid;
  readonly geplandOp: Datum;
  /** The conditions as they stood when the inspection was planned. */
  readonly voorschriften: readonly Voorschrift[];
  readonly gewijzigdOp: string;
}

/** An inspection of a permit: planned, and what was found. */
export type Controle =
  | (Kern & { readonly status: 'gepland' })
  | (Kern & {
      readonly status: 'uitgevoerd';
      readonly uitgevoerdOp: Datum;
      readonly uitgevoerdDoor: string;
      readonly bevindingen: readonly Bevinding[];
    })
  | (Kern & { readonly status: 'vervallen'; readonly reden: string });
export type Controlestatus = Controle['status'];
export const controlestatussen: readonly Controlestatus[] = ['gepland', 'uitgevoerd', 'vervallen'];

export const controlemachine: Toestandsmachine<Controlestatus> = {
  naam: 'controle',
  begin: 'gepland',
  eind: ['uitgevoerd', 'vervallen'],
  overgangen: [
    { van: null, opdracht: 'plan', naar: 'gepland' },
    { van: 'gepland', opdracht: 'verplaats', naar: 'gepland' },
    { van: 'gepland', opdracht: 'leg-bevindingen-vast', naar: 'uitgevoerd' },
    { van: 'gepland', opdracht: 'laat-vervallen', naar: 'vervallen' },
  ],
};

export type Plan = {
  readonly soort: 'plan';
  readonly id: Uuid;
  readonly vergunningId: Uuid;
  readonly geplandOp: Datum;
  readonly voorschriften: readonly Voorschrift[];
};
export type Verplaats = { readonly soort: 'verplaats'; readonly geplandOp: Datum };
export type LegBevindingenVast = {
  readonly soort: 'leg-bevindingen-vast';
  readonly op: Datum;
  readonly bevindingen: readonly Bevinding[];
};
export type LaatVervallen = { readonly soort: 'laat-vervallen'; readonly reden: string };
export type Controleopdracht = Plan | Verplaats | LegBevindingenVast | LaatVervallen;

type Feit = { readonly op: string; readonly door: string };
export type Controlegebeurtenis = Feit &
  (
    | ({ readonly type: 'controle-gepland'; readonly gemeentecode: Gemeentecode } & Omit<Plan, 'soort'>)
    | { readonly type: 'controle-verplaatst'; readonly geplandOp: Datum }
    | { readonly type: 'controle-uitgevoerd'; readonly dag: Datum; readonly bevindingen: readonly Bevinding[] }
    | { readonly type: 'controle-vervallen'; readonly reden: string }
  );

/**
 * The conditions that an inspection on a day looks at: those that must be met by then, and those that always hold.
 */
export function teControleren(voorschriften: readonly Voorschrift[], op: Datum): readonly Voorschrift[] {
  return voorschriften.filter(({ uiterlijk }) => uiterlijk === undefined || uiterlijk <= op);
}

/**
 * The days on which inspections are proposed after a grant with conditions: the day after each due date, and one day for all conditions
 * without one. Each day once, in order.
 */
export function voorgesteldeControledagen(
  voorschriften: readonly Pick<Voorschrift, 'uiterlijk'>[],
  zonderTermijnOp: Datum,
): readonly Datum[] {
  const dagen = voorschriften.map(({ uiterlijk }) =>
    uiterlijk === undefined ? zonderTermijnOp : plusDagen(uiterlijk, 1),
  );
  return [...new Set(dagen)].sort();
}

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `niets-te-controleren`, `dag-voorbij`, `dag-in-de-toekomst`,
 * `bevindingen-onvolledig` (each condition once), `feiten-ontbreken`, `toelichting-ontbreekt`.
 */
export function decide(
  controle: Controle | undefined,
  opdracht: Controleopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Controlegebeurtenis> {
  const feit = { op: nu, door: actor };
  const vandaag = wettelijkeDag(nu);
  if (volgendeToestanden(controlemachine, controle?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      controle === undefined ? 'De controle bestaat nog niet' : `De controle heeft status ${controle.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  switch (opdracht.soort) {
    case 'plan': {
      const { soort: _, ...plan } = opdracht;
      if (plan.voorschriften.length === 0)
        return geweigerd('niets-te-controleren', 'Op deze dag is er geen voorschrift om te controleren.');
      return voorbij(plan.geplandOp, vandaag) ?? aanvaard({ type: 'controle-gepland', ...feit, gemeentecode, ...plan });
    }
    case 'verplaats': {
      const { geplandOp } = opdracht;
      return voorbij(geplandOp, vandaag) ?? aanvaard({ type: 'controle-verplaatst', ...feit, geplandOp });
    }
    case 'leg-bevindingen-vast': {
      const { op: dag, bevindingen } = opdracht;
      const bezwaar = foutInBevindingen(controle?.voorschriften ?? [], opdracht, vandaag);
      return bezwaar ?? aanvaard({ type: 'controle-uitgevoerd', ...feit, dag, bevindingen });
    }
    case 'laat-vervallen': {
      const { reden } = opdracht;
      if (reden.trim().length === 0)
        return geweigerd('toelichting-ontbreekt', 'Leg uit waarom.', [{ veld: 'reden', regel: 'niet leeg' }]);
      return aanvaard({ type: 'controle-vervallen', ...feit, reden });
    }
  }
}

function voorbij(dag: Datum, vandaag: Datum): Geweigerd | undefined {
  if (dag >= vandaag) return undefined;
  return geweigerd('dag-voorbij', 'Deze dag is voorbij.', [{ veld: 'geplandOp', regel: 'vandaag of later' }]);
}

function foutInBevindingen(
  voorschriften: readonly Voorschrift[],
  { op, bevindingen }: LegBevindingenVast,
  vandaag: Datum,
): Geweigerd | undefined {
  if (op > vandaag)
    return geweigerd('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', [
      { veld: 'op', regel: 'uiterlijk vandaag' },
    ]);
  const nodig = voorschriften.map(({ nummer }) => nummer).sort((een, ander) => een - ander);
  const gegeven = bevindingen.map(({ nummer }) => nummer).sort((een, ander) => een - ander);
  if (nodig.join() !== gegeven.join())
    return geweigerd('bevindingen-onvolledig', 'Leg van elk voorschrift één bevinding vast.', [
      { veld: 'bevindingen', regel: 'elk voorschrift één keer' },
    ]);
  const leeg = bevindingen.findIndex(({ feiten }) => feiten.trim().length === 0);
  if (leeg >= 0)
    return geweigerd('feiten-ontbreken', 'Leg vast wat u zag.', [
      { veld: `bevindingen.${leeg}.feiten`, regel: 'niet leeg' },
    ]);
  return undefined;
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(controle: Controle | undefined, gebeurtenis: Controlegebeurtenis): Controle {
  if (gebeurtenis.type === 'controle-gepland') {
    const { type: _, op, door: __, ...kern } = gebeurtenis;
    return { status: 'gepland', versie: 1, ...kern, gewijzigdOp: op };
  }
  if (controle?.status !== 'gepland') throw new Error(`${gebeurtenis.type} outside gepland`);
  const verder = { ...controle, versie: controle.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'controle-verplaatst':
      return { ...verder, geplandOp: gebeurtenis.geplandOp };
    case 'controle-uitgevoerd': {
      const { dag: uitgevoerdOp, door: uitgevoerdDoor, bevindingen } = gebeurtenis;
      return { ...verder, status: 'uitgevoerd', uitgevoerdOp, uitgevoerdDoor, bevindingen };
    }
    case 'controle-vervallen':
      return { ...verder, status: 'vervallen', reden: gebeurtenis.reden };
  }
}

/** The conditions that were not met: why somebody must look at the permit anew. Empty when all was well or not judged. */
export function nietNageleefd(controle: Controle): readonly number[] {
  if (controle.status !== 'uitgevoerd') return [];
  return controle.bevindingen.filter(({ naleving }) => naleving === 'niet-nageleefd').map(({ nummer }) => nummer);
}
