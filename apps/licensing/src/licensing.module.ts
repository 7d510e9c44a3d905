import { Module, type DynamicModule } from '@nestjs/common';
import { DienstModule } from '@schakel/service';
import { BesluitController } from './besluit/besluit.controller.js';
import { besluitpolicy } from './besluit/besluit.policy.js';
import { BesluitRij } from './besluit/besluit.rij.js';
import { BesluitService } from './besluit/besluit.service.js';
import { ConceptbesluitController } from './besluit/conceptbesluit.controller.js';
import { bewaartermijnonderdelen } from './bewaartermijn/bewaartermijn.onderdelen.js';
import { BewaarverlengingController } from './bewaarverlenging/bewaarverlenging.controller.js';
import { bewaarverlengingpolicy } from './bewaarverlenging/bewaarverlenging.policy.js';
import { BewaarverlengingRij } from './bewaarverlenging/bewaarverlenging.rij.js';
import { BewaarverlengingService } from './bewaarverlenging/bewaarverlenging.service.js';
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
import { bibobonderdelen } from './bibob-toets/bibob-toets.onderdelen.js';
import { BriefController } from './brief/brief.controller.js';
import { BriefInzage } from './brief/brief.inzage.js';
import { briefpolicy } from './brief/brief.policy.js';
import { BriefRij } from './brief/brief.rij.js';
import { BriefService } from './brief/brief.service.js';
import { Briefdrukker } from './brief/briefdrukker.js';
import { DossierbriefController } from './brief/dossierbrief.controller.js';
import { BrieftekstController } from './brieftekst/brieftekst.controller.js';
import { BrieftekstInzage } from './brieftekst/brieftekst.inzage.js';
import { brieftekstpolicy } from './brieftekst/brieftekst.policy.js';
import { BrieftekstRij } from './brieftekst/brieftekst.rij.js';
import { BrieftekstService } from './brieftekst/brieftekst.service.js';
import { ChainCoordinationConsumer } from './chain-coordination.consumer.js';
import type { LicensingConfig } from './configuratie.js';
import { KetenraadplegingConsumer } from './ketenraadpleging/ketenraadpleging.consumer.js';
import { KetenraadplegingInzage } from './ketenraadpleging/ketenraadpleging.inzage.js';
import { KetenraadplegingRij } from './ketenraadpleging/ketenraadpleging.rij.js';
import { KvkBasisprofiel } from './kvk/kvk-basisprofiel.js';
import { KvkRaadplegingController } from './kvk/kvk-raadpleging.controller.js';
import { KvkRaadplegingService } from './kvk/kvk-raadpleging.service.js';
import { MotiveringstekstController } from './motiveringstekst/motiveringstekst.controller.js';
import { motiveringstekstpolicy } from './motiveringstekst/motiveringstekst.policy.js';
import { MotiveringstekstRij } from './motiveringstekst/motiveringstekst.rij.js';
import { MotiveringstekstService } from './motiveringstekst/motiveringstekst.service.js';
import { SERVICE } from './service-gegevens.js';
import { ControleController } from './toezicht/controle.controller.js';
import { controlepolicy } from './toezicht/controle.policy.js';
import { ControleRij } from './toezicht/controle.rij.js';
import { ControleService } from './toezicht/controle.service.js';
import { VergunningController } from './vergunning/vergunning.controller.js';
import { vergunningpolicy } from './vergunning/vergunning.policy.js';
import { RegisterRij, VergunningRij } from './vergunning/vergunning.rij.js';
import { VergunningService } from './vergunning/vergunning.service.js';
import { VergunningenregisterController } from './vergunning/vergunningenregister.controller.js';
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
import { behandelingpolicy } from './werkvoorraad/behandeling.policy.js';
import { BehandelingRij } from './werkvoorraad/behandeling.rij.js';
import { BehandelingService } from './werkvoorraad/behandeling.service.js';
import { WerkvoorraadController } from './werkvoorraad/werkvoorraad.controller.js';
import { WerkvoorraadInzage } from './werkvoorraad/werkvoorraad.inzage.js';
import { WerkvoorraadRij } from './werkvoorraad/werkvoorraad.rij.js';

const BRIEVEN = {
  controllers: [DossierbriefController, BriefController, BrieftekstController],
  providers: [BriefService, BriefInzage, Briefdrukker, BrieftekstService, BrieftekstInzage],
};

/** The only file that wires: which parts there are. */
@Module({})
export class LicensingModule {
  static with(config: LicensingConfig): DynamicModule {
    const entities = [
      VergunningaanvraagRij,
      KetenraadplegingRij,
      ...bibobonderdelen.entities,
      MotiveringstekstRij,
      BesluitRij,
      VergunningRij,
      RegisterRij,
      BezwaarRij,
      ControleRij,
      BewaarverlengingRij,
      DossierdeelRij,
      BibobBeleidsregelRij,
      ToepassingRij,
      BriefRij,
      BrieftekstRij,
      BehandelingRij,
      WerkvoorraadRij,
    ];
    const policies = [
      vergunningaanvraagpolicy,
      ...bibobonderdelen.policies,
      motiveringstekstpolicy,
      besluitpolicy,
      vergunningpolicy,
      bezwaarpolicy,
      controlepolicy,
      ...bewaartermijnonderdelen.policies,
      bewaarverlengingpolicy,
      bibobbeleidsregelpolicy,
      toepassingpolicy,
      vergunningsoortpolicy,
      briefpolicy,
      brieftekstpolicy,
      behandelingpolicy,
    ];
    return {
      module: LicensingModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [
        VergunningaanvraagController,
        ...bibobonderdelen.controllers,
        ChainCoordinationConsumer,
        KetenraadplegingConsumer,
        MotiveringstekstController,
        ConceptbesluitController,
        BesluitController,
        VergunningController,
        VergunningenregisterController,
        BezwaarController,
        BezwaarstapController,
        ControleController,
        ...bewaartermijnonderdelen.controllers,
        BewaarverlengingController,
        BibobFormulierController,
        BibobRelatiegraafController,
        BibobFinancieringController,
        ToepassingController,
        BibobBeleidsregelController,
        VergunningsoortController,
        VergunningaanvraagBehandelingController,
        VergunningaanvraagTermijnController,
        KvkRaadplegingController,
        ...BRIEVEN.controllers,
        WerkvoorraadController,
      ],
      providers: [
        VergunningaanvraagService,
        VergunningaanvraagInzage,
        ...bibobonderdelen.providers,
        MotiveringstekstService,
        BesluitService,
        VergunningService,
        KetenraadplegingInzage,
        BezwaarService,
        ControleService,
        BewaarverlengingService,
        DossierdeelService,
        BibobBeleidsregelService,
        BibobBeleidsregelInzage,
        ToepassingService,
        VergunningaanvraagBehandelingService,
        { provide: KvkBasisprofiel, useFactory: () => KvkBasisprofiel.open(config) },
        KvkRaadplegingService,
        ...BRIEVEN.providers,
        BehandelingService,
        WerkvoorraadInzage,
      ],
    };
  }
}
