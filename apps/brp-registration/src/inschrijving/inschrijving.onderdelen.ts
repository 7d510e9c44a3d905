import type { Provider } from '@nestjs/common';
import { Aanbieder, AANBIEDPAUZE } from '../backoffice/aanbieder.js';
import { Burgerzakensysteem, HttpBurgerzakensysteem } from '../backoffice/burgerzakensysteem.js';
import { VerwerkingsafhandelingController } from '../backoffice/verwerkingsafhandeling.controller.js';
import { VerwerkingsafhandelingService } from '../backoffice/verwerkingsafhandeling.service.js';
import { VerwerkingsopdrachtAanleg } from '../backoffice/verwerkingsopdracht-aanleg.js';
import {
  VerwerkingsbevestigingController,
  VerwerkingsopdrachtController,
} from '../backoffice/verwerkingsopdracht.controller.js';
import { verwerkingsopdrachtpolicy } from '../backoffice/verwerkingsopdracht.policy.js';
import { VerwerkingsopdrachtRij } from '../backoffice/verwerkingsopdracht.rij.js';
import { VerwerkingsopdrachtService } from '../backoffice/verwerkingsopdracht.service.js';
import type { BrpRegistrationConfig } from '../configuratie.js';
import { DubbelcontroleController } from '../dubbelcontrole/dubbelcontrole.controller.js';
import { dubbelcontrolepolicy } from '../dubbelcontrole/dubbelcontrole.policy.js';
import { DubbelcontroleRij } from '../dubbelcontrole/dubbelcontrole.rij.js';
import { DubbelcontroleService } from '../dubbelcontrole/dubbelcontrole.service.js';
import { HandelingController } from '../handeling/handeling.controller.js';
import { HandelingRij } from '../handeling/handeling.rij.js';
import { Handtekenaar } from '../handeling/handtekenaar.js';
import { OverdrachtAanleg } from '../overdracht/overdracht-aanleg.js';
import { OverdrachtIntrekking } from '../overdracht/overdracht-intrekking.js';
import { OverdrachtController } from '../overdracht/overdracht.controller.js';
import { overdrachtpolicy } from '../overdracht/overdracht.policy.js';
import { OverdrachtRij } from '../overdracht/overdracht.rij.js';
import { OverdrachtService } from '../overdracht/overdracht.service.js';
import { OverdrachtintrekkingController } from '../overdracht/overdrachtintrekking.controller.js';
import { AdresEnPersoon } from './adres-en-persoon.js';
import { Adresgrondslagen } from './adresgrondslagen.js';
import type { Nummerbeleid } from './bsn-toekenning.domain.js';
import { InschrijvingKlok } from './inschrijving-klok.js';
import { InschrijvingBeoordelingController } from './inschrijving-beoordeling.controller.js';
import { InschrijvingToetsingController } from './inschrijving-toetsing.controller.js';
import { InschrijvingController, NUMMERBELEID } from './inschrijving.controller.js';
import { InschrijvingInzage } from './inschrijving.inzage.js';
import { inschrijvingpolicy } from './inschrijving.policy.js';
import { InschrijvingRij } from './inschrijving.rij.js';
import { InschrijvingService } from './inschrijving.service.js';
import { Inschrijvingsschrift } from './inschrijvingsschrift.js';

/** Registrations with everything around them: record, duplicate check, handing over and back office. */
export const inschrijvingonderdelen = {
  entities: [InschrijvingRij, HandelingRij, DubbelcontroleRij, OverdrachtRij, VerwerkingsopdrachtRij],
  policies: [inschrijvingpolicy, dubbelcontrolepolicy, overdrachtpolicy, verwerkingsopdrachtpolicy],
  controllers: [
    InschrijvingController,
    InschrijvingBeoordelingController,
    InschrijvingToetsingController,
    HandelingController,
    DubbelcontroleController,
    OverdrachtController,
    OverdrachtintrekkingController,
    VerwerkingsopdrachtController,
    VerwerkingsafhandelingController,
    VerwerkingsbevestigingController,
  ],
  providers: (config: BrpRegistrationConfig): Provider[] => [
    { provide: NUMMERBELEID, useValue: nummerbeleid(config) },
    { provide: Handtekenaar, useFactory: () => Handtekenaar.open(config.SCHAKEL_BRP_HANDTEKENING_FILE) },
    Adresgrondslagen,
    AdresEnPersoon,
    ...backoffice(config),
    InschrijvingService,
    Inschrijvingsschrift,
    InschrijvingInzage,
    InschrijvingKlok,
    DubbelcontroleService,
    OverdrachtAanleg,
    OverdrachtIntrekking,
    OverdrachtService,
  ],
};

function nummerbeleid({ SCHAKEL_BRP_ECHTE_NUMMERS }: BrpRegistrationConfig): Nummerbeleid {
  return SCHAKEL_BRP_ECHTE_NUMMERS === 'ja' ? 'ook-echte-nummers' : 'alleen-testnummers';
}

/** Without an address nothing is offered: what waits shows on the list, and goes out once there is one. */
function backoffice(config: BrpRegistrationConfig): Provider[] {
  const { SCHAKEL_BURGERZAKEN_URL: url, SCHAKEL_BURGERZAKEN_SECONDEN: seconden } = config;
  return [
    VerwerkingsopdrachtAanleg,
    VerwerkingsopdrachtService,
    VerwerkingsafhandelingService,
    { provide: AANBIEDPAUZE, useValue: seconden === 0 ? null : seconden * 1_000 },
    ...(url === undefined
      ? []
      : [
          { provide: Burgerzakensysteem, useValue: new HttpBurgerzakensysteem(url, config.SCHAKEL_BRP_TIMEOUT_MS) },
          Aanbieder,
        ]),
  ];
}
