import { readConfig, serviceConfig, type ServiceConfig } from '@schakel/platform';
import type { Dienst } from '@schakel/service';
import { ChainCoordinationModule } from './chain-coordination.module.js';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';

/** The service as `main.ts` and the specs start it. */
export const dienst: Dienst<ServiceConfig> = {
  ...SERVICE,
  api: API,
  migrations,
  module: (config) => ChainCoordinationModule.with(config),
  leesConfiguratie: (env) => readConfig(serviceConfig, env),
};
