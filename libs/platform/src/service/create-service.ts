import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SpanProcessor } from '@opentelemetry/sdk-trace';
import type { FastifyInstance } from 'fastify';
import type { ServiceConfig } from '../config/service-config.js';
import { HealthRegistry } from '../health/health-registry.js';
import { addHealthRoutes } from '../health/health-routes.js';
import { createAdapter, type HttpLimits } from '../http/adapter.js';
import { installHttpRules } from '../http/http-rules.js';
import { InFlight } from '../http/in-flight.js';
import { ProblemFilter } from '../http/problem-filter.js';
import { standardHeaders } from '../http/standard-headers.js';
import { createLog, type Log } from '../logging/logger.js';
import { addOpenApiRoute } from '../openapi/openapi-route.js';
import { API_PREFIX, type OpenApiInfo } from '../openapi/build-openapi.js';
import { startTelemetry } from '../telemetry/telemetry.js';
import type { Klok } from '../time/clock.js';
import { InputPipe } from '../validation/validation-pipe.js';
import { nestLogger, PlatformModule } from './platform.module.js';
import { Service } from './service.js';
import { StopOrder } from './stop-order.js';

/** What a service says about itself. */
export interface ServiceOptions extends HttpLimits {
  /** Name of the app, e.g. `signal-intake`. */
  readonly name: string;
  /** Full SemVer version of the API; its major is the `v1` of the path. */
  readonly version: string;
  readonly config: Pick<ServiceConfig, 'SCHAKEL_HTTP_PORT' | 'SCHAKEL_PUBLIC_URL'> &
    Partial<Pick<ServiceConfig, 'SCHAKEL_LOG_LEVEL' | 'SCHAKEL_OTLP_URL' | 'SCHAKEL_MAX_IN_FLIGHT'>>;
  /** Title and description of the API in Dutch; absent: no `/v1/openapi.json` (a service without an API of its own). */
  readonly api?: Omit<OpenApiInfo, 'name' | 'version' | 'publicUrl'>;
  /** Address to listen on; default all interfaces. */
  readonly host?: string;
  /** Media types beside `application/json` that are parsed as JSON, e.g. `application/cloudevents+json`. */
  readonly jsonTypes?: readonly string[];
  readonly klok?: Klok;
  /** For specs: where log lines and finished spans go. */
  readonly log?: Log;
  readonly spanProcessors?: readonly SpanProcessor[];
  /** Longest time in ms that running requests get when the service stops; default 15,000. */
  readonly drainTimeoutMs?: number;
}

/**
 * Makes a service of a Nest module: routes under `/v1`, the run-time rules of NL API Design Rules 2.2, problem+json for every error,
 * validated input, health, traces, one log line per request and an orderly stop. Nothing listens until `start()`.
 */
export async function createService(module: Type<unknown> | DynamicModule, options: ServiceOptions): Promise<Service> {
  const { name, version, config } = options;
  const log = options.log ?? createLog({ service: name, version, level: config.SCHAKEL_LOG_LEVEL ?? 'info' });
  const telemetry = startTelemetry({
    service: name,
    version,
    otlpUrl: config.SCHAKEL_OTLP_URL,
    ...(options.spanProcessors && { processors: options.spanProcessors }),
  });
  const headers = standardHeaders(version);
  const adapter = createAdapter(headers, options);
  const instance = adapter.getInstance() as unknown as FastifyInstance;
  const inFlight = new InFlight(config.SCHAKEL_MAX_IN_FLIGHT ?? 256);
  const state = { stopping: false };
  installHttpRules(instance, { headers, log, tracer: telemetry.tracer, inFlight, isStopping: () => state.stopping });
  acceptJsonOnly(instance, options.jsonTypes ?? []);
  instance.server.maxConnections = options.maxConnections ?? 4_096;

  const app = await createApp(module, adapter, log, options.klok);
  app.useGlobalFilters(new ProblemFilter(headers, log));
  const stopOrder = app.get(StopOrder);
  stopOrder.register('telemetry', 'telemetry', () => telemetry.stop());
  addHealthRoutes(instance, app.get(HealthRegistry), () => state.stopping, headers);
  if (options.api !== undefined) {
    addOpenApiRoute(app, instance, { ...options.api, name, version, publicUrl: config.SCHAKEL_PUBLIC_URL });
  }
  const { host = '0.0.0.0', drainTimeoutMs = 15_000 } = options;
  return new Service(app, { log, inFlight, stopOrder, state, port: config.SCHAKEL_HTTP_PORT, host, drainTimeoutMs });
}

async function createApp(
  module: Type<unknown> | DynamicModule,
  adapter: FastifyAdapter,
  log: Log,
  klok: Klok | undefined,
): Promise<NestFastifyApplication> {
  @Module({ imports: [PlatformModule.with(log, klok), module] })
  class ServiceModule {}

  const app = await NestFactory.create<NestFastifyApplication>(ServiceModule, adapter, {
    bodyParser: false,
    logger: nestLogger(log),
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX);
  app.useGlobalPipes(new InputPipe());
  return app;
}

/** JSON is the only form of input; Fastify's parser refuses keys that tamper with prototypes. Anything else is 415. */
function acceptJsonOnly(instance: FastifyInstance, jsonTypes: readonly string[]): void {
  instance.removeContentTypeParser('text/plain');
  const parse = instance.getDefaultJsonParser('error', 'error');
  for (const type of jsonTypes) instance.addContentTypeParser(type, { parseAs: 'string' }, parse);
}
