import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import type { AnyPolicy } from '@schakel/access';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { AanbiederController } from './aanbieder/aanbieder.controller.js';
import { aanbiederpolicy } from './aanbieder/aanbieder.policy.js';
import { eenmaligetoegangonderdelen } from './eenmalige-toegang/eenmalige-toegang.onderdelen.js';
import { nazorgonderdelen } from './nazorg/nazorg.onderdelen.js';
import { piketonderdelen } from './piket/piket.onderdelen.js';
import { SERVICE } from './service-gegevens.js';
import { spooronderdelen } from './spooronderdelen.js';
import { zorgverwijzingonderdelen } from './zorgverwijzing/zorgverwijzing.onderdelen.js';

/** What a part brings. */
interface Onderdeel {
  readonly entities: readonly Type[];
  readonly policies: readonly AnyPolicy[];
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
}

const onderdelen: readonly Onderdeel[] = [
  { entities: [], policies: [aanbiederpolicy], controllers: [AanbiederController], providers: [] },
  zorgverwijzingonderdelen,
  spooronderdelen,
  piketonderdelen,
  nazorgonderdelen,
  eenmaligetoegangonderdelen,
];

/** The only file that wires: which parts there are. */
@Module({})
export class CareReferralModule {
  static with(config: ServiceConfig): DynamicModule {
    const entities = onderdelen.flatMap(({ entities: eigen }) => eigen);
    const policies = onderdelen.flatMap(({ policies: eigen }) => eigen);
    return {
      module: CareReferralModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: onderdelen.flatMap(({ controllers }) => controllers),
      providers: onderdelen.flatMap(({ providers }) => providers),
    };
  }
}
