import { type DynamicModule, Module } from '@nestjs/common';
import { Logger, LoggerModule, type Params, PinoLogger } from 'nestjs-pino';
import { HealthRegistry } from '../health/health-registry.js';
import type { Log } from '../logging/logger.js';
import { safeError } from '../logging/safe-error.js';
import { KLOK, type Klok, systeemKlok } from '../time/clock.js';
import { StopOrder } from './stop-order.js';

/** Injection token of the service's pino log: `@Inject(LOG) private readonly log: Log`. */
export const LOG = Symbol('LOG');

/** No routes: request lines come from our own hook, which knows the route template; pino-http would log the raw URL and headers. */
function loggerParams(log: Log): Params {
  return {
    pinoHttp: { logger: log, autoLogging: false, wrapSerializers: false, serializers: { err: safeError } },
    forRoutes: [],
  };
}

/** What Nest itself logs through from its first line: its own console logger would print errors with all they quote. */
export function nestLogger(log: Log): Logger {
  const params = loggerParams(log);
  return new Logger(new PinoLogger(params), params);
}

/** Provides, in every module: the clock (`KLOK`), the log (`LOG`, and nestjs-pino's `Logger`), `HealthRegistry` and `StopOrder`. */
@Module({})
export class PlatformModule {
  static with(log: Log, klok: Klok = systeemKlok): DynamicModule {
    const providers = [{ provide: KLOK, useValue: klok }, { provide: LOG, useValue: log }, HealthRegistry, StopOrder];
    return {
      module: PlatformModule,
      global: true,
      imports: [LoggerModule.forRoot(loggerParams(log))],
      providers,
      exports: providers,
    };
  }
}
