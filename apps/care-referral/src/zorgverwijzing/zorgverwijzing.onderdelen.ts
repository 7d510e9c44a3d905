import { KLOK } from '@schakel/platform';
import { AanbiedingController } from './aanbieding.controller.js';
import { AANBIEDERGIDS, eigenGids } from './aanbiedergids.js';
import { AfloopController } from './afloop.controller.js';
import { BeantwoordingController } from './beantwoording.controller.js';
import { ChainCoordinationConsumer } from './chain-coordination.consumer.js';
import { KindverwijzingService } from './kindverwijzing.service.js';
import { TOESTEMMINGSTOETS, toestemmingsregister } from './toestemmingstoets.js';
import { ZorgaanbodRij } from './zorgaanbod.rij.js';
import { Zorgverwijzingbewaking } from './zorgverwijzing.bewaking.js';
import { ZorgverwijzingController } from './zorgverwijzing.controller.js';
import { ZorgverwijzingInzage } from './zorgverwijzing.inzage.js';
import { Zorgverwijzingenlijst } from './zorgverwijzing.lijst.js';
import { zorgverwijzingpolicy } from './zorgverwijzing.policy.js';
import { ZorgverwijzingRij } from './zorgverwijzing.rij.js';
import { ZorgverwijzingService } from './zorgverwijzing.service.js';

/** The referral. A provider after these with the token `AANBIEDERGIDS` or `TOESTEMMINGSTOETS` takes the place of the one here. */
export const zorgverwijzingonderdelen = {
  entities: [ZorgverwijzingRij, ZorgaanbodRij],
  policies: [zorgverwijzingpolicy],
  controllers: [
    ZorgverwijzingController,
    AanbiedingController,
    BeantwoordingController,
    AfloopController,
    ChainCoordinationConsumer,
  ],
  providers: [
    ZorgverwijzingService,
    ZorgverwijzingInzage,
    Zorgverwijzingenlijst,
    KindverwijzingService,
    Zorgverwijzingbewaking,
    { provide: AANBIEDERGIDS, useValue: eigenGids },
    { provide: TOESTEMMINGSTOETS, inject: [KLOK], useFactory: toestemmingsregister },
  ],
};
