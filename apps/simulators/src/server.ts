import { readFile } from 'node:fs/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { brpRoutes } from './brp/brp.routes.js';
import { leesPersoonsbestand } from './brp/persoonsbestand.js';
import type { Persoonslijst } from './brp/persoonslijst.js';
import { ConfigError, type SimulatorsConfig } from './config.js';
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

/** The persons of a file. @throws ConfigError with line, column and rule of the first faults; never what stands there */
async function personenUit(pad: string): Promise<readonly Persoonslijst[]> {
  const bestand = await readFile(pad).catch(() => undefined);
  if (bestand === undefined) throw new ConfigError('SCHAKEL_BRP_PERSONEN_FILE moet zijn: een leesbaar bestand.');
  const gelezen = leesPersoonsbestand(bestand);
  if (gelezen.soort === 'personen') return gelezen.personen;
  const eerste = gelezen.fouten.slice(0, 10).map(({ regel, kolom, fout }) => `regel ${regel} ${kolom} ${fout}`);
  throw new ConfigError(`SCHAKEL_BRP_PERSONEN_FILE klopt niet: ${eerste.join('; ')}.`);
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
  brpPersonenbestand,
}: SimulatorsConfig): Promise<RunningSimulators> {
  const app = createApp();
  const storingen = new Storingen();
  storingenRoutes(app, storingen);
  const personen = brpPersonenbestand === undefined ? undefined : await personenUit(brpPersonenbestand);
  await brpRoutes(app, { storingen, vandaag, personen });
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
