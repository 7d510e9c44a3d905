import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { AanbiederController } from './aanbieder/aanbieder.controller.js';
import { aanbiederpolicy } from './aanbieder/aanbieder.policy.js';
import { betrokkeneonderdelen } from './betrokkene/betrokkene.onderdelen.js';
import { SERVICE } from './service-gegevens.js';
import { BeantwoordingController } from './zorgverwijzing/beantwoording.controller.js';
import { ChainCoordinationConsumer } from './zorgverwijzing/chain-coordination.consumer.js';
import { ZorgverwijzingController } from './zorgverwijzing/zorgverwijzing.controller.js';
import { ZorgverwijzingInzage } from './zorgverwijzing/zorgverwijzing.inzage.js';
import { zorgverwijzingpolicy } from './zorgverwijzing/zorgverwijzing.policy.js';
import { ZorgverwijzingRij } from './zorgverwijzing/zorgverwijzing.rij.js';
import { ZorgverwijzingService } from './zorgverwijzing/zorgverwijzing.service.js';

/** The only file that wires: which parts there are. */
@Module({})
export class CareReferralModule {
  static with(config: ServiceConfig): DynamicModule {
    const policies = [zorgverwijzingpolicy, aanbiederpolicy];
    return {
      module: CareReferralModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities: [ZorgverwijzingRij], policies })],
      controllers: [
        ZorgverwijzingController,
        BeantwoordingController,
        AanbiederController,
        ChainCoordinationConsumer,
        ...betrokkeneonderdelen.controllers,
      ],
      providers: [ZorgverwijzingService, ZorgverwijzingInzage],
    };
  }
}
