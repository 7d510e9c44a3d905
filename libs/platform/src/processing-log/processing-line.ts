import { currentTrace, newSpanId } from '../telemetry/trace-context.js';
import { nieuwId } from '../time/new-id.js';

/** One action on personal data, as Logboek Dataverwerkingen 1.0.0 wants it: one line per action and at most one data subject per line. */
export interface ProcessingAction {
  /** What was done, for people, e.g. `Signaal gelezen`. */
  readonly name: string;
  readonly gemeentecode: string;
  /** URI of the versioned activity in the register of processing activities. */
  readonly activityId: string;
  /** `Unset` also for an empty result or wrong input; `Error` only for a fault of ours. */
  readonly status?: 'Unset' | 'Ok' | 'Error';
  /** ISO instants. */
  readonly start: string;
  readonly end: string;
  readonly system: string;
  readonly version: string;
  readonly actor: string;
  readonly doelbinding: string;
  /** The resource it was about, e.g. `signaal/0198…`. */
  readonly object?: string;
  /** Pseudonyms of the data subjects with their kind (`BSN`, `personeelsnummer` or a URI); never a bare number or name. */
  readonly subjects?: readonly { readonly id: string; readonly type: string }[];
  /** Address of the calling application, when another organisation's system asked. */
  readonly foreignProcessor?: string;
}

/** A row to insert in the transaction of the action itself (a `Unit`'s `inserts`). */
export interface ProcessingInsert {
  readonly table: 'verwerkingslog';
  readonly row: Readonly<Record<string, unknown>>;
}

/**
 * The rows for an action: one when it concerns nobody or one person; for more persons one each, children of a line without subject.
 * The trace of the running request is kept (W3C Trace Context).
 */
export function processingLines(action: ProcessingAction): ProcessingInsert[] {
  const { traceId, spanId } = currentTrace();
  const subjects = action.subjects ?? [];
  const own = newSpanId();
  const [only] = subjects;
  const first = line(action, {
    traceId,
    spanId: own,
    parent: spanId,
    subject: subjects.length === 1 ? only : undefined,
  });
  if (subjects.length <= 1) return [first];
  return [first, ...subjects.map((subject) => line(action, { traceId, spanId: newSpanId(), parent: own, subject }))];
}

interface LineIds {
  readonly traceId: string;
  readonly spanId: string;
  readonly parent: string;
  readonly subject: { readonly id: string; readonly type: string } | undefined;
}

function line(action: ProcessingAction, { traceId, spanId, parent, subject }: LineIds): ProcessingInsert {
  return {
    table: 'verwerkingslog',
    row: {
      id: nieuwId(),
      gemeentecode: action.gemeentecode,
      trace_id: traceId,
      span_id: spanId,
      parent_span_id: parent,
      status: action.status ?? 'Unset',
      name: action.name,
      start_time: Date.parse(action.start),
      end_time: Date.parse(action.end),
      resource_system: action.system,
      resource_version: action.version,
      processing_activity_id: action.activityId,
      data_subject_id: subject?.id ?? null,
      data_subject_id_type: subject?.type ?? null,
      foreign_processor: action.foreignProcessor ?? null,
      actor: action.actor,
      doelbinding: action.doelbinding,
      object: action.object ?? null,
    },
  };
}
