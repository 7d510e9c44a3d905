import { randomBytes, randomFillSync } from 'node:crypto';
import { context, createContextKey, type SpanContext, trace } from '@opentelemetry/api';

const SPAN_IDS = 256;
/** Filled for many ids at once: a call to the generator costs more than the id. */
const spanIdPool = Buffer.allocUnsafe(8 * SPAN_IDS);
let unusedSpanIds = 0;

/** Key under which the running request's id travels with the trace context, for log lines. */
export const REQUEST_ID = createContextKey('schakel.request-id');

/** Reads a W3C `traceparent` (Trace Context level 1, versions 00 to fe); undefined when it is absent or malformed. */
export function parseTraceparent(value: string | undefined): SpanContext | undefined {
  const match =
    value === undefined ? null : /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:$|-)/.exec(value);
  const [, traceId, spanId, flags] = match ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
}

/** Writes a span context as `traceparent`, version 00. */
export function formatTraceparent(span: SpanContext): string {
  return `00-${span.traceId}-${span.spanId}-${(span.traceFlags & 1) === 1 ? '01' : '00'}`;
}

/** The `traceparent` of the work that runs now, to send along or store with an event; undefined outside any span. */
export function currentTraceparent(): string | undefined {
  const span = trace.getSpanContext(context.active());
  return span === undefined || /^0+$/.test(span.traceId) ? undefined : formatTraceparent(span);
}

/** Trace and span id of the work that runs now, lower-case hexadecimal; fresh random ones outside any span (LDV demands both). */
export function currentTrace(): { readonly traceId: string; readonly spanId: string } {
  const span = trace.getSpanContext(context.active());
  if (span !== undefined && !/^0+$/.test(span.traceId)) return { traceId: span.traceId, spanId: span.spanId };
  return { traceId: randomBytes(16).toString('hex'), spanId: newSpanId() };
}

/** A fresh span id, for one more processing-log line within the same trace (LDV: one line per data subject). */
export function newSpanId(): string {
  if (unusedSpanIds === 0) {
    randomFillSync(spanIdPool);
    unusedSpanIds = SPAN_IDS;
  }
  unusedSpanIds -= 1;
  return spanIdPool.toString('hex', unusedSpanIds * 8, unusedSpanIds * 8 + 8);
}
