import { CijfersController } from './cijfers.controller.js';
import { Cijfers } from './cijfers.service.js';
import { piketdienstpolicy, zorgtaakpolicy } from './piket.policy.js';
import { PiketdienstController } from './piketdienst.controller.js';
import { PiketdienstRij } from './piketdienst.rij.js';
import { ZorgtaakController } from './zorgtaak.controller.js';
import { ZorgtaakRij } from './zorgtaak.rij.js';

/** The roster, what the clock asks of who is on it, and the figures of the first night. */
export const piketonderdelen = {
  entities: [PiketdienstRij, ZorgtaakRij],
  policies: [piketdienstpolicy, zorgtaakpolicy],
  controllers: [PiketdienstController, ZorgtaakController, CijfersController],
  providers: [Cijfers],
};
