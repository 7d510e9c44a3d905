import type { Uuid } from '@schakel/domain';
import type { Aanroep } from '@schakel/service';

/** A command on an existing file, by who read this version of it (`If-Match`). */
export interface Bewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** The key under which a creation may be repeated, and what was asked then. */
export interface Idempotentie {
  readonly key: string;
  readonly requestHash: string;
}
