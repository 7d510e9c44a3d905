import { wettelijkeDag, type Datum, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import type { Bibobgebeurtenis, Feit } from './bibob-toets-gebeurtenis.domain.js';
import type { Bibobstap } from './bibob-toets-opdracht.domain.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';

/** When a command comes and through whom. */
export interface Moment {
  readonly feit: Feit;
  /** The legal day of the command. */
  readonly vandaag: Datum;
}

type Stapsoort = Bibobstap['soort'];
type Stappen = { readonly [S in Stapsoort]: Extract<Bibobstap, { readonly soort: S }> };

/** The rule of one command, asked only in a state in which the machine allows it. */
export type Stapregel<S extends Stapsoort> = (
  toets: BibobToets,
  opdracht: Stappen[S],
  moment: Moment,
) => Gevolg<Bibobgebeurtenis>;
/** The rule of each of these commands. */
export type Stapregels<S extends Stapsoort = Stapsoort> = { readonly [K in S]: Stapregel<K> };

export function momentVan({ nu, actor }: Opdrachtcontext): Moment {
  return { feit: { op: nu, door: actor }, vandaag: wettelijkeDag(nu) };
}

/** A part that the state holds by the machine. Throws when it does not: that is a bug, not a refusal. */
export function aanwezig<T>(deel: T | undefined, naam: string): T {
  if (deel === undefined) throw new Error(`the toets has no ${naam}`);
  return deel;
}

/** The rule that belongs to a command. */
export function regelVan<S extends Stapsoort>(
  regels: Stapregels,
  soort: S,
): (toets: BibobToets, opdracht: Stappen[S], moment: Moment) => Gevolg<Bibobgebeurtenis> {
  return regels[soort];
}
