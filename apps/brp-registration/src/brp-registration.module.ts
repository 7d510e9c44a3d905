import { Module, type DynamicModule } from '@nestjs/common';
import { DienstModule } from '@schakel/service';
import { BrpPersonen } from './brp/brp-personen.js';
import { ChainCoordinationConsumer } from './chain-coordination.consumer.js';
import type { BrpRegistrationConfig } from './configuratie.js';
import { inschrijvingonderdelen } from './inschrijving/inschrijving.onderdelen.js';
import { SERVICE } from './service-gegevens.js';

/** The only file that wires: which parts there are. */
@Module({})
export class BrpRegistrationModule {
  static with(config: BrpRegistrationConfig): DynamicModule {
    const entities = [...inschrijvingonderdelen.entities];
    const policies = [...inschrijvingonderdelen.policies];
    return {
      module: BrpRegistrationModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [ChainCoordinationConsumer, ...inschrijvingonderdelen.controllers],
      providers: [
        { provide: BrpPersonen, useFactory: () => BrpPersonen.open(config) },
        ...inschrijvingonderdelen.providers(config),
      ],
    };
  }
}
