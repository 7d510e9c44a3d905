import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keten, startSystem, type ServiceName, type System, type SystemOptions } from '@schakel/system';
import { runEnvironment } from '@schakel/testing';

/** A system of the spec's own on the shared servers: own databases, topics, keys and users. */
export interface Proefsysteem {
  readonly system: System;
  readonly keten: Keten;
  readonly brokers: readonly string[];
  /** Superuser's address of a service's database: to look past every lock in an assertion. */
  adminUrl(dienst: ServiceName): string;
  /** Everything that the services wrote so far, per service. */
  logs(): Promise<ReadonlyMap<string, string>>;
  stop(): Promise<void>;
}

export interface Proefopties extends Pick<SystemOptions, 'only' | 'env' | 'logLevel'> {
  /** Another way to the shared server, e.g. through a proxy that can be cut. */
  readonly postgresAdminUrl?: string;
}

/** Starts it; services log to files that `logs` reads. */
export async function startProefsysteem(opties: Proefopties = {}): Promise<Proefsysteem> {
  const { run, postgresAdminUrl: gedeeld, kafkaBrokers } = runEnvironment();
  const { postgresAdminUrl = gedeeld, ...rest } = opties;
  const folder = await mkdtemp(join(tmpdir(), 'schakel-e2e-'));
  const logFolder = join(folder, 'logs');
  const prefix = `t${run}.${randomBytes(3).toString('hex')}`;
  const infrastructure = { postgresAdminUrl, kafkaBrokers };
  const opruimen = () => rm(folder, { recursive: true, force: true });
  try {
    const system = await startSystem({ infrastructure, folder, logFolder, prefix, ...rest });
    return {
      system,
      keten: await Keten.van(system),
      brokers: kafkaBrokers,
      adminUrl: (dienst) => {
        const url = new URL(gedeeld);
        url.pathname = new URL(system.database(dienst).appUrl).pathname;
        return url.toString();
      },
      logs: () => leesMap(logFolder),
      stop: async () => {
        await system.stop();
        await opruimen();
      },
    };
  } catch (fout) {
    await opruimen();
    throw fout;
  }
}

async function leesMap(map: string): Promise<ReadonlyMap<string, string>> {
  const namen = await readdir(map);
  return new Map(
    await Promise.all(namen.map(async (naam) => [naam, await readFile(join(map, naam), 'utf8')] as const)),
  );
}
