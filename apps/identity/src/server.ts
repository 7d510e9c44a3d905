import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Provider } from 'oidc-provider';
import type { IdentityConfig } from './config.js';
import { openGeheimen, type Geheimen } from './geheimen.js';
import { inlogscherm, sendPage } from './inlogscherm.js';
import { foutpagina, OPMAAK } from './paginas.js';
import { createProvider } from './provider.js';

/** How long a running request may take to end before stopping breaks it off. */
const LONGEST_GOODBYE_MS = 3_000;

export interface RunningIdentity {
  readonly luistert: string;
  readonly issuer: string;
  /** Stops listening, lets running requests end, closes idle connections. */
  stop(): Promise<void>;
}

/** Headers of the NL API Design Rules' security module that fit an HTML login as well. */
function setSecurityHeaders(response: ServerResponse, https: boolean): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  if (https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

async function answer(
  provider: Provider,
  geheimen: Geheimen,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/health/live' || path === '/health/ready') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
  } else if (path === '/opmaak.css') {
    response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(OPMAAK);
  } else if (path.startsWith('/inloggen/')) {
    await inlogscherm(provider, geheimen.wachtwoorden, request, response);
  } else {
    await provider.callback()(request, response);
  }
}

/**
 * Starts the provider and resolves when it answers. The issuer is the configured one or else the address it listens on, so
 * that port 0 works. `report` receives unexpected errors (class and message only, no request data).
 */
export async function startIdentity(config: IdentityConfig, report: (error: Error) => void): Promise<RunningIdentity> {
  const geheimen = await openGeheimen(config.dataFolder);
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(config.port, config.host, resolve);
  });
  const { address, port, family } = server.address() as AddressInfo;
  const luistert = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  const issuer = config.issuer ?? luistert;
  const provider = await createProvider({
    issuer,
    audience: config.audience,
    gatewayRedirect: config.gatewayRedirect,
    geheimen,
  });
  provider.on('server_error', (_context, error) => report(error));
  server.on('request', (request, response) => {
    setSecurityHeaders(response, issuer.startsWith('https:'));
    answer(provider, geheimen, request, response).catch((error: unknown) => {
      report(error instanceof Error ? error : new Error(String(error)));
      if (!response.headersSent) sendPage(response, 500, foutpagina('server_error'));
      else response.destroy();
    });
  });
  return {
    luistert,
    issuer,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), LONGEST_GOODBYE_MS).unref();
      }),
  };
}
