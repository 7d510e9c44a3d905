import { isUtf8 } from 'node:buffer';
import type { HeaderValue, IncomingMessage } from './kafka-message.js';

/** Bytes as text, or undefined when they are not UTF-8. A leading byte order mark is dropped. */
export function utf8Text(value: Uint8Array | string): string | undefined {
  if (typeof value !== 'string' && !isUtf8(value)) return undefined;
  const text =
    typeof value === 'string' ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * One header as text, whatever the capitals in its name. Structured mode needs no other than the content type, so that the rest is left
 * as bytes.
 */
export function headerNamed(headers: IncomingMessage['headers'], name: string): string | undefined {
  const exact = headers?.[name];
  if (exact !== undefined) return headerText(exact);
  const other = Object.keys(headers ?? {}).find((given) => given.toLowerCase() === name);
  return other === undefined ? undefined : headerText(headers?.[other]);
}

/**
 * Headers as text under lower-case names. A repeated header counts once, by its last value, as Kafka's own `lastHeader` does; a value
 * that is no UTF-8 counts as absent.
 */
export function headerTexts(headers: IncomingMessage['headers']): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(headers ?? {})) {
    const text = headerText(value);
    if (text !== undefined) texts.set(name.toLowerCase(), text);
  }
  return texts;
}

function headerText(value: HeaderValue): string | undefined {
  if (value === null || value === undefined) return undefined;
  const last = typeof value === 'string' || value instanceof Uint8Array ? value : value.at(-1);
  return last === undefined ? undefined : utf8Text(last);
}
