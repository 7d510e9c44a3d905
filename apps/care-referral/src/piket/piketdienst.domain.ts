import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import type { Escalatiedoel } from '../zorgverwijzing/reactietermijnen.domain.js';

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  /** First and last instant of the duty (UTC); the last does not belong to it. */
  readonly van: string;
  readonly tot: string;
  readonly trap: Escalatiedoel;
  /** Subject of who has the duty now. */
  readonly medewerker: string;
  readonly overdrachten: readonly Dienstoverdracht[];
  readonly gewijzigdOp: string;
}
/** One hand-over of a running duty. */
export interface Dienstoverdracht {
  readonly van: string;
  readonly aan: string;
  readonly op: string;
  /** What the next one must know; never about a person by name. */
  readonly notitie: string;
}
/** One duty of the roster. */
export type Piketdienst =
  (Kern & { readonly status: 'gepland' }) | (Kern & { readonly status: 'vervallen'; readonly reden: string });
export type Piketdienststatus = Piketdienst['status'];
export const piketdienststatussen: readonly Piketdienststatus[] = ['gepland', 'vervallen'];

export const piketdienstmachine: Toestandsmachine<Piketdienststatus> = {
  naam: 'piketdienst',
  begin: 'gepland',
  eind: ['vervallen'],
  overgangen: [
    { van: null, opdracht: 'plan', naar: 'gepland' },
    { van: 'gepland', opdracht: 'draag-over', naar: 'gepland' },
    { van: 'gepland', opdracht: 'laat-vervallen', naar: 'vervallen' },
  ],
};

export type PlanDienst = { readonly soort: 'plan'; readonly id: Uuid } & Pick<
  Kern,
  'van' | 'tot' | 'trap' | 'medewerker'
>;
export type DraagDienstOver = { readonly soort: 'draag-over'; readonly aan: string; readonly notitie: string };
export type LaatDienstVervallen = { readonly soort: 'laat-vervallen'; readonly reden: string };
export type Dienstopdracht = PlanDienst | DraagDienstOver | LaatDienstVervallen;

type Feit = { readonly op: string; readonly door: string };
export type Dienstgebeurtenis = Feit &
  (
    | ({ readonly type: 'piketdienst-gepland'; readonly gemeentecode: Gemeentecode } & Omit<PlanDienst, 'soort'>)
    | { readonly type: 'piketdienst-overgedragen'; readonly aan: string; readonly notitie: string }
    | { readonly type: 'piketdienst-vervallen'; readonly reden: string }
  );

/** Longer is no duty but a mistake in a date. */
const LANGSTE_UREN = 72;

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `dienst-onjuist` (not from earlier to later, longer than three
 * days, or already over) and `dienst-voorbij` (a duty that ended is not handed over any more).
 */
export function decide(
  dienst: Piketdienst | undefined,
  opdracht: Dienstopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Dienstgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(piketdienstmachine, dienst?.status ?? null, opdracht.soort).length === 0) {
    return geweigerd('overgang-niet-toegestaan', `De dienst kan dit nu niet: ${opdracht.soort}.`);
  }
  if (opdracht.soort === 'plan') {
    const { soort: _soort, ...plan } = opdracht;
    return periodeKlopt(plan, nu) ?? aanvaard({ type: 'piketdienst-gepland', ...feit, gemeentecode, ...plan });
  }
  if (dienst !== undefined && dienst.tot <= nu) return geweigerd('dienst-voorbij', 'Deze dienst is al voorbij.');
  if (opdracht.soort === 'laat-vervallen') {
    return aanvaard({ type: 'piketdienst-vervallen', ...feit, reden: opdracht.reden });
  }
  const { aan, notitie } = opdracht;
  return aanvaard({ type: 'piketdienst-overgedragen', ...feit, aan, notitie });
}

function periodeKlopt({ van, tot }: Pick<Kern, 'van' | 'tot'>, nu: string): Geweigerd | undefined {
  const regel =
    tot <= van
      ? 'later dan van'
      : Date.parse(tot) - Date.parse(van) > LANGSTE_UREN * 3_600_000
        ? `hoogstens ${String(LANGSTE_UREN)} uur na van`
        : tot <= nu
          ? 'niet al voorbij'
          : undefined;
  return regel === undefined
    ? undefined
    : geweigerd('dienst-onjuist', 'Deze dienst kan zo niet.', [{ veld: 'tot', regel }]);
}

/** The duty after one more event. Throws on an event that cannot follow. */
export function evolve(dienst: Piketdienst | undefined, gebeurtenis: Dienstgebeurtenis): Piketdienst {
  if (gebeurtenis.type === 'piketdienst-gepland') {
    const { type: _type, door: _door, op, ...plan } = gebeurtenis;
    return { ...plan, versie: 1, overdrachten: [], gewijzigdOp: op, status: 'gepland' };
  }
  if (dienst === undefined) throw new Error(`${gebeurtenis.type} before piketdienst-gepland`);
  const nieuw = { versie: dienst.versie + 1, gewijzigdOp: gebeurtenis.op };
  if (gebeurtenis.type === 'piketdienst-vervallen') {
    return { ...dienst, ...nieuw, status: 'vervallen', reden: gebeurtenis.reden };
  }
  const { aan, op, notitie } = gebeurtenis;
  const overdrachten = [...dienst.overdrachten, { van: dienst.medewerker, aan, op, notitie }];
  return { ...dienst, ...nieuw, medewerker: aan, overdrachten };
}
