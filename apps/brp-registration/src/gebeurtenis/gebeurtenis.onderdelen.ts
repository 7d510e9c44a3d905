import { BrpGebeurtenisService } from './brp-gebeurtenis.service.js';
import { overbewoningsnormpolicy, overbewoningssignaalpolicy } from './overbewoning.policy.js';
import { OverbewoningsnormRij, OverbewoningsobjectRij, OverbewoningssignaalRij } from './overbewoning.rij.js';
import { OverbewoningsnormController } from './overbewoningsnorm.controller.js';
import { OverbewoningsnormService } from './overbewoningsnorm.service.js';
import { OverbewoningssignaalController } from './overbewoningssignaal.controller.js';
import { OverbewoningssignaalService } from './overbewoningssignaal.service.js';

/** What notifications of the BRP, and the signs that follow from them, bring to the module of the service. */
export const gebeurtenisonderdelen = {
  entities: [OverbewoningsnormRij, OverbewoningssignaalRij, OverbewoningsobjectRij],
  policies: [overbewoningsnormpolicy, overbewoningssignaalpolicy],
  controllers: [OverbewoningsnormController, OverbewoningssignaalController],
  providers: [BrpGebeurtenisService, OverbewoningssignaalService, OverbewoningsnormService],
};
