import type { Provider } from '@nestjs/common';
import type { CareReferralConfig } from '../configuratie.js';
import { AanbiederController } from './aanbieder.controller.js';
import { aanbiederpolicy } from './aanbieder.policy.js';
import { AanbiederRij } from './aanbieder.rij.js';
import { Aanbiedergids } from './aanbiedergids.js';
import { Demogids } from './demogids.js';

/** What the directory brings to the module of the service. */
export const aanbiederonderdelen = ({ SCHAKEL_DEMOGIDS }: CareReferralConfig) => ({
  entities: [AanbiederRij],
  policies: [aanbiederpolicy],
  controllers: [AanbiederController],
  providers: [
    Aanbiedergids,
    {
      provide: Demogids,
      inject: [Aanbiedergids],
      useFactory: (gids: Aanbiedergids) => new Demogids(gids, SCHAKEL_DEMOGIDS === 'ja'),
    },
  ] as Provider[],
});
