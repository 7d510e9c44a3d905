import { MeldcodeController } from './meldcode.controller.js';
import { meldcodepolicy } from './meldcode.policy.js';
import { MeldcodeRij } from './meldcode.rij.js';
import { MeldcodeService } from './meldcode.service.js';
import { MeldcodestapController } from './meldcodestap.controller.js';

/** What the meldcode brings to the module of the service. */
export const meldcodeonderdelen = {
  entities: [MeldcodeRij],
  policies: [meldcodepolicy],
  controllers: [MeldcodeController, MeldcodestapController],
  providers: [MeldcodeService],
};
