import { TerugmeldingController } from './terugmelding.controller.js';
import { TerugmeldingstapController } from './terugmeldingstap.controller.js';
import { terugmeldingpolicy } from './terugmelding.policy.js';
import { TerugmeldingRij } from './terugmelding.rij.js';
import { TerugmeldingService } from './terugmelding.service.js';

/** What reports of doubt bring to the module of the service. */
export const terugmeldingonderdelen = {
  entities: [TerugmeldingRij],
  policies: [terugmeldingpolicy],
  controllers: [TerugmeldingController, TerugmeldingstapController],
  providers: [TerugmeldingService],
};
