import {
  type Attributes,
  context,
  type Context,
  SpanKind,
  type Span,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanProcessor,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { parseTraceparent } from './trace-context.js';

/** What a service says about its traces. */
export interface TelemetryOptions {
  readonly service: string;
  readonly version: string;
  /** Base address of an OTLP collector (`/v1/traces` is added); absent: trace ids still travel, nothing is exported. */
  readonly otlpUrl?: string | undefined;
  /** Extra receivers of finished spans; specs use them. */
  readonly processors?: readonly SpanProcessor[];
}

/** Running telemetry of one service. */
export interface Telemetry {
  readonly tracer: Tracer;
  /** Sends what is waiting and stops. */
  stop(): Promise<void>;
}

const SCOPE = 'schakel';

/**
 * Starts traces for this process. Spans carry names, routes, codes and counts, never input: attributes are chosen one by one.
 *
 * Processing and decision logs do not go this way: the exporter drops spans when its queue is full, and those logs may lose nothing.
 */
export function startTelemetry(options: TelemetryOptions): Telemetry {
  const processors = [...(options.processors ?? [])];
  if (options.otlpUrl !== undefined) {
    processors.push(
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${options.otlpUrl}/v1/traces` }) }),
    );
  }
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': options.service, 'service.version': options.version }),
    sampler: new ParentBasedSampler({ root: processors.length > 0 ? new AlwaysOnSampler() : new AlwaysOffSampler() }),
    spanLimits: { attributeValueLengthLimit: 256, attributeCountLimit: 32 },
    spanProcessors: processors,
  });
  // Both registrations are once per process; a second service in the same process (a spec) shares them.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return { tracer: provider.getTracer(SCOPE), stop: () => provider.shutdown() };
}

/** The active context with a remote parent taken from a `traceparent`; without one, a context without parent. */
export function remoteContext(traceparent: string | undefined): Context {
  const parent = parseTraceparent(traceparent);
  return parent === undefined ? trace.deleteSpan(context.active()) : trace.setSpanContext(context.active(), parent);
}

/** Ends a span; on failure notes the kind of error only, because messages may hold input. */
export function endSpan(span: Span, error?: unknown): void {
  if (error !== undefined) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : 'onbekend');
  }
  span.end();
}

/**
 * Runs consumer or job work in a span of its own, as a child of the trace that caused it.
 * @param name low-cardinality name, e.g. `verwerk nl.schakel.signalen.signaal-gerouteerd.v1`
 * @param traceparent of the causing event; undefined starts a new trace
 * @param attributes codes and counts only
 */
export function runInSpan<T>(
  name: string,
  traceparent: string | undefined,
  fn: () => Promise<T>,
  attributes: Attributes = {},
): Promise<T> {
  const parent = remoteContext(traceparent);
  const span = trace.getTracer(SCOPE).startSpan(name, { kind: SpanKind.CONSUMER, attributes }, parent);
  return context.with(trace.setSpan(parent, span), async () => {
    try {
      const result = await fn();
      endSpan(span);
      return result;
    } catch (error) {
      endSpan(span, error ?? 'onbekend');
      throw error;
    }
  });
}
