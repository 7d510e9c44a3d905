import { Nazorgbewaking } from './nazorg.bewaking.js';
import { NazorgController } from './nazorg.controller.js';
import { nazorgpolicy } from './nazorg.policy.js';
import { NazorgplanRij } from './nazorg.rij.js';

/** After-care. */
export const nazorgonderdelen = {
  entities: [NazorgplanRij],
  policies: [nazorgpolicy],
  controllers: [NazorgController],
  providers: [Nazorgbewaking],
};
