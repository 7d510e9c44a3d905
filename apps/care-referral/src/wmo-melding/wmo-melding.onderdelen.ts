import { WmoMeldingController } from './wmo-melding.controller.js';
import { wmoMeldingpolicy } from './wmo-melding.policy.js';
import { WmoMeldingRij } from './wmo-melding.rij.js';
import { WmoMeldingService } from './wmo-melding.service.js';
import { WmoMeldingstapController } from './wmo-meldingstap.controller.js';
import { WmoSpoedController } from './wmo-spoed.controller.js';

/** What Wmo-meldingen bring to the module of the service. */
export const wmoMeldingonderdelen = {
  entities: [WmoMeldingRij],
  policies: [wmoMeldingpolicy],
  controllers: [WmoMeldingController, WmoMeldingstapController, WmoSpoedController],
  providers: [WmoMeldingService],
};
