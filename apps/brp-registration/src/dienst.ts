import type { Dienst } from '@schakel/service';
import { BrpRegistrationModule } from './brp-registration.module.js';
import { leesBrpconfiguratie, type BrpRegistrationConfig } from './configuratie.js';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';

/** The service as `main.ts` and the specs start it. */
export const dienst: Dienst<BrpRegistrationConfig> = {
  ...SERVICE,
  api: API,
  migrations,
  module: (config) => BrpRegistrationModule.with(config),
  leesConfiguratie: leesBrpconfiguratie,
};
