import type { Provider } from '@nestjs/common';
import type { CareReferralConfig } from '../configuratie.js';
import { AdresinzageController } from './adresinzage.controller.js';
import { AdresinzageService } from './adresinzage.service.js';
import { adressleutels } from './adressleutels.js';
import { NoodbeurtRij } from './noodbeurt.js';
import { OpvangadresController } from './opvangadres.controller.js';
import { adresinzagepolicy, opvangadrespolicy } from './opvangadres.policy.js';
import { AdresinzageRij, OpvangadresRij } from './opvangadres.rij.js';
import { OpvangadreskenmerkRij } from './opvangadreskenmerk.js';
import { Opvangadreswacht } from './opvangadreswacht.js';
import { OpvangadresService } from './opvangadres.service.js';

/** What shelter addresses bring to the module of the service. */
export const opvangadresonderdelen = (config: CareReferralConfig) => ({
  entities: [OpvangadresRij, AdresinzageRij, NoodbeurtRij, OpvangadreskenmerkRij],
  policies: [opvangadrespolicy, adresinzagepolicy],
  controllers: [OpvangadresController, AdresinzageController],
  providers: [adressleutels(config), OpvangadresService, AdresinzageService, Opvangadreswacht] as Provider[],
});
