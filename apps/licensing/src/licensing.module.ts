import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { BesluitController } from './besluit/besluit.controller.js';
import { besluitpolicy } from './besluit/besluit.policy.js';
import { BesluitRij } from './besluit/besluit.rij.js';
import { BesluitService } from './besluit/besluit.service.js';
import { ConceptbesluitController } from './besluit/conceptbesluit.controller.js';
import { BewaaroverzichtController } from './bewaartermijn/bewaaroverzicht.controller.js';
import { bewaaroverzichtpolicy } from './bewaartermijn/bewaaroverzicht.policy.js';
import { BezwaarController } from './bezwaar/bezwaar.controller.js';
import { bezwaarpolicy } from './bezwaar/bezwaar.policy.js';
import { BezwaarRij } from './bezwaar/bezwaar.rij.js';
import { BezwaarService } from './bezwaar/bezwaar.service.js';
import { BezwaarstapController } from './bezwaar/bezwaarstap.controller.js';
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
import { MotiveringstekstController } from './motiveringstekst/motiveringstekst.controller.js';
import { motiveringstekstpolicy } from './motiveringstekst/motiveringstekst.policy.js';
import { MotiveringstekstRij } from './motiveringstekst/motiveringstekst.rij.js';
import { MotiveringstekstService } from './motiveringstekst/motiveringstekst.service.js';
import { SERVICE } from './service-gegevens.js';
import { ControleController } from './toezicht/controle.controller.js';
import { controlepolicy } from './toezicht/controle.policy.js';
import { ControleRij } from './toezicht/controle.rij.js';
import { ControleService } from './toezicht/controle.service.js';
import { Dossierinzage } from './uitvoering/dossierinzage.js';
import { Uitvoering } from './uitvoering/uitvoering.js';
import { VergunningController } from './vergunning/vergunning.controller.js';
import { vergunningpolicy } from './vergunning/vergunning.policy.js';
import { RegisterRij, VergunningRij } from './vergunning/vergunning.rij.js';
import { VergunningService } from './vergunning/vergunning.service.js';
import { VergunningenregisterController } from './vergunning/vergunningenregister.controller.js';
import { VergunningaanvraagController } from './vergunningaanvraag/vergunningaanvraag.controller.js';
import { VergunningaanvraagInzage } from './vergunningaanvraag/vergunningaanvraag.inzage.js';
import { vergunningaanvraagpolicy } from './vergunningaanvraag/vergunningaanvraag.policy.js';
import { VergunningaanvraagRij } from './vergunningaanvraag/vergunningaanvraag.rij.js';
import { VergunningaanvraagService } from './vergunningaanvraag/vergunningaanvraag.service.js';

/** The only file that wires: which parts there are. */
@Module({})
export class LicensingModule {
  static with(config: ServiceConfig): DynamicModule {
    const entities = [
      VergunningaanvraagRij,
      BibobToetsRij,
      MotiveringstekstRij,
      BesluitRij,
      VergunningRij,
      RegisterRij,
      BezwaarRij,
      ControleRij,
      DossierdeelRij,
      BibobBeleidsregelRij,
      ToepassingRij,
    ];
    const policies = [
      vergunningaanvraagpolicy,
      bibobtoetspolicy,
      motiveringstekstpolicy,
      besluitpolicy,
      vergunningpolicy,
      bezwaarpolicy,
      controlepolicy,
      bewaaroverzichtpolicy,
      bibobbeleidsregelpolicy,
      toepassingpolicy,
    ];
    return {
      module: LicensingModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [
        VergunningaanvraagController,
        BibobToetsController,
        ChainCoordinationConsumer,
        MotiveringstekstController,
        ConceptbesluitController,
        BesluitController,
        VergunningController,
        VergunningenregisterController,
        BezwaarController,
        BezwaarstapController,
        ControleController,
        BewaaroverzichtController,
        BibobFormulierController,
        BibobRelatiegraafController,
        BibobFinancieringController,
        ToepassingController,
        BibobBeleidsregelController,
      ],
      providers: [
        VergunningaanvraagService,
        VergunningaanvraagInzage,
        BibobToetsService,
        BibobToetsInzage,
        Uitvoering,
        Dossierinzage,
        MotiveringstekstService,
        BesluitService,
        VergunningService,
        BezwaarService,
        ControleService,
        DossierdeelService,
        BibobBeleidsregelService,
        BibobBeleidsregelInzage,
        ToepassingService,
      ],
    };
  }
}
