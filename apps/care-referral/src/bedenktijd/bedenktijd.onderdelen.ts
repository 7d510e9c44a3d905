import { BedenktijdController } from './bedenktijd.controller.js';
import { bedenktijdpolicy } from './bedenktijd.policy.js';
import { BedenktijdRij } from './bedenktijd.rij.js';
import { BedenktijdService } from './bedenktijd.service.js';
import { BedenktijdstapController } from './bedenktijdstap.controller.js';

/** What the track of residence brings to the module of the service. */
export const bedenktijdonderdelen = {
  entities: [BedenktijdRij],
  policies: [bedenktijdpolicy],
  controllers: [BedenktijdController, BedenktijdstapController],
  providers: [BedenktijdService],
};
