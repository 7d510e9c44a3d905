import { readConfig, serviceConfig, type ServiceConfig } from '@schakel/platform';
import type { Dienst } from '@schakel/service';
import {
  abonnementonderdelen,
  abonnementvariabelen,
  type Abonnementconfig,
} from './abonnement/abonnement.onderdelen.js';
import { ChainCoordinationModule } from './chain-coordination.module.js';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';

/** The service as `main.ts` and the specs start it. */
export const dienst: Dienst<ServiceConfig & Abonnementconfig> = {
  ...SERVICE,
  api: { ...API, tags: { ...API.tags, ...abonnementonderdelen.tags } },
  migrations,
  module: (config) => ChainCoordinationModule.with(config),
  leesConfiguratie: (env) => readConfig(serviceConfig.extend(abonnementvariabelen), env),
};
