import { OpvangcontractController } from './opvangcontract.controller.js';
import { opvangcontractpolicy } from './opvangcontract.policy.js';
import { OpvangcontractRij } from './opvangcontract.rij.js';
import { OpvangcontractService } from './opvangcontract.service.js';

/** What contracts bring to the module of the service. */
export const contractonderdelen = {
  entities: [OpvangcontractRij],
  policies: [opvangcontractpolicy],
  controllers: [OpvangcontractController],
  providers: [OpvangcontractService],
};
