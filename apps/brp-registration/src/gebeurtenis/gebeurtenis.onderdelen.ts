import { BrpGebeurtenisService } from './brp-gebeurtenis.service.js';
import { overbewoningsnormpolicy, overbewoningssignaalpolicy } from './overbewoning.policy.js';
import { OverbewoningsnormRij, OverbewoningssignaalRij } from './overbewoning.rij.js';
import { OverbewoningsnormController } from './overbewoningsnorm.controller.js';
import { OverbewoningsnormService } from './overbewoningsnorm.service.js';
import { OverbewoningssignaalController } from './overbewoningssignaal.controller.js';

/** What notifications of the BRP, and the signs that follow from them, bring to the module of the service. */
export const gebeurtenisonderdelen = {
  entities: [OverbewoningsnormRij, OverbewoningssignaalRij],
  policies: [overbewoningsnormpolicy, overbewoningssignaalpolicy],
  controllers: [OverbewoningsnormController, OverbewoningssignaalController],
  providers: [BrpGebeurtenisService, OverbewoningsnormService],
};
