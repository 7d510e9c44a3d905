import type { Datum, DuurInDagen, Opschorting, Opschortingsgrondcode, Uuid } from '@schakel/domain';

/** A suspension of the decision term, under the mark by which it is ended. */
export interface Aanvraagopschorting extends Opschorting {
  /** Id of what caused it: a request to complete, a Bibob-toets, or of the suspension itself. */
  readonly kenmerk: Uuid;
  /** Day on which it ends at the latest when nothing ends it before: the last day of the time given to complete. */
  readonly uiterlijk?: Datum;
}

/** The grounds that a clerk records directly. Completion has its own commands; the advice of the LBB comes from the Bibob file. */
export const handmatigeGronden = [
  'schriftelijke-instemming',
  'vertraging-aanvrager',
  'overmacht',
  'buitenlandse-instantie',
] as const satisfies readonly Opschortingsgrondcode[];
export type HandmatigeGrond = (typeof handmatigeGronden)[number];

/** The one extension of the term, made known to the applicant with its reason. */
export interface Aanvraagverlenging {
  readonly duur: DuurInDagen;
  readonly bekendgemaaktOp: Datum;
  readonly motivering: string;
}

/** All that happened to the decision term of one application, from which its last day follows. */
export interface Termijnverloop {
  /** Day of receipt; the term runs from the day after. */
  readonly ontvangstdag: Datum;
  readonly opschortingen: readonly Aanvraagopschorting[];
  readonly verlenging?: Aanvraagverlenging;
  /** Day on which a written notice of default was received (Awb 4:17 lid 3). */
  readonly ingebrekestellingOp?: Datum;
}
