import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { BibobBeleidsregelController } from './bibob-beleidsregel/bibob-beleidsregel.controller.js';
import { BibobBeleidsregelInzage } from './bibob-beleidsregel/bibob-beleidsregel.inzage.js';
import { bibobbeleidsregelpolicy, toepassingpolicy } from './bibob-beleidsregel/bibob-beleidsregel.policy.js';
import { BibobBeleidsregelRij } from './bibob-beleidsregel/bibob-beleidsregel.rij.js';
import { BibobBeleidsregelService } from './bibob-beleidsregel/bibob-beleidsregel.service.js';
import { ToepassingController } from './bibob-beleidsregel/toepassing.controller.js';
import { ToepassingRij } from './bibob-beleidsregel/toepassing.rij.js';
import { ToepassingService } from './bibob-beleidsregel/toepassing.service.js';
import { DossierdeelRij } from './bibob-dossierdeel/dossierdeel.rij.js';
import { DossierdeelService } from './bibob-dossierdeel/dossierdeel.service.js';
import { BibobFinancieringController } from './bibob-financiering/bibob-financiering.controller.js';
import { BibobFormulierController } from './bibob-formulier/bibob-formulier.controller.js';
import { BibobRelatiegraafController } from './bibob-relatiegraaf/bibob-relatiegraaf.controller.js';
import { BibobToetsController } from './bibob-toets/bibob-toets.controller.js';
import { BibobToetsInzage } from './bibob-toets/bibob-toets.inzage.js';
import { bibobtoetspolicy } from './bibob-toets/bibob-toets.policy.js';
import { BibobToetsRij } from './bibob-toets/bibob-toets.rij.js';
import { BibobToetsService } from './bibob-toets/bibob-toets.service.js';
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
    const entities = [VergunningaanvraagRij, BibobToetsRij, DossierdeelRij, BibobBeleidsregelRij, ToepassingRij];
    const policies = [vergunningaanvraagpolicy, bibobtoetspolicy, bibobbeleidsregelpolicy, toepassingpolicy];
    return {
      module: LicensingModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [
        VergunningaanvraagController,
        BibobToetsController,
        BibobFormulierController,
        BibobRelatiegraafController,
        BibobFinancieringController,
        ToepassingController,
        BibobBeleidsregelController,
        ChainCoordinationConsumer,
      ],
      providers: [
        VergunningaanvraagService,
        VergunningaanvraagInzage,
        BibobToetsService,
        BibobToetsInzage,
        DossierdeelService,
        BibobBeleidsregelService,
        BibobBeleidsregelInzage,
        ToepassingService,
      ],
    };
  }
}
