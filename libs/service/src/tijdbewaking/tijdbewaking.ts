import type { Bronschema } from '@schakel/access';
import type { Gevolg, Opdrachtcontext } from '@schakel/domain';
import type { PoolClient } from 'pg';
import type { Dossiersoort, Dossierstand } from '../uitvoering/dossiersoort.js';
import type { Medegegeven, Medeschrift } from '../uitvoering/uitvoering.js';

/** What the part of a command by clock that writes elsewhere gets to know: as for a command of a person, without a call. */
export type Tijdgegeven<S, G, X> = Omit<Medegegeven<S, G, X>, 'aanroep'>;

/**
 * A kind of file that the clock must look at. Its row says when next, in a clear column that follows from the state: the deadline is a
 * column, so it is written in the transaction of the command that set it and survives every restart.
 */
export interface Tijdbewaking<
  S extends Dossierstand,
  G extends { readonly type: string },
  K extends Bronschema,
  R,
  X = undefined,
> {
  readonly soort: Dossiersoort<S, G, K, R>;
  /** Nullable timestamptz column of the row, with a partial index on what is not null; null while the clock has nothing to do. */
  readonly kolom: string;
  /** Code of the processing activity under which the clock acts. */
  readonly doelbinding: string;
  /** Name in the processing log, in Dutch. */
  readonly naam: string;
  /** What else the rules look at, read in the same transaction, after the file. */
  readonly lees: (client: PoolClient, toestand: S) => Promise<X>;
  /**
   * What follows from the time alone: warnings, an expiry; never a decision about a person. The state after it must give a later moment
   * in `kolom`, or none. A refusal or no event is a bug: the file would be looked at for ever.
   */
  readonly beslis: (toestand: S, context: Opdrachtcontext, extra: X) => Gevolg<G>;
  readonly mede?: (gegeven: Tijdgegeven<S, G, X>) => Promise<Medeschrift> | Medeschrift;
}
