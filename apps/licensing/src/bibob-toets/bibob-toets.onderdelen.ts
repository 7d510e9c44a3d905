import { BibobAdviesController } from './bibob-advies.controller.js';
import { BibobAdviesService } from './bibob-advies.service.js';
import { BibobAdviesaanvraagController } from './bibob-adviesaanvraag.controller.js';
import { BibobBesluitController } from './bibob-besluit.controller.js';
import { BibobGeheimhoudingController } from './bibob-geheimhouding.controller.js';
import { BibobGeheimhoudingRij } from './bibob-geheimhouding.rij.js';
import { BibobGeheimhoudingService } from './bibob-geheimhouding.service.js';
import { BibobLijstInzage } from './bibob-lijst.inzage.js';
import { BibobOnderzoekController } from './bibob-onderzoek.controller.js';
import { BibobTaakController } from './bibob-taak.controller.js';
import { BibobTaakRij } from './bibob-taak.rij.js';
import { BibobTaakService } from './bibob-taak.service.js';
import { BibobTipController } from './bibob-tip.controller.js';
import { bibobtippolicy } from './bibob-tip.policy.js';
import { BibobTipRij } from './bibob-tip.rij.js';
import { BibobTipService } from './bibob-tip.service.js';
import { BibobToegangController } from './bibob-toegang.controller.js';
import { BibobToegangRij, BibobToegangslijstRij } from './bibob-toegang.rij.js';
import { BibobToegangService } from './bibob-toegang.service.js';
import { BibobToetsController } from './bibob-toets.controller.js';
import { BibobToetsInzage } from './bibob-toets.inzage.js';
import { bibobtoetspolicy } from './bibob-toets.policy.js';
import { BibobToetsRij } from './bibob-toets.rij.js';
import { BibobToetsService } from './bibob-toets.service.js';
import { BibobToetsstartService } from './bibob-toetsstart.service.js';
import { BibobVernietigingController } from './bibob-vernietiging.controller.js';
import { bibobvernietigingpolicy } from './bibob-vernietiging.policy.js';
import { BibobVernietigingRij, BibobVernietigingslijstRij } from './bibob-vernietiging.rij.js';
import { BibobVernietigingService } from './bibob-vernietiging.service.js';

/** What the sealed file brings to the module of the service. */
export const bibobonderdelen = {
  entities: [
    BibobToetsRij,
    BibobToegangslijstRij,
    BibobToegangRij,
    BibobGeheimhoudingRij,
    BibobTaakRij,
    BibobTipRij,
    BibobVernietigingslijstRij,
    BibobVernietigingRij,
  ],
  policies: [bibobtoetspolicy, bibobtippolicy, bibobvernietigingpolicy],
  controllers: [
    BibobToetsController,
    BibobOnderzoekController,
    BibobAdviesaanvraagController,
    BibobAdviesController,
    BibobBesluitController,
    BibobToegangController,
    BibobGeheimhoudingController,
    BibobTaakController,
    BibobTipController,
    BibobVernietigingController,
  ],
  providers: [
    BibobToetsService,
    BibobToetsstartService,
    BibobToetsInzage,
    BibobLijstInzage,
    BibobAdviesService,
    BibobToegangService,
    BibobGeheimhoudingService,
    BibobTaakService,
    BibobTipService,
    BibobVernietigingService,
  ],
};
