import { context, type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, TraceFlags } from '@opentelemetry/api';
import { type PublicEvent } from '@schakel/contracts';

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const tracer = trace.getTracer('schakel.messaging');

/** Runs a handler in a span that continues the trace in which the event was written (W3C Trace Context). */
export function inTraceOf<T>(event: PublicEvent, traceparent: string | undefined, run: () => Promise<T>): Promise<T> {
  const parent = remoteContext(traceparent ?? event.traceparent);
  const span = tracer.startSpan(
    `verwerk ${event.type}`,
    { kind: SpanKind.CONSUMER, attributes: { 'messaging.system': 'kafka', 'messaging.message.id': event.id } },
    parent,
  );
  return context.with(trace.setSpan(parent, span), async () => {
    try {
      return await run();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The context of a `traceparent` header; the empty one when there is none or it is malformed. */
export function remoteContext(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = pattern.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: parseInt(flags, 16) & TraceFlags.SAMPLED,
    isRemote: true,
  });
}
