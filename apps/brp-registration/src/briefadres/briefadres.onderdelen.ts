import { AanwijzingController } from './aanwijzing.controller.js';
import { AanwijzingService } from './aanwijzing.service.js';
import { aanwijzingpolicy, AanwijzingRij } from './aanwijzing.store.js';
import { Adreswacht } from './adreswacht.js';
import { AfgeschermdAdresController } from './afgeschermd-adres.controller.js';
import { afschermingpolicy, AfschermingRij } from './afgeschermd-adres.store.js';
import { BriefadresController } from './briefadres.controller.js';
import { BriefadresService } from './briefadres.service.js';
import { briefadrespolicy, BriefadresRij } from './briefadres.store.js';
import { BriefadresstappenController } from './briefadresstappen.controller.js';
import { VeiligheidsbesluitController } from './veiligheidsbesluit.controller.js';
import { veiligheidsbesluitpolicy } from './veiligheidsbesluit.policy.js';
import { VeiligheidsbesluitService } from './veiligheidsbesluit.service.js';
import { VeiligheidsbesluitRij } from './veiligheidsbesluit.store.js';

/** Briefadres, the decisions and designations that it rests on, and the list of addresses that must never get in. */
export const briefadresonderdelen = {
  entities: [BriefadresRij, VeiligheidsbesluitRij, AanwijzingRij, AfschermingRij],
  policies: [briefadrespolicy, veiligheidsbesluitpolicy, aanwijzingpolicy, afschermingpolicy],
  controllers: [
    BriefadresController,
    BriefadresstappenController,
    VeiligheidsbesluitController,
    AanwijzingController,
    AfgeschermdAdresController,
  ],
  providers: [BriefadresService, VeiligheidsbesluitService, AanwijzingService, Adreswacht],
} as const;
