import { readConfig } from '@schakel/platform';
import type { Dienst } from '@schakel/service';
import { licensingConfig, type LicensingConfig } from './configuratie.js';
import { LicensingModule } from './licensing.module.js';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';

/** The service as `main.ts` and the specs start it. */
export const dienst: Dienst<LicensingConfig> = {
  ...SERVICE,
  api: API,
  migrations,
  module: (config) => LicensingModule.with(config),
  leesConfiguratie: (env) => readConfig(licensingConfig, env),
};
