import { WoonplaatsbepalingController } from './woonplaatsbepaling.controller.js';
import { woonplaatspolicy } from './woonplaatsbepaling.policy.js';
import { WoonplaatsbepalingRij } from './woonplaatsbepaling.rij.js';
import { WoonplaatsbepalingService } from './woonplaatsbepaling.service.js';

/** What the rule of residence brings to the module of the service. */
export const woonplaatsonderdelen = {
  entities: [WoonplaatsbepalingRij],
  policies: [woonplaatspolicy],
  controllers: [WoonplaatsbepalingController],
  providers: [WoonplaatsbepalingService],
};
