import type { EventData } from '../events/define-event.js';

/**
 * A public event in the CloudEvents 1.0 envelope of the NL GOV profile 1.1. Attributes are the flat, lower-case CloudEvents names.
 * Every attribute may be logged by any intermediary, so none may say anything about a person.
 */
export interface PublicEvent<D extends EventData = EventData> {
  readonly specversion: '1.0';
  /** UUID of the event; equal to that of its history row, and kept when the event is sent again. */
  readonly id: string;
  /** `urn:nld:oin:<OIN>:systeem:<service>`: who sends. */
  readonly source: string;
  readonly type: string;
  /** UUID of the aggregate; also the record key. */
  readonly subject: string;
  /** Instant of logging (UTC), not of the fact itself. Always there when we send; a foreign sender may leave it out. */
  readonly time?: string;
  readonly datacontenttype: 'application/json';
  /** Name of the schema of `data`. */
  readonly dataschema: string;
  /** URL of the resource that holds the details; read with the receiver's own token and purpose. */
  readonly dataref: string;
  /** Version of the aggregate after this event: ten digits from `0000000001`, without gaps per subject. */
  readonly sequence: string;
  /** UUID shared by everything that one cause set in motion. */
  readonly correlationid: string;
  /** Id of the event that directly caused this one. */
  readonly causationid?: string;
  /** W3C trace context in which the event was written. */
  readonly traceparent?: string;
  readonly data: D;
}

/** A public event as we send it: the logging time is there. */
export type SentEvent<D extends EventData = EventData> = PublicEvent<D> & { readonly time: string };

/** Highest version that `sequence` can hold: seven digits, so that it can never be mistaken for a number of a person. */
export const MAX_SEQUENCE = 9_999_999;

/** Largest event that every intermediary must forward (CloudEvents 1.0, size limits), in bytes. */
export const MAX_EVENT_BYTES = 64 * 1024;
