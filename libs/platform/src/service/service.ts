import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import type { InFlight } from '../http/in-flight.js';
import type { Log } from '../logging/logger.js';
import type { StopOrder } from './stop-order.js';

/** Parts of a running service. */
export interface ServiceParts {
  readonly log: Log;
  readonly inFlight: InFlight;
  readonly stopOrder: StopOrder;
  readonly state: { stopping: boolean };
  readonly port: number;
  readonly host: string;
  readonly drainTimeoutMs: number;
}

/** A service made by `createService`. */
export class Service {
  private stopping: Promise<void> | undefined;

  constructor(
    /** The Nest application, e.g. for `app.connectMicroservice(...)` before `start()` and `app.get(...)` in specs. */
    readonly app: NestFastifyApplication,
    private readonly parts: ServiceParts,
  ) {}

  get log(): Log {
    return this.parts.log;
  }

  /**
   * Starts connected microservices, then listens.
   * @returns the base address for this machine, e.g. `http://127.0.0.1:41234`
   */
  async start(): Promise<string> {
    const { app, parts } = this;
    await app.init();
    await app.startAllMicroservices();
    await app.listen(parts.port, parts.host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const luistert = `http://127.0.0.1:${port}`;
    parts.log.info({ adres: luistert }, 'dienst gestart');
    return luistert;
  }

  /**
   * Stops in order: not ready any more → no new requests → running ones answered → consumers → jobs → writes → relay → database.
   * Safe to call more than once.
   */
  stop(): Promise<void> {
    this.stopping ??= this.stopInOrder();
    return this.stopping;
  }

  private async stopInOrder(): Promise<void> {
    const { app, parts } = this;
    parts.state.stopping = true;
    const server = app.getHttpServer();
    // Stops accepting connections now; those that are open are answered 503 with `Connection: close` by the hook.
    if (server.listening) server.close();
    server.closeIdleConnections();
    if (!(await drained(parts.inFlight, parts.drainTimeoutMs)))
      parts.log.warn({ lopend: parts.inFlight.count }, 'verzoeken afgebroken bij stoppen');
    server.closeAllConnections();
    const failures = await parts.stopOrder.run();
    for (const { name, error } of failures)
      parts.log.error({ onderdeel: name, err: error }, 'onderdeel stopte niet goed');
    await app.close();
    parts.log.info('dienst gestopt');
  }
}

async function drained(inFlight: InFlight, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const done = await Promise.race([inFlight.idle().then(() => true), late]);
  clearTimeout(timer);
  return done;
}
