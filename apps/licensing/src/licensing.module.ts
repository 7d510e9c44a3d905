import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { bibobonderdelen } from './bibob-toets/bibob-toets.onderdelen.js';
import { ChainCoordinationConsumer } from './chain-coordination.consumer.js';
import { SERVICE } from './service-gegevens.js';
import { VergunningaanvraagController } from './vergunningaanvraag/vergunningaanvraag.controller.js';
import { VergunningaanvraagInzage } from './vergunningaanvraag/vergunningaanvraag.inzage.js';
import { vergunningaanvraagpolicy } from './vergunningaanvraag/vergunningaanvraag.policy.js';
import { VergunningaanvraagRij } from './vergunningaanvraag/vergunningaanvraag.rij.js';
import { VergunningaanvraagService } from './vergunningaanvraag/vergunningaanvraag.service.js';

/** The only file that wires: which parts there are. */
@Module({})
export class LicensingModule {
  static with(config: ServiceConfig): DynamicModule {
    const entities = [VergunningaanvraagRij, ...bibobonderdelen.entities];
    const policies = [vergunningaanvraagpolicy, ...bibobonderdelen.policies];
    return {
      module: LicensingModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [VergunningaanvraagController, ...bibobonderdelen.controllers, ChainCoordinationConsumer],
      providers: [VergunningaanvraagService, VergunningaanvraagInzage, ...bibobonderdelen.providers],
    };
  }
}
