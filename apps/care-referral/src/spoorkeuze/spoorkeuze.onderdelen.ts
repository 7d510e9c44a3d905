import { BrpRegistrationConsumer } from './brp-registration.consumer.js';
import { Spoorherbeoordeling } from './spoorherbeoordeling.js';
import { SpoorkeuzeController } from './spoorkeuze.controller.js';
import { spoorkeuzepolicy } from './spoorkeuze.policy.js';
import { SpoorkeuzeRij } from './spoorkeuze.rij.js';
import { SpoorkeuzeService } from './spoorkeuze.service.js';

/** What the choice of tracks brings to the module of the service. */
export const spoorkeuzeonderdelen = {
  entities: [SpoorkeuzeRij],
  policies: [spoorkeuzepolicy],
  controllers: [SpoorkeuzeController, BrpRegistrationConsumer],
  providers: [SpoorkeuzeService, Spoorherbeoordeling],
};
