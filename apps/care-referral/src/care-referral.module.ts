import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import type { AnyPolicy } from '@schakel/access';
import { DienstModule } from '@schakel/service';
import { aanbiederonderdelen } from './aanbieder/aanbieder.onderdelen.js';
import { begeleidingonderdelen } from './begeleiding.onderdelen.js';
import { bewaartermijnonderdelen } from './bewaartermijn/bewaartermijn.onderdelen.js';
import type { CareReferralConfig } from './configuratie.js';
import { berichtonderdelen } from './berichten/berichten.onderdelen.js';
import { betrokkeneonderdelen } from './betrokkene/betrokkene.onderdelen.js';
import { contractonderdelen } from './contract/contract.onderdelen.js';
import { eenmaligetoegangonderdelen } from './eenmalige-toegang/eenmalige-toegang.onderdelen.js';
import { gidsonderdelen } from './gids/gids.onderdelen.js';
import { nazorgonderdelen } from './nazorg/nazorg.onderdelen.js';
import { opvangadresonderdelen } from './opvangadres/opvangadres.onderdelen.js';
import { piketonderdelen } from './piket/piket.onderdelen.js';
import { plaatsonderdelen } from './plaats/plaats.onderdelen.js';
import { SERVICE } from './service-gegevens.js';
import { spooronderdelen } from './spooronderdelen.js';
import { toewijzingonderdelen } from './toewijzing/toewijzing.onderdelen.js';
import { zorgverwijzingonderdelen } from './zorgverwijzing/zorgverwijzing.onderdelen.js';

/** What a part brings. */
interface Onderdeel {
  readonly entities: readonly Type[];
  readonly policies: readonly AnyPolicy[];
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
}

/** The only file that wires: which parts there are. */
@Module({})
export class CareReferralModule {
  static with(config: CareReferralConfig): DynamicModule {
    const onderdelen: readonly Onderdeel[] = [
      aanbiederonderdelen(config),
      gidsonderdelen,
      contractonderdelen,
      plaatsonderdelen,
      opvangadresonderdelen(config),
      zorgverwijzingonderdelen,
      spooronderdelen,
      piketonderdelen,
      nazorgonderdelen,
      eenmaligetoegangonderdelen,
      begeleidingonderdelen,
      toewijzingonderdelen,
      { entities: [], policies: [], providers: [], ...betrokkeneonderdelen },
      { entities: [], providers: [], ...bewaartermijnonderdelen },
      { ...berichtonderdelen, policies: [], providers: berichtonderdelen.providers(config) },
    ];
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
