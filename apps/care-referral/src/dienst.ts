import { type ServiceConfig, readConfig, serviceConfig } from '@schakel/platform';
import type { Dienst } from '@schakel/service';
import { ggkvariabelen, type Ggkconfig } from './berichten/berichten.onderdelen.js';
import { CareReferralModule } from './care-referral.module.js';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';

/** The service as `main.ts` and the specs start it. */
export const dienst: Dienst<ServiceConfig & Ggkconfig> = {
  ...SERVICE,
  api: API,
  migrations,
  module: (config) => CareReferralModule.with(config),
  leesConfiguratie: (env) => readConfig(serviceConfig.extend(ggkvariabelen), env),
};
