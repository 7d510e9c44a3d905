import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import type { AnyPolicy } from '@schakel/access';
import { DienstModule } from '@schakel/service';
import { aanbiederonderdelen } from './aanbieder/aanbieder.onderdelen.js';
import type { CareReferralConfig } from './configuratie.js';
import { contractonderdelen } from './contract/contract.onderdelen.js';
import { gidsonderdelen } from './gids/gids.onderdelen.js';
import { opvangadresonderdelen } from './opvangadres/opvangadres.onderdelen.js';
import { plaatsonderdelen } from './plaats/plaats.onderdelen.js';
import { SERVICE } from './service-gegevens.js';
import { BeantwoordingController } from './zorgverwijzing/beantwoording.controller.js';
import { ChainCoordinationConsumer } from './zorgverwijzing/chain-coordination.consumer.js';
import { ZorgverwijzingController } from './zorgverwijzing/zorgverwijzing.controller.js';
import { ZorgverwijzingInzage } from './zorgverwijzing/zorgverwijzing.inzage.js';
import { zorgverwijzingpolicy } from './zorgverwijzing/zorgverwijzing.policy.js';
import { ZorgverwijzingRij } from './zorgverwijzing/zorgverwijzing.rij.js';
import { ZorgverwijzingService } from './zorgverwijzing/zorgverwijzing.service.js';

/** What a part of the service brings along. */
interface Onderdelen {
  readonly entities: readonly Type<unknown>[];
  readonly policies: readonly AnyPolicy[];
  readonly controllers: readonly Type<unknown>[];
  readonly providers: readonly Provider[];
}

/** The only file that wires: which parts there are. */
@Module({})
export class CareReferralModule {
  static with(config: CareReferralConfig): DynamicModule {
    const delen: readonly Onderdelen[] = [
      aanbiederonderdelen(config),
      gidsonderdelen,
      contractonderdelen,
      plaatsonderdelen,
      opvangadresonderdelen(config),
    ];
    const entities: Type<unknown>[] = [ZorgverwijzingRij, ...delen.flatMap((deel) => deel.entities)];
    const policies: AnyPolicy[] = [zorgverwijzingpolicy, ...delen.flatMap((deel) => deel.policies)];
    return {
      module: CareReferralModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [
        ZorgverwijzingController,
        BeantwoordingController,
        ChainCoordinationConsumer,
        ...delen.flatMap((deel) => deel.controllers),
      ],
      providers: [ZorgverwijzingService, ZorgverwijzingInzage, ...delen.flatMap((deel) => deel.providers)],
    };
  }
}
