/** One row of an aggregate's state table, written only when the stored version is the one that was read. */
export interface AggregateWrite {
  /** Table name, optionally `schema.table`; lower-case identifiers only. */
  readonly table: string;
  /** Aggregate id (uuid), equal to `row.id`. */
  readonly id: string;
  /** CBS code of the municipality that owns the row, four digits. */
  readonly gemeentecode: string;
  /** Version that was read; 0 inserts. */
  readonly expectedVersion: number;
  /** All columns, including `id`, `gemeentecode` and `versie` (= expected version + number of events). */
  readonly row: Readonly<Record<string, unknown>>;
}

/** The part of a history event that other services may know; becomes one outbox row. */
export interface PublicPart {
  /** CloudEvents type, e.g. `nl.schakel.signalen.signaal-ontvangen.v1`. */
  readonly type: string;
  /** Logical topic, e.g. `signal-intake` (the relay adds the prefix). */
  readonly topic: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Absolute URL of the resource where an authorised reader finds the details. */
  readonly dataref: string;
}

/** One history event: one aggregate version, at most one public event with the same id and `sequence` = `versie`. */
export interface HistoryEntry {
  /** UUID; also the id of the public event. */
  readonly id: string;
  readonly aggregaat: string;
  readonly aggregaatId: string;
  /** From 1, without gaps per aggregate. */
  readonly versie: number;
  /** Private event type, e.g. `signaal-ontvangen`. */
  readonly type: string;
  /** Encrypted JSON, or null when the event carries nothing beyond its type. */
  readonly gegevens: string | null;
  readonly publiek: PublicPart | null;
  readonly gemeentecode: string;
  readonly actor: string;
  readonly doelbinding: string;
  /** UUID of the whole conversation; travels along as `correlationid`. */
  readonly correlatieId: string;
  /** UUID of the event that caused this one. */
  readonly oorzaakId?: string;
  /** Instant of logging, ISO 8601 in UTC. */
  readonly op: string;
  /** W3C trace context of the command. */
  readonly traceparent?: string;
}

/** A row that is only ever inserted (log lines, wrapped keys, jobs). */
export interface InsertRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
  /** True: an existing row stays and the insert counts as done. */
  readonly ignoreConflict?: boolean;
}

/** The answer stored under an `Idempotency-Key`; `scope` names tenant and operation. */
export interface IdempotencyRecord {
  readonly scope: string;
  readonly key: string;
  readonly requestHash: string;
  readonly status: number;
  readonly response: unknown;
  readonly location?: string;
}

/** What one accepted command writes: all of it in one transaction, or nothing. */
export interface Unit {
  readonly aggregates: readonly AggregateWrite[];
  readonly history: readonly HistoryEntry[];
  readonly inserts?: readonly InsertRow[];
  readonly idempotency?: IdempotencyRecord;
}

/** What became of one unit. */
export type CommitResult = Committed | VersionConflict | Duplicate;

export interface Committed {
  readonly kind: 'committed';
}

/** Somebody else wrote first. `current` is the stored version, null when the row does not exist (or may not be seen). */
export interface VersionConflict {
  readonly kind: 'version-conflict';
  readonly table: string;
  readonly id: string;
  readonly expected: number;
  readonly current: number | null;
}

/** The idempotency key was used before: the stored answer. Compare `requestHash` to tell a repeat from a misuse. */
export interface Duplicate {
  readonly kind: 'duplicate';
  readonly requestHash: string;
  readonly status: number;
  readonly response: unknown;
  readonly location: string | null;
}
