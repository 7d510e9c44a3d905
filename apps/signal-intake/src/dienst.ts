import { readConfig, serviceConfig, type ServiceConfig } from '@schakel/platform';
import type { Dienst } from '@schakel/service';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';
import { SignalIntakeModule } from './signal-intake.module.js';

/** The service as `main.ts` and the specs start it. */
export const dienst: Dienst<ServiceConfig> = {
  ...SERVICE,
  api: API,
  migrations,
  module: (config) => SignalIntakeModule.with(config),
  leesConfiguratie: (env) => readConfig(serviceConfig, env),
};
