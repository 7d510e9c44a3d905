import { readConfig } from '@schakel/platform';
import type { Dienst } from '@schakel/service';
import { CareReferralModule } from './care-referral.module.js';
import { careReferralConfig, type CareReferralConfig } from './configuratie.js';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';

/** The service as `main.ts` and the specs start it. */
export const dienst: Dienst<CareReferralConfig> = {
  ...SERVICE,
  api: API,
  migrations,
  module: (config) => CareReferralModule.with(config),
  leesConfiguratie: (env) => readConfig(careReferralConfig, env),
};
