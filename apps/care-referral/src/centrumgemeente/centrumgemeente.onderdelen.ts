import { CentrumgemeenterelatieController } from './centrumgemeenterelatie.controller.js';
import { centrumgemeenterelatiepolicy } from './centrumgemeenterelatie.policy.js';
import { CentrumgemeenterelatieRij } from './centrumgemeenterelatie.rij.js';
import { CentrumgemeenterelatieService } from './centrumgemeenterelatie.service.js';

/** What the table of regions brings to the module of the service. */
export const centrumgemeenteonderdelen = {
  entities: [CentrumgemeenterelatieRij],
  policies: [centrumgemeenterelatiepolicy],
  controllers: [CentrumgemeenterelatieController],
  providers: [CentrumgemeenterelatieService],
};
