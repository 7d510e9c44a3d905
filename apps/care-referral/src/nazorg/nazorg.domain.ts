import {
  aanvaard,
  geweigerd,
  plusDagen,
  volgendeToestanden,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { nazorgmomenten, nazorguitkomsten, type Nazorguitkomst } from './nazorglijst.domain.js';

/** One moment of after-care. */
export interface Nazorgmoment {
  readonly code: string;
  readonly dag: Datum;
  /** When the clock made a task of it. */
  readonly taakOp?: string;
  readonly uitkomst?: Nazorguitkomst;
  readonly toelichting?: string;
  readonly vastgelegdOp?: string;
}
/** The after-care of one placement: goes on when the referral itself is done. */
export interface Nazorgplan {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly status: 'lopend' | 'afgerond';
  readonly zorgverwijzingId: Uuid;
  readonly momenten: readonly Nazorgmoment[];
  readonly gewijzigdOp: string;
}
export type Nazorgstatus = Nazorgplan['status'];
export const nazorgstatussen: readonly Nazorgstatus[] = ['lopend', 'afgerond'];

export const nazorgmachine: Toestandsmachine<Nazorgstatus> = {
  naam: 'nazorgplan',
  begin: 'lopend',
  eind: ['afgerond'],
  overgangen: [
    { van: null, opdracht: 'begin', naar: 'lopend' },
    { van: 'lopend', opdracht: 'leg-vast', naar: 'lopend' },
    { van: 'lopend', opdracht: 'leg-vast', naar: 'afgerond' },
  ],
};

export type BeginNazorg = {
  readonly soort: 'begin';
  readonly id: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly ingangsdatum: Datum;
};
export type LegNazorgVast = {
  readonly soort: 'leg-vast';
  readonly moment: string;
  readonly uitkomst: Nazorguitkomst;
  readonly toelichting?: string;
};
export type Nazorgopdracht = BeginNazorg | LegNazorgVast;

type Feit = { readonly op: string; readonly door: string };
export type Nazorggebeurtenis = Feit &
  (
    | {
        readonly type: 'nazorg-begonnen';
        readonly id: Uuid;
        readonly gemeentecode: Gemeentecode;
        readonly zorgverwijzingId: Uuid;
        readonly momenten: readonly { readonly code: string; readonly dag: Datum }[];
      }
    | { readonly type: 'nazorg-moment-bereikt'; readonly moment: string }
    | ({ readonly type: 'nazorg-vastgelegd' } & Omit<LegNazorgVast, 'soort'>)
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `moment-onbekend`, `moment-al-vastgelegd` and `moment-te-vroeg`: how
 * somebody is in three months is not known today, save that nothing more is to be asked.
 */
export function decide(
  plan: Nazorgplan | undefined,
  opdracht: Nazorgopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Nazorggebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(nazorgmachine, plan?.status ?? null, opdracht.soort).length === 0) {
    return geweigerd('overgang-niet-toegestaan', `De nazorg kan dit nu niet: ${opdracht.soort}.`);
  }
  if (opdracht.soort === 'begin') {
    const { id, zorgverwijzingId, ingangsdatum } = opdracht;
    const momenten = nazorgmomenten.map(({ code, naDagen }) => ({ code, dag: plusDagen(ingangsdatum, naDagen) }));
    return aanvaard({ type: 'nazorg-begonnen', ...feit, id, gemeentecode, zorgverwijzingId, momenten });
  }
  const moment = plan?.momenten.find(({ code }) => code === opdracht.moment);
  if (moment === undefined) {
    const velden = [{ veld: 'moment', regel: 'een moment van dit plan' }];
    return geweigerd('moment-onbekend', 'Dit moment hoort niet bij het plan.', velden);
  }
  if (moment.uitkomst !== undefined) return geweigerd('moment-al-vastgelegd', 'Dit moment is al vastgelegd.');
  if (moment.dag > wettelijkeDag(nu) && !nazorguitkomsten[opdracht.uitkomst].eind) {
    return geweigerd('moment-te-vroeg', 'Dit moment komt nog.');
  }
  const { soort: _soort, ...vastgelegd } = opdracht;
  return aanvaard({ type: 'nazorg-vastgelegd', ...feit, ...vastgelegd });
}

/** Moments that the clock has yet to make a task of. */
const teMelden = ({ status, momenten }: Nazorgplan): readonly Nazorgmoment[] =>
  status === 'lopend' ? momenten.filter(({ taakOp, uitkomst }) => taakOp === undefined && uitkomst === undefined) : [];

/** A moment comes with the working day: at six in UTC it is morning here, summer and winter. */
const ochtendVan = (dag: Datum): string => `${dag}T06:00:00.000Z`;

/** When the clock must look at the plan next; undefined when never. */
export function wekkerVan(plan: Nazorgplan): string | undefined {
  return teMelden(plan)
    .map(({ dag }) => ochtendVan(dag))
    .toSorted()[0];
}

/** What follows from the time alone: moments that came become tasks. */
export function bewaakTijd(plan: Nazorgplan, { nu, actor }: Opdrachtcontext): Gevolg<Nazorggebeurtenis> {
  const bereikt = teMelden(plan).filter(({ dag }) => ochtendVan(dag) <= nu);
  return aanvaard(
    ...bereikt.map(({ code: moment }) => ({ type: 'nazorg-moment-bereikt', op: nu, door: actor, moment }) as const),
  );
}

/** The plan after one more event; done when nothing is left to ask. Throws on an event that cannot follow. */
export function evolve(plan: Nazorgplan | undefined, gebeurtenis: Nazorggebeurtenis): Nazorgplan {
  if (gebeurtenis.type === 'nazorg-begonnen') {
    const { id, gemeentecode, zorgverwijzingId, momenten, op } = gebeurtenis;
    return { id, gemeentecode, versie: 1, status: 'lopend', zorgverwijzingId, momenten, gewijzigdOp: op };
  }
  if (plan === undefined) throw new Error(`${gebeurtenis.type} before nazorg-begonnen`);
  const nieuw = { versie: plan.versie + 1, gewijzigdOp: gebeurtenis.op };
  const wijzig = (anders: Partial<Nazorgmoment>) =>
    plan.momenten.map((moment) => (moment.code === gebeurtenis.moment ? { ...moment, ...anders } : moment));
  if (gebeurtenis.type === 'nazorg-moment-bereikt') {
    return { ...plan, ...nieuw, momenten: wijzig({ taakOp: gebeurtenis.op }) };
  }
  const { uitkomst, toelichting, op: vastgelegdOp } = gebeurtenis;
  const momenten = wijzig({ uitkomst, vastgelegdOp, ...(toelichting !== undefined && { toelichting }) });
  const klaar = nazorguitkomsten[uitkomst].eind || momenten.every((moment) => moment.uitkomst !== undefined);
  return { ...plan, ...nieuw, momenten, status: klaar ? 'afgerond' : 'lopend' };
}

/** The outcome that was recorded last; undefined when none was. */
export function laatsteUitkomst({ momenten }: Nazorgplan): Nazorguitkomst | undefined {
  const vastgelegd = momenten.filter(({ vastgelegdOp }) => vastgelegdOp !== undefined);
  const nieuwsteEerst = vastgelegd.toSorted((een, ander) =>
    (een.vastgelegdOp ?? '') < (ander.vastgelegdOp ?? '') ? 1 : -1,
  );
  return nieuwsteEerst[0]?.uitkomst;
}
