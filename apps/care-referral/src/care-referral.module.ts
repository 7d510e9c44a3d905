import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { AanbiederController } from './aanbieder/aanbieder.controller.js';
import { aanbiederpolicy } from './aanbieder/aanbieder.policy.js';
import { eenmaligetoegangonderdelen } from './eenmalige-toegang/eenmalige-toegang.onderdelen.js';
import { nazorgonderdelen } from './nazorg/nazorg.onderdelen.js';
import { piketonderdelen } from './piket/piket.onderdelen.js';
import { SERVICE } from './service-gegevens.js';
import { zorgverwijzingonderdelen } from './zorgverwijzing/zorgverwijzing.onderdelen.js';

const onderdelen = [
  { entities: [], policies: [aanbiederpolicy], controllers: [AanbiederController], providers: [] },
  zorgverwijzingonderdelen,
  piketonderdelen,
  nazorgonderdelen,
  eenmaligetoegangonderdelen,
];

/** The only file that wires: which parts there are. */
@Module({})
export class CareReferralModule {
  static with(config: ServiceConfig): DynamicModule {
    const entities = onderdelen.flatMap((deel) => deel.entities);
    const policies = onderdelen.flatMap((deel) => [...deel.policies]);
    return {
      module: CareReferralModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: onderdelen.flatMap((deel) => deel.controllers),
      providers: onderdelen.flatMap((deel) => [...deel.providers]),
    };
  }
}
