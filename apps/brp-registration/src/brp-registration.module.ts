import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DienstModule } from '@schakel/service';
import { BrpPersonen } from './brp/brp-personen.js';
import { ChainCoordinationConsumer } from './chain-coordination.consumer.js';
import type { BrpRegistrationConfig } from './configuratie.js';
import type { Nummerbeleid } from './inschrijving/bsn-toekenning.domain.js';
import { InschrijvingController, NUMMERBELEID } from './inschrijving/inschrijving.controller.js';
import { InschrijvingInzage } from './inschrijving/inschrijving.inzage.js';
import { inschrijvingpolicy } from './inschrijving/inschrijving.policy.js';
import { InschrijvingRij } from './inschrijving/inschrijving.rij.js';
import { InschrijvingService } from './inschrijving/inschrijving.service.js';
import { personenEnAdressen } from './personen-en-adressen.onderdelen.js';
import { SERVICE } from './service-gegevens.js';

/** The only file that wires: which parts there are. */
@Module({})
export class BrpRegistrationModule {
  static with(config: BrpRegistrationConfig): DynamicModule {
    const nummerbeleid: Nummerbeleid =
      config.SCHAKEL_BRP_ECHTE_NUMMERS === 'ja' ? 'ook-echte-nummers' : 'alleen-testnummers';
    const eigen: Provider[] = [
      { provide: BrpPersonen, useFactory: () => BrpPersonen.open(config) },
      { provide: NUMMERBELEID, useValue: nummerbeleid },
    ];
    const entities = [InschrijvingRij, ...personenEnAdressen.entities];
    const policies = [inschrijvingpolicy, ...personenEnAdressen.policies];
    return {
      module: BrpRegistrationModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [InschrijvingController, ChainCoordinationConsumer, ...personenEnAdressen.controllers],
      providers: [...eigen, InschrijvingService, InschrijvingInzage, ...personenEnAdressen.providers],
    };
  }
}
