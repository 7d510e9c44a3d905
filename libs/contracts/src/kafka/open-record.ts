import { MAX_EVENT_BYTES } from '../envelope/public-event.js';
import type { UnreadableReason } from './decoded.js';
import { headerNamed, headerTexts, utf8Text } from './headers.js';
import type { IncomingMessage } from './kafka-message.js';

/** Attributes by name, and the data if there is any; nothing is checked yet. */
export interface OpenedRecord {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  readonly hasData: boolean;
}

export type Opened =
  | { readonly opened: OpenedRecord }
  | { readonly reason: UnreadableReason; readonly attributes?: OpenedRecord['attributes'] };

type Json = Readonly<Record<string, unknown>>;

/**
 * Opens a record with a value in either mode of the Kafka protocol binding: structured when the content type starts with
 * `application/cloudevents`, else binary (attributes in `ce_` headers, data in the value).
 */
export function openRecord(value: Uint8Array | string, message: IncomingMessage): Opened {
  if (byteLength(value) > MAX_EVENT_BYTES) return { reason: 'too-large' };
  const contentType = (headerNamed(message.headers, 'content-type') ?? '').trim().toLowerCase();
  const structured = contentType.startsWith('application/cloudevents');
  const attributes = structured ? {} : binaryAttributes(headerTexts(message.headers), contentType);
  if (!readableFormat(contentType, structured)) return { reason: 'unsupported-format', attributes };
  const text = utf8Text(value);
  if (text === undefined) return { reason: 'not-utf8', attributes };
  const parsed = parseJson(text);
  if (parsed === undefined) return { reason: 'malformed-json', attributes };
  return structured ? openStructured(parsed.json) : { opened: { attributes, data: parsed.json, hasData: true } };
}

function openStructured(json: unknown): Opened {
  if (!isObject(json)) return { reason: 'not-an-object' };
  const attributes = withoutNulls(json);
  const { data } = json;
  const base64 = attributes['data_base64'];
  if (base64 === undefined) return { opened: { attributes, data, hasData: data !== undefined } };
  if (data !== undefined) return { reason: 'data-ambiguous', attributes };
  const text = typeof base64 === 'string' ? utf8Text(Buffer.from(base64, 'base64')) : undefined;
  const parsed = text === undefined ? undefined : parseJson(text);
  if (parsed === undefined) return { reason: 'malformed-json', attributes };
  return { opened: { attributes, data: parsed.json, hasData: true } };
}

/** An attribute that is null is an attribute that is not set (NL GOV profile, names). Our own events have none, and are not copied. */
function withoutNulls(json: Json): Json {
  const names = Object.keys(json);
  if (!names.some((name) => json[name] === null)) return json;
  return Object.fromEntries(names.filter((name) => json[name] !== null).map((name) => [name, json[name]]));
}

/** `ce_` headers under their attribute name; the content type header is the attribute `datacontenttype`. */
function binaryAttributes(headers: Map<string, string>, contentType: string): Json {
  const attributes = [...headers]
    .filter(([name]) => name.startsWith('ce_'))
    .map(([name, value]) => [name.slice(3), value] as const);
  return Object.fromEntries(
    contentType === '' ? attributes : [...attributes, ['datacontenttype', contentType] as const],
  );
}

/** Only JSON in UTF-8 is read; a binary record without content type is taken for JSON. Batches are not defined for Kafka. */
function readableFormat(contentType: string, structured: boolean): boolean {
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8' && charset !== 'us-ascii') return false;
  return structured
    ? mediaType === 'application/cloudevents+json' || mediaType === 'application/cloudevents'
    : isJson(mediaType);
}

/** Whether a media type is JSON, or unsaid. */
export function isJson(mediaType: string): boolean {
  return (
    mediaType === '' || mediaType === 'application/json' || mediaType === 'text/json' || mediaType.endsWith('+json')
  );
}

function byteLength(value: Uint8Array | string): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : value.byteLength;
}

function parseJson(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
