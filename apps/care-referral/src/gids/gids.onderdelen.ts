import { GidsimportController } from './gidsimport.controller.js';
import { gidsimportpolicy } from './gidsimport.policy.js';
import { GidsimportRij } from './gidsimport.rij.js';
import { GidsimportService } from './gidsimport.service.js';

/** What the imports of the directory bring to the module of the service. */
export const gidsonderdelen = {
  entities: [GidsimportRij],
  policies: [gidsimportpolicy],
  controllers: [GidsimportController],
  providers: [GidsimportService],
};
