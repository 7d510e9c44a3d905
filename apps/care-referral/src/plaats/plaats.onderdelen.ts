import { PlaatsController } from './plaats.controller.js';
import { plaatspolicy } from './plaats.policy.js';
import { PlaatsRij } from './plaats.rij.js';
import { PlaatsService } from './plaats.service.js';
import { Plaatszoeker } from './plaatszoeker.js';
import { PlaatszoekvraagController } from './plaatszoekvraag.controller.js';
import { ReserveringController } from './reservering.controller.js';
import { reserveringspolicy } from './reservering.policy.js';
import { ReserveringRij } from './reservering.rij.js';
import { ReserveringService } from './reservering.service.js';
import { WachtendeController } from './wachtende.controller.js';
import { wachtendepolicy } from './wachtende.policy.js';
import { WachtendeRij } from './wachtende.rij.js';
import { WachtendeService } from './wachtende.service.js';

/** What beds, reservations and waiting lists bring to the module of the service. */
export const plaatsonderdelen = {
  entities: [PlaatsRij, ReserveringRij, WachtendeRij],
  policies: [plaatspolicy, reserveringspolicy, wachtendepolicy],
  controllers: [PlaatsController, PlaatszoekvraagController, ReserveringController, WachtendeController],
  providers: [PlaatsService, Plaatszoeker, ReserveringService, WachtendeService],
};
