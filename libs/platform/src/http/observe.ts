import { type Context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../logging/logger.js';
import { remoteContext } from '../telemetry/telemetry.js';
import { REQUEST_ID } from '../telemetry/trace-context.js';

/** Where spans and request lines go. */
export interface Observers {
  readonly log: Log;
  readonly tracer: Tracer;
}

/** Opens the server span; closes it and writes the log line when the response has closed, also when the caller went away. */
export function observe(request: FastifyRequest, reply: FastifyReply, options: Observers, quiet: boolean): Context {
  const started = performance.now();
  const route = request.routeOptions.url ?? '(onbekend)';
  const traceparent = request.headers.traceparent;
  const parent = remoteContext(typeof traceparent === 'string' ? traceparent : undefined);
  const attributes = { 'http.request.method': request.method, 'http.route': route };
  const span = options.tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
  reply.raw.once('close', () => finish(request, reply, options, { started, route, span, quiet }));
  return trace.setSpan(parent, span).setValue(REQUEST_ID, request.id);
}

interface Observation {
  readonly started: number;
  readonly route: string;
  readonly span: Span;
  readonly quiet: boolean;
}

function finish(
  request: FastifyRequest,
  reply: FastifyReply,
  { log }: Observers,
  { started, route, span, quiet }: Observation,
): void {
  const status = reply.raw.statusCode;
  const aborted = !reply.raw.writableFinished;
  span.setAttribute('http.response.status_code', status);
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
  const { traceId, spanId } = span.spanContext();
  const fields = {
    requestId: request.id,
    traceId,
    spanId,
    method: request.method,
    route,
    status,
    ms: Math.round((performance.now() - started) * 10) / 10,
    ...(aborted && { afgebroken: true }),
  };
  if (quiet) log.debug(fields, 'verzoek');
  else log.info(fields, 'verzoek');
}
