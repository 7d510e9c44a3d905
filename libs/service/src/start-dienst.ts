import type { DynamicModule } from '@nestjs/common';
import { connectEvents, SchakelKafkaServer } from '@schakel/messaging';
import {
  createService,
  runMain,
  runMigrations,
  type MigrationOptions,
  type Service,
  type ServiceConfig,
  type ServiceOptions,
} from '@schakel/platform';

/** A service as `main.ts` and the int specs start it. */
export interface Dienst<C extends ServiceConfig = ServiceConfig> {
  readonly naam: string;
  readonly versie: string;
  readonly api: NonNullable<ServiceOptions['api']>;
  readonly migrations: MigrationOptions['migrations'];
  readonly module: (config: C) => DynamicModule;
  /** Reads the environment: `(env) => readConfig(serviceConfig, env)`, extended with variables of its own. */
  readonly leesConfiguratie: (env: NodeJS.ProcessEnv) => C;
}

/** Makes the service of a configuration: HTTP and consumers are connected, nothing listens yet. Migrates first when it may. */
export async function maakDienst<C extends ServiceConfig>(
  dienst: Dienst<C>,
  config: C,
  extra: Partial<Pick<ServiceOptions, 'log' | 'klok' | 'spanProcessors' | 'host'>> = {},
): Promise<Service> {
  const { naam, versie, api, migrations } = dienst;
  const { SCHAKEL_DATABASE_OWNER_URL: owner } = config;
  if (owner !== undefined) await runMigrations({ url: owner, migrations });
  const service = await createService(dienst.module(config), { name: naam, version: versie, config, api, ...extra });
  connectEvents(service.app, service.app.get(SchakelKafkaServer));
  return service;
}

/** The whole of a service's `main.ts`. */
export async function hoofdprogramma<C extends ServiceConfig>(dienst: Dienst<C>): Promise<void> {
  await runMain(() => maakDienst(dienst, dienst.leesConfiguratie(process.env)));
}
