import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import type { AnyPolicy } from '@schakel/access';
import { DienstModule } from '@schakel/service';
import { bevragingonderdelen } from './bevraging/bevraging.onderdelen.js';
import { BrpPersonen } from './brp/brp-personen.js';
import { ChainCoordinationConsumer } from './chain-coordination.consumer.js';
import type { BrpRegistrationConfig } from './configuratie.js';
import { CareReferralConsumer } from './inschrijving/care-referral.consumer.js';
import { gebeurtenisonderdelen } from './gebeurtenis/gebeurtenis.onderdelen.js';
import { inschrijvingonderdelen } from './inschrijving/inschrijving.onderdelen.js';
import { personenEnAdressen } from './personen-en-adressen.onderdelen.js';
import { SERVICE } from './service-gegevens.js';
import { terugmeldingonderdelen } from './terugmelding/terugmelding.onderdelen.js';

/** What a part brings. */
interface Onderdeel {
  readonly entities: readonly Type[];
  readonly policies: readonly AnyPolicy[];
  readonly controllers: readonly Type[];
  readonly providers: readonly Provider[];
}

/** The only file that wires: which parts there are. */
@Module({})
export class BrpRegistrationModule {
  static with(config: BrpRegistrationConfig): DynamicModule {
    const onderdelen: readonly Onderdeel[] = [
      { ...inschrijvingonderdelen, providers: inschrijvingonderdelen.providers(config) },
      bevragingonderdelen(config),
      terugmeldingonderdelen,
      gebeurtenisonderdelen,
      personenEnAdressen,
    ];
    const entities = onderdelen.flatMap(({ entities: eigen }) => eigen);
    const policies = onderdelen.flatMap(({ policies: eigen }) => eigen);
    return {
      module: BrpRegistrationModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [
        ChainCoordinationConsumer,
        CareReferralConsumer,
        ...onderdelen.flatMap(({ controllers }) => controllers),
      ],
      providers: [
        { provide: BrpPersonen, useFactory: () => BrpPersonen.open(config) },
        ...onderdelen.flatMap(({ providers }) => providers),
      ],
    };
  }
}
