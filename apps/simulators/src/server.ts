import { readFile } from 'node:fs/promises';
import type { ServerOptions } from 'node:https';
import fastify, { type FastifyInstance } from 'fastify';
import { brpRoutes } from './brp/brp.routes.js';
import { leesPersoonsbestand } from './brp/persoonsbestand.js';
import type { Persoonslijst } from './brp/persoonslijst.js';
import { burgerzakenRoutes } from './burgerzaken/burgerzaken.routes.js';
import { ConfigError, type GgkTls, type SimulatorsConfig } from './config.js';
import { Ggk, ggkRoutes, type GgkSettings } from './ggk/ggk.routes.js';
import { kvkRoutes } from './kvk/kvk.routes.js';
import { justidRoutes } from './justid/justid.routes.js';
import { lbbRoutes } from './lbb/lbb.routes.js';
import { partnerRoutes } from './partner/partner.routes.js';
import { Storingen } from './storingen/storingen.js';
import { storingenRoutes } from './storingen/storingen.routes.js';

export interface RunningSimulators {
  readonly luistert: string;
  /** Address of `ggk` with mutual TLS, when that was asked for. */
  readonly ggkTls?: string;
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

function createApp(https?: ServerOptions): FastifyInstance {
  const options = { logger: false, forceCloseConnections: 'idle', exposeHeadRoutes: false } as const;
  const app = (https === undefined ? fastify(options) : fastify({ ...options, https })) as FastifyInstance;
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

/** The listener of the gateway that asks for a certificate; which OIN may call is judged per request, so that a refusal is an answer. */
async function startGgkTls(
  { key, cert, ca, oin }: GgkTls,
  host: string,
  ggk: Ggk,
  settings: GgkSettings,
): Promise<{ readonly app: FastifyInstance; readonly adres: string }> {
  const [sleutel, certificaat, vertrouwd] = await Promise.all([readFile(key), readFile(cert), readFile(ca)]);
  const tls = { key: sleutel, cert: certificaat, ca: vertrouwd, requestCert: true, rejectUnauthorized: false };
  const app = createApp(tls);
  await ggkRoutes(app, ggk, { ...settings, oin });
  return { app, adres: await app.listen({ port: 0, host }) };
}

/** Starts all simulated parties in one server and resolves when it answers. */
export async function startSimulators({
  port,
  host,
  jwksUrl,
  herkomsten,
  ggkTls,
  brpPersonenbestand,
}: SimulatorsConfig): Promise<RunningSimulators> {
  const app = createApp();
  const storingen = new Storingen();
  storingenRoutes(app, storingen);
  const personen = brpPersonenbestand === undefined ? undefined : await personenUit(brpPersonenbestand);
  await brpRoutes(app, { storingen, vandaag, personen });
  await burgerzakenRoutes(app, { storingen });
  await kvkRoutes(app, { storingen });
  await partnerRoutes(app, { storingen, jwksUrl, herkomsten, klok: () => new Date().toISOString() });
  await lbbRoutes(app, { storingen, vandaag });
  await justidRoutes(app, { storingen, vandaag });
  const ggk = new Ggk();
  const ggkInstelling = { storingen, klok: () => new Date().toISOString() };
  await ggkRoutes(app, ggk, ggkInstelling);
  const luistert = await app.listen({ port, host });
  const tls = ggkTls && (await startGgkTls(ggkTls, host, ggk, ggkInstelling));
  const stop = async (): Promise<void> => {
    storingen.stop();
    await Promise.all([app.close(), tls?.app.close()]);
  };
  return { luistert, ...(tls && { ggkTls: tls.adres }), stop };
}
