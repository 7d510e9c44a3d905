import type { Provider } from '@nestjs/common';
import { BrpBevrager } from '../brp/brp-bevrager.js';
import { leesBrpadres } from '../brp/brp-personen.js';
import type { BrpRegistrationConfig } from '../configuratie.js';
import { BevragingController } from './bevraging.controller.js';
import { bevragingpolicy } from './bevraging.policy.js';
import { BevragingRij } from './bevraging.rij.js';
import { BevragingService } from './bevraging.service.js';

/** What questions to the BRP bring to the module of the service. */
export const bevragingonderdelen = (config: BrpRegistrationConfig) => ({
  entities: [BevragingRij],
  policies: [bevragingpolicy],
  controllers: [BevragingController],
  providers: [
    { provide: BrpBevrager, useFactory: async () => new BrpBevrager(await leesBrpadres(config)) },
    BevragingService,
  ] satisfies Provider[],
});
