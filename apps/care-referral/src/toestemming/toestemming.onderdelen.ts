import { Toestemmingbewaking } from './toestemming.bewaking.js';
import { ToestemmingController } from './toestemming.controller.js';
import { toestemmingpolicy } from './toestemming.policy.js';
import { ToestemmingRij } from './toestemming.rij.js';
import { ToestemmingService } from './toestemming.service.js';
import { ToestemmingshoofdRij } from './toestemmingshoofd.js';
import { ToestemmingstapController } from './toestemmingstap.controller.js';

/** What consent brings to the module of the service. */
export const toestemmingonderdelen = {
  entities: [ToestemmingRij, ToestemmingshoofdRij],
  policies: [toestemmingpolicy],
  controllers: [ToestemmingController, ToestemmingstapController],
  providers: [ToestemmingService, Toestemmingbewaking],
};
