import { readConfig, serviceConfig, type ServiceConfig } from '@schakel/platform';
import type { Dienst } from '@schakel/service';
import { LicensingModule } from './licensing.module.js';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';

/** The service as `main.ts` and the specs start it. */
export const dienst: Dienst<ServiceConfig> = {
  ...SERVICE,
  api: API,
  migrations,
  module: (config) => LicensingModule.with(config),
  leesConfiguratie: (env) => readConfig(serviceConfig, env),
};
