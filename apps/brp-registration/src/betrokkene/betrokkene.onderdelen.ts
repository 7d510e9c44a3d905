import { BetrokkeneController } from './betrokkene.controller.js';
import { betrokkenepolicy } from './betrokkene.policy.js';
import { BetrokkeneRij } from './betrokkene.rij.js';
import { BetrokkeneService } from './betrokkene.service.js';
import { Personenschrift } from './personenschrift.js';

/** Persons without a number first, linked later. */
export const betrokkeneonderdelen = {
  entities: [BetrokkeneRij],
  policies: [betrokkenepolicy],
  controllers: [BetrokkeneController],
  providers: [BetrokkeneService, Personenschrift],
} as const;
