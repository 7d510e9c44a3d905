import fastify, { type FastifyInstance } from 'fastify';
import { brpRoutes } from './brp/brp.routes.js';
import { burgerzakenRoutes } from './burgerzaken/burgerzaken.routes.js';
import type { SimulatorsConfig } from './config.js';
import { kvkRoutes } from './kvk/kvk.routes.js';
import { justidRoutes } from './justid/justid.routes.js';
import { lbbRoutes } from './lbb/lbb.routes.js';
import { partnerRoutes } from './partner/partner.routes.js';
import { Storingen } from './storingen/storingen.js';
import { storingenRoutes } from './storingen/storingen.routes.js';

export interface RunningSimulators {
  readonly luistert: string;
  /** Stops listening, lets running requests end (waiting ones at once), closes idle connections. */
  stop(): Promise<void>;
}

/** Today in the Netherlands, YYYY-MM-DD. */
function vandaag(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date());
}

function createApp(): FastifyInstance {
  const app = fastify({ logger: false, forceCloseConnections: 'idle', exposeHeadRoutes: false });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send({ status: 404, title: 'Niet gevonden', code: 'niet-gevonden' }),
  );
  for (const probe of ['/health/live', '/health/ready']) app.get(probe, () => ({ status: 'ok' }));
  return app;
}

/** Starts all simulated parties in one server and resolves when it answers. */
export async function startSimulators({
  port,
  host,
  jwksUrl,
  herkomsten,
}: SimulatorsConfig): Promise<RunningSimulators> {
  const app = createApp();
  const storingen = new Storingen();
  storingenRoutes(app, storingen);
  await brpRoutes(app, { storingen, vandaag });
  await burgerzakenRoutes(app, { storingen });
  await kvkRoutes(app, { storingen });
  await partnerRoutes(app, { storingen, jwksUrl, herkomsten, klok: () => new Date().toISOString() });
  await lbbRoutes(app, { storingen, vandaag });
  await justidRoutes(app, { storingen, vandaag });
  const luistert = await app.listen({ port, host });
  const stop = async (): Promise<void> => {
    storingen.stop();
    await app.close();
  };
  return { luistert, stop };
}
