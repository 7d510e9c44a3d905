import { Module, type DynamicModule } from '@nestjs/common';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { BibobToetsController } from './bibob-toets/bibob-toets.controller.js';
import { BibobToetsInzage } from './bibob-toets/bibob-toets.inzage.js';
import { bibobtoetspolicy } from './bibob-toets/bibob-toets.policy.js';
import { BibobToetsRij } from './bibob-toets/bibob-toets.rij.js';
import { BibobToetsService } from './bibob-toets/bibob-toets.service.js';
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
import { SERVICE } from './service-gegevens.js';
import { VergunningaanvraagController } from './vergunningaanvraag/vergunningaanvraag.controller.js';
import { VergunningaanvraagInzage } from './vergunningaanvraag/vergunningaanvraag.inzage.js';
import { vergunningaanvraagpolicy } from './vergunningaanvraag/vergunningaanvraag.policy.js';
import { VergunningaanvraagRij } from './vergunningaanvraag/vergunningaanvraag.rij.js';
import { VergunningaanvraagService } from './vergunningaanvraag/vergunningaanvraag.service.js';
import { BehandelingRij } from './werkvoorraad/behandeling.rij.js';
import { behandelingpolicy } from './werkvoorraad/behandeling.policy.js';
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
  static with(config: ServiceConfig): DynamicModule {
    const entities = [VergunningaanvraagRij, BibobToetsRij, BriefRij, BrieftekstRij, BehandelingRij, WerkvoorraadRij];
    const policies = [vergunningaanvraagpolicy, bibobtoetspolicy, briefpolicy, brieftekstpolicy, behandelingpolicy];
    return {
      module: LicensingModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [
        VergunningaanvraagController,
        BibobToetsController,
        ...BRIEVEN.controllers,
        WerkvoorraadController,
        ChainCoordinationConsumer,
      ],
      providers: [
        VergunningaanvraagService,
        VergunningaanvraagInzage,
        BibobToetsService,
        BibobToetsInzage,
        ...BRIEVEN.providers,
        BehandelingService,
        WerkvoorraadInzage,
      ],
    };
  }
}
