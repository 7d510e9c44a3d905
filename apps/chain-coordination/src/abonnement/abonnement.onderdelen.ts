import type { Provider } from '@nestjs/common';
import { JwksRoute } from '@schakel/platform';
import { Abonnement1772000100000 } from '../migrations/1772000100000-abonnement.js';
import type { Abonnementconfig } from './abonnement.config.js';
import { AbonnementController } from './abonnement.controller.js';
import { AbonnementInzage } from './abonnement.inzage.js';
import { abonnementpolicy } from './abonnement.policy.js';
import { AbonnementRij } from './abonnement.rij.js';
import { AbonnementService } from './abonnement.service.js';
import { AfleveringController } from './aflevering.controller.js';
import { AfleveringInzage } from './aflevering.inzage.js';
import { afleveringpolicy } from './aflevering.policy.js';
import {
  AfleveringRij,
  AfleveringsingreepRij,
  BezorglijnRij,
  BezorgrustRij,
  TeVerspreidenRij,
} from './aflevering.rij.js';
import { AfleveringService } from './aflevering.service.js';
import { bezorgingProviders } from './bezorging.providers.js';

export { abonnementvariabelen, type Abonnementconfig } from './abonnement.config.js';
export { afleveringen } from './te-verspreiden.js';

/**
 * What the module of the service takes over. Delivering starts when the application is up and stops in the phase `jobs`, after the consumers and
 * before the writers; both by itself.
 */
export const abonnementonderdelen = {
  controllers: [AbonnementController, AfleveringController],
  /** @throws ConfigError */
  providers: (config: Abonnementconfig): Provider[] => [
    AbonnementService,
    AbonnementInzage,
    AfleveringService,
    AfleveringInzage,
    JwksRoute,
    ...bezorgingProviders(config),
  ],
  entities: [AbonnementRij, TeVerspreidenRij, AfleveringRij, BezorglijnRij, BezorgrustRij, AfleveringsingreepRij],
  policies: [abonnementpolicy, afleveringpolicy],
  migrations: [Abonnement1772000100000],
  /** For the head of the OpenAPI document. */
  tags: { abonnementen: 'Abonnementen van ketenpartners, en wat daarvoor is of wordt afgeleverd.' },
};
