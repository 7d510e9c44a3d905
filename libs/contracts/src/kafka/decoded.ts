import type { FieldFault } from '../envelope/contract-violation.js';
import type { PublicEvent } from '../envelope/public-event.js';
import type { EventDefinition } from '../events/define-event.js';

/** Why a record is no event that we can read. Stable codes; they hold nothing of the content. */
export type UnreadableReason =
  | 'too-large'
  | 'not-utf8'
  | 'unsupported-format'
  | 'malformed-json'
  | 'not-an-object'
  | 'unsupported-specversion'
  | 'missing-attribute'
  | 'invalid-attribute'
  | 'data-ambiguous'
  | 'missing-data'
  | 'invalid-data';

/** Attributes that an unreadable record claims, kept only when each has its exact opaque form: safe to store and show. */
export interface ClaimedIdentity {
  readonly id?: string;
  readonly type?: string;
  readonly subject?: string;
}

/** An event of a type that the catalogue does not know: to be skipped and counted. */
export interface ForeignEvent {
  readonly id: string;
  readonly source: string;
  /** As the sender wrote it: not fit as a metric label. */
  readonly type: string;
  readonly subject?: string;
}

/** A record with its meaning. */
export type Decoded =
  | { readonly kind: 'event'; readonly known: true; readonly event: PublicEvent; readonly definition: EventDefinition }
  | { readonly kind: 'event'; readonly known: false; readonly event: ForeignEvent }
  | { readonly kind: 'tombstone' }
  | {
      readonly kind: 'unreadable';
      readonly reason: UnreadableReason;
      /** Attributes or data fields with the rule they break; empty when the record could not be opened at all. */
      readonly faults: readonly FieldFault[];
      readonly claimed: ClaimedIdentity;
    };
