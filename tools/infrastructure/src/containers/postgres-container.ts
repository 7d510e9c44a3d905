import { freePort } from '../embedded/free-port.js';
import { probePostgres } from '../ready.js';
import { type PostgresServer } from '../server.js';
import { ContainerServer, engineHost } from './container-server.js';

/** As the embedded server: enough connections for tests side by side, and silent about the values of failed statements. */
const settings = ['max_connections=300', 'log_error_verbosity=terse', 'log_min_error_statement=panic'];

export interface PostgresContainerOptions {
  password: string;
  preferredPort?: number | undefined;
  /** Name under which the data is kept between runs. */
  keepAs?: string | undefined;
}

/** Starts the official PostgreSQL 18 image (SCHAKEL_POSTGRES_IMAGE names another, for a mirror). */
export async function startPostgresContainer({
  password,
  preferredPort,
  keepAs,
}: PostgresContainerOptions): Promise<PostgresServer> {
  const host = await engineHost();
  const hostPort = await freePort(preferredPort);
  const adminUrl = `postgresql://postgres:${encodeURIComponent(password)}@${host}:${hostPort}/postgres`;
  const server = await ContainerServer.run({
    image: process.env.SCHAKEL_POSTGRES_IMAGE?.trim() || 'postgres:18',
    containerPort: 5432,
    hostPort,
    environment: { POSTGRES_PASSWORD: password, POSTGRES_INITDB_ARGS: '--locale=C --encoding=UTF8', TZ: 'UTC' },
    command: ['postgres', ...settings.flatMap((setting) => ['-c', setting])],
    volume: keepAs ? { source: `schakel-${keepAs}-postgres`, target: '/var/lib/postgresql' } : undefined,
    // The image starts a server for its own set-up first, on the socket only; an answer over TCP comes from the real one.
    probe: () => probePostgres(adminUrl),
  });
  return Object.assign(server, { adminUrl });
}
