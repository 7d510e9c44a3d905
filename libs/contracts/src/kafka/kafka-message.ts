/** A header value as Kafka clients give it: bytes, text, several of them when the header is repeated, or nothing. */
export type HeaderValue = Uint8Array | string | readonly (Uint8Array | string)[] | null | undefined;

/** The part of a Kafka record that the codec reads; a kafkajs message fits. */
export interface IncomingMessage {
  readonly key?: Uint8Array | string | null;
  readonly value: Uint8Array | string | null | undefined;
  readonly headers?: Readonly<Record<string, HeaderValue>> | undefined;
}

/** A record to send; all text, so that it can wait in an outbox table. */
export interface EncodedMessage {
  readonly key: string;
  readonly value: string;
  readonly headers: Record<string, string>;
}

/** Content type of structured mode (CloudEvents Kafka protocol binding 1.0, §3.3). */
export const STRUCTURED_CONTENT_TYPE = 'application/cloudevents+json; charset=UTF-8';
