import { EenmaligeToegangController } from './eenmalige-toegang.controller.js';
import { eenmaligetoegangpolicy } from './eenmalige-toegang.policy.js';
import { EenmaligeToegangRij } from './eenmalige-toegang.rij.js';
import { EenmaligeToegangService } from './eenmalige-toegang.service.js';
import { ToegangsgebruikController } from './toegangsgebruik.controller.js';
import { Toegangsgebruik } from './toegangsgebruik.service.js';

/** Links for providers without an account. */
export const eenmaligetoegangonderdelen = {
  entities: [EenmaligeToegangRij],
  policies: [eenmaligetoegangpolicy],
  controllers: [EenmaligeToegangController, ToegangsgebruikController],
  providers: [EenmaligeToegangService, Toegangsgebruik],
};
