import { Module, type DynamicModule } from '@nestjs/common';
import { DienstModule } from '@schakel/service';
import { BibobToetsController } from './bibob-toets/bibob-toets.controller.js';
import { BibobToetsInzage } from './bibob-toets/bibob-toets.inzage.js';
import { bibobtoetspolicy } from './bibob-toets/bibob-toets.policy.js';
import { BibobToetsRij } from './bibob-toets/bibob-toets.rij.js';
import { BibobToetsService } from './bibob-toets/bibob-toets.service.js';
import { ChainCoordinationConsumer } from './chain-coordination.consumer.js';
import type { LicensingConfig } from './configuratie.js';
import { KvkBasisprofiel } from './kvk/kvk-basisprofiel.js';
import { KvkRaadplegingController } from './kvk/kvk-raadpleging.controller.js';
import { KvkRaadplegingService } from './kvk/kvk-raadpleging.service.js';
import { SERVICE } from './service-gegevens.js';
import { VergunningaanvraagBehandelingController } from './vergunningaanvraag/vergunningaanvraag-behandeling.controller.js';
import { VergunningaanvraagBehandelingService } from './vergunningaanvraag/vergunningaanvraag-behandeling.service.js';
import { VergunningaanvraagTermijnController } from './vergunningaanvraag/vergunningaanvraag-termijn.controller.js';
import { VergunningaanvraagController } from './vergunningaanvraag/vergunningaanvraag.controller.js';
import { VergunningaanvraagInzage } from './vergunningaanvraag/vergunningaanvraag.inzage.js';
import { vergunningaanvraagpolicy } from './vergunningaanvraag/vergunningaanvraag.policy.js';
import { VergunningaanvraagRij } from './vergunningaanvraag/vergunningaanvraag.rij.js';
import { VergunningaanvraagService } from './vergunningaanvraag/vergunningaanvraag.service.js';
import { VergunningsoortController } from './vergunningsoort/vergunningsoort.controller.js';
import { vergunningsoortpolicy } from './vergunningsoort/vergunningsoort.policy.js';

/** The only file that wires: which parts there are. */
@Module({})
export class LicensingModule {
  static with(config: LicensingConfig): DynamicModule {
    const entities = [VergunningaanvraagRij, BibobToetsRij];
    const policies = [vergunningaanvraagpolicy, bibobtoetspolicy, vergunningsoortpolicy];
    return {
      module: LicensingModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [
        VergunningsoortController,
        VergunningaanvraagController,
        VergunningaanvraagBehandelingController,
        VergunningaanvraagTermijnController,
        KvkRaadplegingController,
        BibobToetsController,
        ChainCoordinationConsumer,
      ],
      providers: [
        VergunningaanvraagService,
        VergunningaanvraagBehandelingService,
        VergunningaanvraagInzage,
        { provide: KvkBasisprofiel, useFactory: () => KvkBasisprofiel.open(config) },
        KvkRaadplegingService,
        BibobToetsService,
        BibobToetsInzage,
      ],
    };
  }
}
